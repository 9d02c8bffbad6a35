#include "shell/app.h"

#include "core/lessons/catalogue.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace interleave::shell {

namespace {

constexpr ImGuiWindowFlags fixed_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                          ImGuiWindowFlags_NoSavedSettings |
                                          ImGuiWindowFlags_NoBringToFrontOnFocus;

std::string example_ids() {
    std::string list;
    for (const auto& topic : lessons::catalogue()) {
        for (const auto& example : topic.examples) {
            for (const auto& variant : example.variants) list += (list.empty() ? "" : ", ") + variant.id;
        }
    }
    return list;
}

const char* way_name(session::Way way) {
    return way == session::Way::run ? "run" : way == session::Way::step ? "step" : "explore";
}

std::optional<session::Way> way_of(std::string_view name) {
    for (const auto way : {session::Way::run, session::Way::step, session::Way::explore}) {
        if (name == way_name(way)) return way;
    }
    return std::nullopt;
}

/// "Race condition › Without protection"; empty for a program from elsewhere.
std::string whereabouts(std::string_view id) {
    for (const auto& topic : lessons::catalogue()) {
        for (const auto& example : topic.examples) {
            for (const auto& variant : example.variants) {
                if (variant.id == id) return topic.title + " › " + variant.title;
            }
        }
    }
    return {};
}

/// A bordered pane that fills `size`; false when there is no room.
bool begin_pane(const char* id, ImVec2 size, ImGuiChildFlags more = 0) {
    return ImGui::BeginChild(id, size,
                             ImGuiChildFlags_Borders | ImGuiChildFlags_AlwaysUseWindowPadding | more);
}

}  // namespace

App::App(Platform& platform, const Options& options) : platform_(platform), embed_(options.embed) {
    load_fonts(theme_);
    const std::string saved = platform_.load("appearance");
    const bool dark = options.appearance == Appearance::system
                          ? (saved.empty() ? platform_.prefers_dark() : saved == "dark")
                          : options.appearance == Appearance::dark;
    apply_theme(theme_, dark);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    if (const std::string reason = platform_.no_run_reason(); !reason.empty())
        session_.set_no_run_reason(reason);
    open(options);
}

void App::notice(std::string text) {
    state_.notice = std::move(text);
    state_.notice_until = ImGui::GetTime() + 12;
}

void App::open_example(const std::string& id) {
    const lessons::Variant* variant = lessons::find(id);
    if (variant == nullptr) return;
    example_ = id;
    state_.editing = false;
    state_.lesson_text = variant->text;
    state_.timeline_from = 0, state_.timeline_to = 1;
    state_.badges_at_a_line = 2;
    const std::string edited = platform_.load("program:" + variant->file_name);
    session_.load(variant->file_name, edited.empty() ? variant->text : edited);
}

/// What a person sees who comes without a wish: the smallest program that goes wrong.
constexpr std::string_view first_example = "counter";

void App::open(const Options& o) {
    if (!o.text.empty() || !o.file_name.empty()) {
        session_.load(o.file_name, o.text);
    } else if (o.example.empty()) {
        open_example(std::string(first_example));
    } else if (lessons::find(o.example) != nullptr) {
        open_example(o.example);
    } else {
        open_example(std::string(first_example));
        notice("There is no example called \"" + o.example + "\". There are: " + example_ids() + ".");
    }
    if (!o.way.empty()) {
        if (const auto way = way_of(o.way))
            session_.set_way(*way);
        else
            notice("There is no way called \"" + o.way + "\". There are: run, step, explore.");
    }
    if (!o.schedule.empty() && !session_.replay(o.schedule)) {
        notice("The schedule in the address could not be used; see the message below the program.");
    }
}

std::string App::query() const {
    auto& session = const_cast<session::Session&>(session_);  // snapshot() only caches
    const auto shot = session.snapshot();
    std::string query = "example=" + example_ + "&way=" + way_name(shot->way);
    if (shot->way == session::Way::step && shot->step.moment > 0) query += "&schedule=" + shot->step.schedule;
    return query;
}

// Commands --------------------------------------------------------------------------------------------------------------

void App::main_action(const Ui& ui) {
    switch (ui.shot.way) {
        case session::Way::run:
            if (ui.shot.run.activity == session::Activity::idle)
                session_.run();
            else
                session_.stop_run();
            break;
        case session::Way::step:
            if (ui.shot.step.playing)
                session_.pause();
            else
                session_.play(state_.player(), static_cast<double>(state_.speed));
            break;
        case session::Way::explore:
            if (ui.shot.explore.activity == session::Activity::idle)
                session_.explore();
            else
                session_.cancel_explore();
            break;
    }
}

