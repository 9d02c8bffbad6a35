// The whole playground, as a screen reader meets it.
#include "headless.h"

#include "core/lessons/catalogue.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <set>
#include <string>

using namespace interleave::shell;

namespace {

Options at(const char* way, const char* example = "counter") {
    Options options;
    options.way = way;
    options.example = example;
    return options;
}

Options program(std::string text, const char* way = "step") {
    Options options;
    options.file_name = "mine.py";
    options.text = std::move(text);
    options.way = way;
    return options;
}

}  // namespace

TEST_CASE(
    "app: every control has a role, a name of its own, a place on the screen; the pressed ones explain "
    "themselves") {
    for (const char* way : {"run", "step", "explore"}) {
        for (const float width : {1280.0f, 720.0f}) {
            const float height = width > 1000 ? 760.0f : 480.0f;
            CAPTURE(way);
            CAPTURE(width);
            Headless screen(at(way), width, height);
            std::set<std::string> names;
            for (const SemanticNode& n : screen.app->semantics().nodes()) {
                CAPTURE(n.name);
                CHECK_FALSE(n.role.empty());
                CHECK(n.x >= 0);
                CHECK(n.y >= 0);
                CHECK(n.x + n.width <= width);
                CHECK(n.y + n.height <= height);
                if (n.id == 0) continue;
                CHECK(names.insert(n.role + ":" + n.name).second);
                if (n.role == "button" || n.role == "radio" || n.role == "slider")
                    CHECK_FALSE(n.description.empty());
            }
            CHECK(names.size() >= 8);
        }
    }
}

TEST_CASE("app: every lesson opens, can be stepped, and is in a list where all names differ") {
    for (const auto& topic : interleave::lessons::catalogue()) {
        for (const auto& example : topic.examples) {
            for (const auto& variant : example.variants) {
                CAPTURE(variant.id);
                Headless screen(at("step", variant.id.c_str()));
                CHECK(screen.find("option", variant.title) != nullptr);
                CHECK(screen.enabled("button", "Step main"));
                std::set<std::string> names;
                for (const SemanticNode& n : screen.app->semantics().nodes())
                    if (n.id != 0) CHECK(names.insert(n.role + ":" + n.name).second);
            }
        }
    }
}

TEST_CASE("app: threads are stepped by name, back and forward again") {
    Headless screen(at("step"));
    CHECK_FALSE(screen.enabled("button", "Step back"));
    REQUIRE(screen.press("button", "Step main"));
    CHECK(screen.value("slider", "Moment") == "1");
    const std::string after = screen.value("status", "Last step");
    REQUIRE(screen.press("button", "Step back"));
    CHECK(screen.value("slider", "Moment") == "0");
    CHECK(screen.value("status", "Last step") != after);
    REQUIRE(screen.press("button", "Step forward"));
    CHECK(screen.value("status", "Last step") == after);
    REQUIRE(screen.press("button", "Restart"));
    CHECK(screen.value("slider", "Moment") == "0");
}

TEST_CASE("app: a thread that cannot move says why") {
    Headless screen(at("step"));
    while (screen.enabled("button", "Step main")) screen.press("button", "Step main");
    CHECK(screen.value("button", "Step main") == "waits for T1 to end");
    CHECK_FALSE(screen.press("button", "Step main"));
    CHECK(screen.enabled("button", "Step T2"));
}

TEST_CASE("app: keys step threads and go through the history") {
    Headless screen(at("step"));
    screen.key(ImGuiKey_0);
    screen.key(ImGuiKey_0);
    screen.key(ImGuiKey_0);
    CHECK(screen.value("slider", "Moment") == "3");
    screen.key(ImGuiKey_1);
    CHECK(screen.value("status", "Last step").starts_with("T1 "));
    screen.key(ImGuiKey_Backspace);
    CHECK(screen.value("slider", "Moment") == "3");
    screen.key(ImGuiKey_RightArrow);
    CHECK(screen.value("slider", "Moment") == "4");
    screen.key(ImGuiKey_Home);
    CHECK(screen.value("slider", "Moment") == "0");
    screen.key(ImGuiKey_End);
    CHECK(screen.value("slider", "Moment") == "4");
}

TEST_CASE("app: the mouse reaches a control where the tree says it is") {
    Headless screen(at("step"));
    const SemanticNode button = *screen.find("button", "Step main");
    screen.click(button.x + button.width / 2, button.y + button.height / 2);
    CHECK(screen.value("slider", "Moment") == "1");
}

TEST_CASE("app: markers stand where the threads are, and variables show who wrote them") {
    Headless screen(at("step"));
    screen.press("button", "Step main");
    CHECK(screen.value("img", "Marker main") == "line 17");
    CHECK(screen.value("listitem", "Variable counter") == "0");
}

TEST_CASE("app: playing ends with the program's end and its output") {
    Headless screen(program("total = 0\nfor i in range(3):\n    total += i\nprint(total)\n"));
    REQUIRE(screen.press("button", "Start playing"));
    for (int i = 0; i < 400 && screen.value("status", "Ending") == "(absent)"; ++i)
        screen.key(ImGuiKey_RightArrow), screen.key(ImGuiKey_0);
    CHECK(screen.value("log", "Output") == "3\n");
    CHECK(screen.value("status", "Ending") == "The program has ended: finished.");
}

