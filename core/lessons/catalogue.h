// The lessons: topics, their examples, and the variants of each example (tabs beside each other).
//
// All of it is plain text written in core/lessons/<topic>/; lesson_format.h says how. Texts are Markdown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::lessons {

/// One possible result of a program: what the main thread printed, without the last line feed, and how it ended
/// ("finished", "deadlock", "AssertionError: ...": machine::Ending::text()).
struct ExpectedOutcome {
    std::string output;
    std::string ending = "finished";
    bool operator==(const ExpectedOutcome&) const = default;
};

/// Something the explorer has to report: its kind ("race", "deadlock", ...) and the variables it is about.
struct ExpectedFinding {
    std::string kind;
    std::vector<std::string> objects;
    bool operator==(const ExpectedFinding&) const = default;
};

/// What a lesson says about a program. `interleave lessons --check` confirms it by exploring the program.
struct Claims {
    std::vector<std::string> set;  ///< "N=3": the parameters it is about where they are not the program's own
    std::string verdict;           ///< "fault", "varies" or "verified"
    std::vector<ExpectedOutcome> outcomes;  ///< all of them, in any order
    std::vector<ExpectedFinding> findings;  ///< at least these
    /// What a run on the virtual machine prints (all threads, without the last line feed), when it says so.
    std::optional<std::string> output;
    std::optional<double> duration;  ///< virtual seconds such a run takes, to a hundredth
    bool runs() const { return output.has_value() || duration.has_value(); }
    bool claims_something() const { return runs() || explores(); }
    bool explores() const { return !verdict.empty() || !outcomes.empty() || !findings.empty(); }
};

/// A program the learner can run, step and explore.
struct Variant {
    std::string id;  ///< unique in the catalogue, of a-z, 0-9 and '-': "counter-lock"
    std::string title;
    std::string file_name;            ///< "counter_lock.py"
    std::string text;                 ///< the program
    std::string intro;                ///< Markdown
    Claims claims;                    ///< with the program's own values
    std::vector<Claims> more_claims;  ///< with other values of its parameters: `set` is not empty
};

struct Example {
    std::string title;
    std::string intro;              ///< Markdown
    std::vector<Variant> variants;  ///< at least one

    const std::string& id() const { return variants.front().id; }
};

struct Topic {
    int number = 0;
    std::string id;  ///< name of the folder without the number: "race-condition"
    std::string title;
    std::string intro;              ///< Markdown
    std::vector<Example> examples;  ///< at least one
};

/// Every topic in order of its number. Made at the first call; immutable.
const std::vector<Topic>& catalogue();

/// The variant with this id, null when there is none. Lives as long as the program.
const Variant* find(std::string_view id);

}  // namespace interleave::lessons