void App::handle_keys(const Ui& ui) {
    const ImGuiIO& io = ImGui::GetIO();
    if (ImGui::IsKeyPressed(ImGuiKey_F5, false) ||
        (io.KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_Enter, false))) {
        if (state_.editing) {
            finish_editing(ui);
        } else {
            main_action(ui);
        }
    }
    if (io.WantTextInput || io.KeyCtrl || io.KeyAlt || ui.shot.way != session::Way::step) return;
    for (int t = 1; t <= 9; ++t) {
        if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + t))) session_.step(t);
    }
    if (ImGui::IsKeyPressed(ImGuiKey_0) || ImGui::IsKeyPressed(ImGuiKey_M)) session_.step(0);
    if (ImGui::IsKeyPressed(ImGuiKey_Backspace)) session_.step_back();
    handle_history_keys(ui);
    if (ImGui::IsAnyItemFocused() && io.NavVisible) return;  // then space belongs to the focused control
    if (ImGui::IsKeyPressed(ImGuiKey_Space, false)) main_action(ui);
}

/// Left and right go through the history, so they are taken from ImGui, which would move the focus; Tab, up and down
/// still do that. A control that is being changed (a slider) keeps them.
void App::handle_history_keys(const Ui& ui) {
    if (ImGui::IsAnyItemActive()) return;
    const ImGuiID owner = ImGui::GetID("history keys");
    const auto pressed = [&](ImGuiKey key, ImGuiInputFlags flags) {
        const bool is = ImGui::IsKeyPressed(key, flags, owner);
        ImGui::SetKeyOwner(key, owner);
        return is;
    };
    if (pressed(ImGuiKey_LeftArrow, ImGuiInputFlags_Repeat)) session_.step_back();
    if (pressed(ImGuiKey_RightArrow, ImGuiInputFlags_Repeat)) session_.step_forward();
    if (pressed(ImGuiKey_Home, 0)) session_.go_to(0);
    if (pressed(ImGuiKey_End, 0)) session_.go_to(ui.shot.step.recorded);
}

// Top bar ---------------------------------------------------------------------------------------------------------------

void App::draw_ways(const Ui& ui) {
    static constexpr struct {
        session::Way way;
        const char* label;
        const char* tooltip;
    } ways[] = {{session::Way::run, "Run", "On real threads, all at the same time"},
                {session::Way::step, "Step", "You decide which thread moves next"},
                {session::Way::explore, "Explore", "Try every order in which the threads can move"}};
    for (const auto& w : ways) {
        const bool on = ui.shot.way == w.way;
        ImGui::PushStyleColor(ImGuiCol_Button, on ? faded(theme_.accent, 0.20f) : theme_.panel);
        ImGui::PushStyleColor(ImGuiCol_Text, on ? theme_.accent : theme_.text);
        ImGui::PushFont(on ? theme_.strong : theme_.body, 0);
        if (ImGui::Button((std::string(w.label) + "##way").c_str(), {82, 0})) session_.set_way(w.way);
        semantics_.describe_last("radio", w.label, {}, on, w.tooltip);
        ImGui::PopFont();
        ImGui::PopStyleColor(2);
        ImGui::SetItemTooltip("%s", w.tooltip);
        ImGui::SameLine(0, 3);
    }
    ImGui::SameLine(0, 14);
    const bool running = ui.shot.run.activity != session::Activity::idle;
    const bool exploring = ui.shot.explore.activity != session::Activity::idle;
    const bool can = ui.shot.compiled && (ui.shot.way != session::Way::run || ui.shot.can_run);
    const char* label = nullptr;
    const char* name = nullptr;
    switch (ui.shot.way) {
        case session::Way::run:
            label = running ? "■ Stop" : "▶ Run";
            name = running ? "Stop" : "Start run";
            break;
        case session::Way::step:
            label = ui.shot.step.playing ? "■ Pause" : "▶ Play";
            name = ui.shot.step.playing ? "Pause playing" : "Start playing";
            break;
        case session::Way::explore:
            label = exploring ? "■ Cancel" : "▶ Explore";
            name = exploring ? "Cancel" : "Start exploring";
            break;
    }
    if (ui.button(label, "The main action of this way (F5 or Ctrl+Enter)", can, name, true)) main_action(ui);
}

