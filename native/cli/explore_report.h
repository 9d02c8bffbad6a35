// What an exploration found, for people and for programs.
#pragma once

#include "core/explore/result.h"
#include "core/text/source_text.h"
#include "native/cli/load_program.h"
#include "native/cli/terminal.h"

#include <string>

namespace interleave::cli {

struct Explored {
    const explore::Result& result;
    const text::SourceText& source;
    const LoadedProgram& loaded;
    std::string replay;  ///< the command line that replays a schedule, up to the schedule
};

/// The report for a terminal: the verdict, the outcomes, each finding with its story and how to replay it.
std::string explore_report(const Explored& explored, const Terminal& terminal);

/// The object of the command-line contract (see README.md), and file, parameters, bound, headline.
std::string explore_json(const Explored& explored);

}  // namespace interleave::cli
