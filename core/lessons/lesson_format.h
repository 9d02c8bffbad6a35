// How a lesson is written down. A topic is a folder NN-name with its programs and a lesson.md:
//
//     # Title of the topic
//     Text.
//
//     ## Title of an example
//     Text.
//
//     ### Title of a variant
//
//         file: counter.py
//         verdict: varies
//         outcomes: 2 | 3 | 4
//         finding: race counter
//
//     Text.
//
// It is Markdown, so it reads well anywhere. The indented lines right under a variant's title are its facts:
//   file      the program, in the same folder; its name with '-' for '_' and without .py is the variant's id
//   verdict   what exploring must end with: fault, varies or verified
//   outcomes  all possible ones, separated by '|': what the main thread prints, line feeds written \n, and after a
//             space in brackets how the program ends when it does not just finish: [deadlock]
//   output    what the whole program prints when it is run, line feeds written \n
//   duration  how long such a run takes, in seconds of the program's own clock
//   finding   may be repeated: the kind of a finding the explorer must report, then the variables it is about
//   set       NAME=VALUE, several with spaces between: the facts below it, up to the next `set`, are about the program
//             with these values of its parameters, running and exploring; the facts above the first one are about its own
#pragma once

#include "core/lessons/catalogue.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::lessons {

/// What is wrong with a lesson's text.
struct Problem {
    std::string file;  ///< "07-race-condition/lesson.md"
    int line = 0;
    std::string message;
    bool operator==(const Problem&) const = default;
};

/// The text of a file in the topic's folder by name; nothing when there is no such file.
using ReadFile = std::function<std::optional<std::string>(std::string_view name)>;

/// Parses the lesson.md of `folder` ("07-race-condition"). Appends to `problems`; the topic holds what was understood.
Topic parse_topic(std::string_view folder, std::string_view text, const ReadFile& read_file,
                  std::vector<Problem>& problems);

/// "2 | 3 | after a\nb [deadlock]" as outcomes.
std::vector<ExpectedOutcome> parse_outcomes(std::string_view text);

/// What is wrong with the lessons in the binary: nothing, or a test fails.
std::vector<Problem> catalogue_problems();

}  // namespace interleave::lessons