void App::draw_top_bar(const Ui& ui) {
    ImGui::AlignTextToFramePadding();
    if (!ui.compact) {
        ImGui::PushFont(theme_.strong, 18);
        ImGui::TextUnformatted("Interleave");
        ImGui::PopFont();
        ImGui::SameLine(0, 16);
        ui.muted(whereabouts(example_));
        ImGui::SameLine(std::max(ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x + 20, 396.0f));
    }
    draw_ways(ui);
    const char* const appearance = theme_.dark ? "Light" : "Dark";
    if (embed_ && platform_.can_open_tab())
        ui.align_right({"Open", appearance});
    else
        ui.align_right({"Share", appearance});
    if (embed_ && platform_.can_open_tab()) {
        if (ui.button("Open", "Open in a tab of its own", true, "Open in its own tab"))
            platform_.open_tab(query());
    } else if (ui.button("Share", "Copy a link to exactly this, or the schedule", true)) {
        const std::string link = platform_.share_link(query());
        platform_.copy_text(link.empty() ? ui.shot.step.schedule : link);
        notice(link.empty() ? "The schedule is on the clipboard." : "A link to this is on the clipboard.");
    }
    ImGui::SameLine();
    if (ui.button(appearance, "Change the appearance", true, "Appearance")) {
        apply_theme(theme_, !theme_.dark);
        platform_.save("appearance", theme_.dark ? "dark" : "light");
        wake();
    }
}

// Lessons -----------------------------------------------------------------------------------------------------------------

namespace {

/// What is said about a variant: its topic's text, its example's, its own.
std::string text_about(const lessons::Variant& variant) {
    for (const auto& topic : lessons::catalogue()) {
        for (const auto& example : topic.examples) {
            for (const auto& v : example.variants) {
                if (&v == &variant) return topic.intro + "\n\n" + example.intro + "\n\n" + v.intro;
            }
        }
    }
    return variant.intro;
}

}  // namespace

void App::draw_lessons(const Ui& ui) {
    const lessons::Variant* variant = lessons::find(example_);
    // The text has a place of its own, so that it is seen however long the list is.
    const float room = ImGui::GetContentRegionAvail().y;
    ImGui::BeginChild("list", {0, variant == nullptr ? 0 : room * 0.45f});
    ui.heading("EXAMPLES");
    for (const auto& topic : lessons::catalogue()) draw_topic(topic);
    shown_example_ = example_;
    ImGui::EndChild();
    if (variant == nullptr) return;
    ImGui::Spacing();
    ImGui::Separator();
    ImGui::Spacing();
    ImGui::BeginChild("text");
    draw_prose(ui, "About this example", text_about(*variant));
    ImGui::EndChild();
}

/// A topic's title, and its examples when it is open: the one with the example on screen is opened by itself.
void App::draw_topic(const lessons::Topic& topic) {
    bool here = false;
    for (const auto& example : topic.examples) {
        for (const auto& variant : example.variants) here = here || variant.id == example_;
    }
    const bool arrived = here && shown_example_ != example_;
    if (arrived) ImGui::SetNextItemOpen(true);
    const bool open =
        ImGui::TreeNodeEx((topic.title + "##topic").c_str(),
                          ImGuiTreeNodeFlags_NoTreePushOnOpen | ImGuiTreeNodeFlags_SpanAvailWidth);
    semantics_.describe_last("button", topic.title, {}, open,
                             open ? "hide its examples" : "show its examples");
    if (arrived) ImGui::SetScrollHereY(0.1f);
    if (!open) return;
    const float top = ImGui::GetItemRectMin().y;
    for (const auto& example : topic.examples) {
        for (const auto& variant : example.variants) {
            const bool chosen = variant.id == example_;
            ImGui::PushFont(chosen ? theme_.strong : theme_.body, 0);
            if (ImGui::Selectable(("     " + variant.title + "##" + variant.id).c_str(), chosen))
                open_example(variant.id);
            semantics_.describe_last("option", variant.title, {}, chosen, topic.title);
            ImGui::PopFont();
            // In a long topic the example would be below the list's edge when the topic's title is at the top.
            if (arrived && chosen && ImGui::GetItemRectMax().y - top > ImGui::GetWindowHeight() * 0.85f)
                ImGui::SetScrollHereY(0.9f);
            ImGui::SetItemTooltip("%s: %s", topic.title.c_str(), variant.title.c_str());
        }
    }
}

// Panes -------------------------------------------------------------------------------------------------------------------

void App::draw_side(const Ui& ui, float height) {
    const float gap = 8;
    const float output = ui.shot.way == session::Way::explore ? 0 : std::min(150.0f, height * 0.22f);
    const float room = height - (output > 0 ? output + gap : 0);
    if (ui.shot.way == session::Way::step) {
        // As high as it needs to be, so that all threads are seen, but the state keeps a place.
        ImGui::SetNextWindowSizeConstraints({0, 0}, {FLT_MAX, std::max(room - 150, room * 0.6f)});
        if (begin_pane("threads", {0, 0}, ImGuiChildFlags_AutoResizeY)) {
            draw_step_controls(ui);
            draw_threads(ui);
        }
        ImGui::EndChild();
        const float threads = ImGui::GetItemRectSize().y;
        if (begin_pane("state", {0, std::max(60.0f, room - threads - gap)})) draw_state(ui);
        ImGui::EndChild();
    } else {
        if (begin_pane("results", {0, room})) {
            ui.shot.way == session::Way::run ? draw_run_results(ui) : draw_exploration(ui);
        }
        ImGui::EndChild();
    }
    if (output > 0) {
        if (begin_pane("output", {0, 0})) draw_output(ui);
        ImGui::EndChild();
    }
}

