#include "native/cli/run_json.h"

#include "core/machine/clock.h"
#include "native/cli/json.h"

namespace interleave::cli {
namespace {

Json exceptions_json(const machine::Ending& ending) {
    Json all = Json::array();
    for (const machine::UncaughtException& e : ending.exceptions)
        all.push_back({{"thread", e.thread},
                       {"type", e.type},
                       {"message", e.message},
                       {"line", e.line},
                       {"traceback", e.traceback}});
    return all;
}

Json streams_json(const Execution& execution) {
    Json all = Json::array();
    for (const machine::OutputPiece& piece : execution.output)
        all.push_back({{"thread", piece.thread}, {"error", piece.error}, {"text", piece.text}});
    return all;
}

}  // namespace

std::string run_json(const Execution& execution, const LoadedProgram& loaded, const std::string& engine) {
    Json json;
    json["engine"] = engine;
    json["parameters"] = parameters_json(loaded);
    json["ending"] = execution.ending.text();
    json["exit_status"] = execution.ending.exit_status();
    json["seconds"] = execution.seconds;
    if (engine == "threads") json["clock_resolution"] = machine::clock_resolution();
    json["output"] = execution.main_output;
    json["streams"] = streams_json(execution);
    json["exceptions"] = exceptions_json(execution.ending);
    json["waits"] = execution.waits;
    json["threads"] = execution.thread_names;
    if (!execution.schedule.empty()) json["schedule"] = execution.schedule;
    return dump(json);
}

std::string histogram_json(const Histogram& histogram, const LoadedProgram& loaded, const std::string& engine,
                           double seconds) {
    Json json;
    json["engine"] = engine;
    json["parameters"] = parameters_json(loaded);
    json["runs"] = histogram.runs();
    json["seconds"] = seconds;
    json["outcomes"] = Json::array();
    for (const HistogramBar& bar : histogram.bars()) {
        Json outcome{{"output", bar.output}, {"ending", bar.ending}, {"count", bar.count}};
        if (!bar.schedule.empty()) outcome["schedule"] = bar.schedule;
        json["outcomes"].push_back(std::move(outcome));
    }
    return dump(json);
}

}  // namespace interleave::cli