TEST_CASE("app: exploring lists the outcomes, and a replay opens Step at the start of the schedule") {
    Headless screen(at("explore"));
    REQUIRE(screen.press("button", "Start exploring"));
    std::set<std::string> outputs;
    std::string lost;
    for (const SemanticNode& n : screen.app->semantics().nodes()) {
        if (n.role != "listitem" || !n.name.starts_with("Outcome ")) continue;
        outputs.insert(n.value.substr(0, n.value.find(';')));
        if (n.value.starts_with("2;")) lost = n.name.substr(8);
    }
    CHECK(outputs == std::set<std::string>{"2", "3", "4"});
    REQUIRE(screen.press("button", "Replay outcome " + lost));
    CHECK(screen.find("radio", "Step")->checked);
    CHECK(screen.value("slider", "Moment") == "0");
    while (screen.enabled("button", "Step forward")) screen.press("button", "Step forward");
    CHECK(screen.value("log", "Output") == "2\n");
}

TEST_CASE("app: the deadlock is named, replayed, and shown as a ring") {
    Headless screen(at("explore", "opposite-locks"));
    REQUIRE(screen.press("button", "Start exploring"));
    const std::string fault = screen.value("alert", "Fault 1");
    for (const char* word : {"T1", "T2", "lock_a", "lock_b", "line 9", "line 15"})
        CHECK(fault.find(word) != std::string::npos);
    REQUIRE(screen.press("button", "Replay finding 1"));
    while (screen.enabled("button", "Step forward")) screen.press("button", "Step forward");
    CHECK(screen.value("alert", "Deadlock").starts_with("Deadlock: "));
    CHECK(screen.value("listitem", "Lock lock_a") == "held by T1 since line 9; waiting: T2");
}

TEST_CASE("run: where there are no threads, the view says why instead of offering anything") {
    Headless screen;
    interleave::session::Snapshot shot;
    shot.can_run = false;
    shot.why_no_run = "This page is not isolated.";
    interleave::session::Session session;
    Semantics semantics;
    Theme theme;
    load_fonts(theme);
    apply_theme(theme, false);
    ViewState state;
    const Ui ui{shot, session, screen.platform, semantics, theme, state};
    ImGui::NewFrame();
    semantics.begin_frame();
    draw_run_results(ui);
    semantics.end_frame();
    ImGui::EndFrame();
    REQUIRE(semantics.find("status", "Why Run is not there") != nullptr);
    CHECK(semantics.find("status", "Why Run is not there")->value == shot.why_no_run);
    CHECK(semantics.find("button", "Run 1000 times") == nullptr);
}

TEST_CASE("app: an edited program is used, kept, and put back") {
    Headless screen(at("step"));
    REQUIRE(screen.press("button", "Edit"));
    CHECK(screen.value("textbox", "Program text").find("counter += 1") != std::string::npos);
    screen.type("# typed\n");
    CHECK(screen.value("textbox", "Program text").starts_with("# typed"));
    REQUIRE(screen.press("button", "Use this program"));
    CHECK(screen.value("document", "Program").starts_with("# typed"));
    CHECK(screen.platform.kept["program:counter.py"].starts_with("# typed"));
    REQUIRE(screen.press("button", "Reset the program"));
    CHECK(screen.value("document", "Program").find("# typed") == std::string::npos);
}

TEST_CASE("app: cancelled editing changes nothing") {
    Headless screen(at("step"));
    const std::string before = screen.value("document", "Program");
    REQUIRE(screen.press("button", "Edit"));
    screen.type("nonsense ");
    REQUIRE(screen.press("button", "Cancel editing"));
    CHECK(screen.value("document", "Program") == before);
    CHECK(screen.platform.kept.empty());
}

TEST_CASE("app: the editor indents a new line") {
    Headless screen(program("x = 1\n"));
    REQUIRE(screen.press("button", "Edit"));
    screen.type("if True:");
    screen.key(ImGuiKey_Enter);
    screen.type("y = 2");
    CHECK(screen.value("textbox", "Program text") == "if True:\n    y = 2x = 1\n");
}

TEST_CASE("app: mistakes in a program are messages with their line, and it cannot be executed") {
    Headless screen(program("print(1\n"));
    CHECK(screen.value("alert", "Problem 1").starts_with("line "));
    CHECK_FALSE(screen.enabled("button", "Start playing"));
    screen.press("radio", "Explore");
    CHECK_FALSE(screen.enabled("button", "Start exploring"));
}

TEST_CASE("app: what is not there is told with what is") {
    Headless screen(at("jump", "nonsense"));
    CHECK(screen.value("alert", "Notice").find("run, step, explore") != std::string::npos);
}

TEST_CASE("app: text that is not UTF-8 leaves the tree valid") {
    Headless screen(program("print('\xe9')\n"));
    const std::string json = screen.app->semantics().json();
    CHECK(json.find('\xe9') == std::string::npos);
    CHECK(json.find("\xEF\xBF\xBD") != std::string::npos);
}

TEST_CASE("app: a shared link reopens the moment, the appearance is kept") {
    Headless screen(at("step"));
    screen.press("button", "Step main");
    screen.press("button", "Share");
    CHECK(screen.platform.copied.starts_with("https://example.org/?example=counter&way=step&schedule="));
    const bool dark = screen.app->dark();
    screen.press("button", "Appearance");
    CHECK(screen.app->dark() != dark);
    CHECK(screen.platform.kept["appearance"] == (dark ? "light" : "dark"));
}

TEST_CASE("app: embedded, one example without the list, and a way out") {
    Options options = at("explore", "counter-lock");
    options.embed = true;
    Headless screen(options, 720, 480);
    CHECK(screen.find("option", "With a lock") == nullptr);
    REQUIRE(screen.press("button", "Open in its own tab"));
    CHECK(screen.platform.opened == "example=counter-lock&way=explore");
}

TEST_CASE("app: nothing is drawn again while nothing moves") {
    Headless screen(at("step"));
    CHECK_FALSE(screen.app->busy());
    screen.app->wake();
    CHECK(screen.app->busy());
}