void App::draw_wide(const Ui& ui, float top) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const float height = size.y - top - 12, gap = 8;
    const float left = std::clamp(size.x * 0.19f, 200.0f, 290.0f),
                right = std::clamp(size.x * 0.30f, 320.0f, 440.0f);
    if (begin_pane("lessons", {left, height})) draw_lessons(ui);
    ImGui::EndChild();
    ImGui::SameLine(0, gap);
    const float timeline =
        ui.shot.way == session::Way::explore
            ? 0
            : std::clamp(80 + 30.0f * static_cast<float>(ui.shot.threads.size()), 140.0f, height * 0.42f);
    ImGui::BeginGroup();
    const float middle = size.x - left - right - 2 * gap - 24;
    if (begin_pane("code", {middle, height - (timeline > 0 ? timeline + gap : 0)})) { draw_code(ui); }
    ImGui::EndChild();
    if (timeline > 0) {
        if (begin_pane("timeline", {middle, timeline})) draw_timeline(ui);
        ImGui::EndChild();
    }
    ImGui::EndGroup();
    ImGui::SameLine(0, gap);
    ImGui::BeginChild("side", {right, height});
    draw_side(ui, height);
    ImGui::EndChild();
}

void App::draw_compact(const Ui& ui, float top) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const float height = size.y - top - 12, gap = 8;
    const float middle = std::floor((size.x - 24 - gap) * 0.52f);
    if (begin_pane("code", {middle, height})) { draw_code(ui); }
    ImGui::EndChild();
    ImGui::SameLine(0, gap);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {5, 6});  // all tabs shall fit
    ImGui::PushStyleVar(ImGuiStyleVar_ItemInnerSpacing, {3, 5});
    const bool tabs =
        begin_pane("tabs", {0, height}) && ImGui::BeginTabBar("panes", ImGuiTabBarFlags_FittingPolicyShrink);
    ImGui::PopStyleVar(2);
    if (tabs) {
        const auto tab = [&](const char* label, auto draw) {
            ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {5, 6});
            ImGui::PushStyleVar(ImGuiStyleVar_ItemInnerSpacing, {3, 5});
            const bool open = ImGui::BeginTabItem(label);
            ImGui::PopStyleVar(2);
            semantics_.describe_last("tab", label, {}, open);
            if (!open) return;
            ImGui::BeginChild("pane");
            draw();
            ImGui::EndChild();
            ImGui::EndTabItem();
        };
        const bool step = ui.shot.way == session::Way::step, explore = ui.shot.way == session::Way::explore;
        tab(step ? "Threads" : "Results", [&] {
            if (step) {
                draw_step_controls(ui);
                draw_threads(ui);
            } else {
                explore ? draw_exploration(ui) : draw_run_results(ui);
            }
        });
        if (!explore) tab("Output", [&] { draw_output(ui); });
        if (step) tab("State", [&] { draw_state(ui); });
        if (!explore) tab("Timeline", [&] { draw_timeline(ui); });
        if (!embed_) tab("Examples", [&] { draw_lessons(ui); });
        ImGui::EndTabBar();
    }
    ImGui::EndChild();
}

void App::frame() {
    session_.poll(0.008);
    const auto shot = session_.snapshot();  // kept alive while views draw it, whatever they command
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const Ui ui{
        *shot, session_, platform_, semantics_, theme_, state_, embed_ || size.x < 980 || size.y < 520};

    semantics_.begin_frame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::Begin("Interleave", nullptr, fixed_window);
    ImGui::PopStyleVar();
    draw_top_bar(ui);
    if (!state_.notice.empty() && ImGui::GetTime() < state_.notice_until)
        ui.paragraph("alert", "Notice", state_.notice, theme_.warning);
    const float top = ImGui::GetCursorPosY();
    ui.compact ? draw_compact(ui, top) : draw_wide(ui, top);
    handle_keys(ui);
    ImGui::End();
    semantics_.end_frame();

    const bool changed = shot->version != drawn_version_;
    drawn_version_ = shot->version;
    busy_ = shot->run.activity != session::Activity::idle ||
            shot->explore.activity != session::Activity::idle || shot->step.playing;
    settle_ = changed ? 4 : std::max(0, settle_ - 1);
}

}  // namespace interleave::shell
