#include "core/lessons/lesson_format.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace interleave::lessons;

namespace {

const ReadFile programs = [](std::string_view name) -> std::optional<std::string> {
    if (name == "try_lock.py") return "print(1)\n";
    return std::nullopt;
};

std::vector<Problem> problems_of(std::string_view folder, std::string_view text) {
    std::vector<Problem> problems;
    parse_topic(folder, text, programs, problems);
    return problems;
}

std::size_t longest_line(std::string_view text) {
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        longest = std::max(longest, end - begin);
        begin = end + 1;
    }
    return longest;
}

const std::string_view good_lesson = R"(# Deadlock
About it.

## An example
About the example.

### A variant

    file: try_lock.py
    verdict: fault
    outcomes: 1 | [deadlock]
    finding: deadlock a b

Read it.

    this is code of the text
)";

}  // namespace

TEST_CASE("a lesson's parts end up where they belong") {
    std::vector<Problem> problems;
    const Topic topic = parse_topic("10-deadlock", good_lesson, programs, problems);
    CHECK(problems.empty());
    CHECK(topic.number == 10);
    CHECK(topic.id == "deadlock");
    CHECK(topic.title == "Deadlock");
    CHECK(topic.intro == "About it.");
    REQUIRE(topic.examples.size() == 1);
    CHECK(topic.examples[0].title == "An example");
    CHECK(topic.examples[0].intro == "About the example.");
    REQUIRE(topic.examples[0].variants.size() == 1);
    const Variant& variant = topic.examples[0].variants[0];
    CHECK(variant.id == "try-lock");
    CHECK(variant.title == "A variant");
    CHECK(variant.text == "print(1)\n");
    CHECK(variant.intro == "Read it.\n\n    this is code of the text");
    CHECK(variant.claims.verdict == "fault");
    CHECK(variant.claims.outcomes == std::vector<ExpectedOutcome>{{"1", "finished"}, {"", "deadlock"}});
    CHECK(variant.claims.findings == std::vector<ExpectedFinding>{{"deadlock", {"a", "b"}}});
}

TEST_CASE("outcomes: line feeds, endings, brackets of the output itself") {
    CHECK(parse_outcomes("2 | 3") == std::vector<ExpectedOutcome>{{"2", "finished"}, {"3", "finished"}});
    CHECK(parse_outcomes(R"(a\nb [AssertionError: x])") ==
          std::vector<ExpectedOutcome>{{"a\nb", "AssertionError: x"}});
    CHECK(parse_outcomes("['a'] | [1] | [] [deadlock]") ==
          std::vector<ExpectedOutcome>{{"['a']", "finished"}, {"[1]", "finished"}, {"[]", "deadlock"}});
}

TEST_CASE("facts below a 'set' are about the program with other values") {
    std::vector<Problem> problems;
    const Topic topic = parse_topic("3-t",
                                    "# T\n## E\n### V\n    file: try_lock.py\n    outcomes: 1\n"
                                    "    set: N=3  M=-1\n    outcomes: 2 | 3\n"
                                    "    set: N=4\n    output: 5\n    duration: 0.5\n",
                                    programs, problems);
    CHECK(problems.empty());
    const Variant& variant = topic.examples.at(0).variants.at(0);
    CHECK(variant.claims.set.empty());
    CHECK(variant.claims.outcomes == parse_outcomes("1"));
    REQUIRE(variant.more_claims.size() == 2);
    CHECK(variant.more_claims[0].set == std::vector<std::string>{"N=3", "M=-1"});
    CHECK(variant.more_claims[0].outcomes == parse_outcomes("2 | 3"));
    CHECK_FALSE(variant.more_claims[0].runs());
    CHECK(variant.more_claims[1].set == std::vector<std::string>{"N=4"});
    CHECK(variant.more_claims[1].output == "5");
    CHECK(variant.more_claims[1].duration == 0.5);
    CHECK_FALSE(variant.more_claims[1].explores());
}

TEST_CASE("mistakes name the file, the line and what is wrong") {
    const std::string start = "# T\n## E\n### V\n";
    CHECK(problems_of("3-t", start + "\n    file: other.py\n") ==
          std::vector<Problem>{{"3-t/lesson.md", 5, "there is no file 'other.py' beside the lesson"}});
    CHECK(problems_of("3-t", start + "    file: other.txt\n").back() ==
          Problem{"3-t/lesson.md", 4,
                  "the name of a program may have only a-z, 0-9, '_' and has to end in .py"});
    CHECK(problems_of("3-t", start + "    file: try_lock.py\n    verdict: good\n") ==
          std::vector<Problem>{{"3-t/lesson.md", 5, "a verdict is fault, varies or verified"}});
    CHECK(problems_of("3-t", start + "    fil: try_lock.py\n").front() ==
          Problem{"3-t/lesson.md", 4,
                  "'fil' is not one of file, verdict, outcomes, output, duration, finding, set"});
    CHECK(problems_of("3-t", start + "    duration: long\n").front() ==
          Problem{"3-t/lesson.md", 4, "a duration is a number of seconds"});
    CHECK(problems_of("3-t", start + "    file: try_lock.py\n    set: N\n    output: 1\n") ==
          std::vector<Problem>{{"3-t/lesson.md", 5, "a setting is NAME=VALUE"}});
    CHECK(problems_of("3-t", start + "    file: try_lock.py\n    set: N=1\n") ==
          std::vector<Problem>{{"3-t/lesson.md", 6, "nothing is claimed below a 'set'"}});
    CHECK(problems_of("3-t", "# T\n### V\n").front() ==
          Problem{"3-t/lesson.md", 2, "a variant ('### ...') belongs below an example ('## ...')"});
    CHECK(problems_of("3-t", start).front().message == "the variant 'V' names no file");
    CHECK(problems_of("3-t", "# T\n").back().message == "the topic has no example ('## ...')");
    CHECK(problems_of("deadlock", good_lesson).front().message ==
          "the folder's name has to be a number, '-' and a name");
}

TEST_CASE("the lessons in the binary are well formed and found by their ids") {
    for (const Problem& problem : catalogue_problems())
        FAIL_CHECK(problem.file << ":" << problem.line << ": " << problem.message);
    std::set<std::string> ids;
    for (const Topic& topic : catalogue()) {
        std::set<std::string> titles;  // they stand in one list
        for (const Example& example : topic.examples)
            for (const Variant& variant : example.variants) {
                CHECK_MESSAGE(ids.insert(variant.id).second, variant.id << " is there twice");
                CHECK(find(variant.id) == &variant);
                CHECK_MESSAGE(longest_line(variant.text) <= 76, variant.id << " is wider than the code view");
                CHECK_MESSAGE(titles.insert(variant.title).second,
                              topic.title << " has two entries " << variant.title);
                CHECK_MESSAGE(variant.claims.claims_something(), variant.id << " claims nothing");
            }
    }
    CHECK(ids.contains("counter"));
    CHECK(ids.contains("counter-lock"));
    CHECK(ids.contains("opposite-locks"));
    CHECK(find("nothing-like-that") == nullptr);
}
