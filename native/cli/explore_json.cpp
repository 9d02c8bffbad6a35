#include "native/cli/explore_report.h"
#include "native/cli/json.h"

namespace interleave::cli {
namespace {

Json outcome_json(const explore::Outcome& outcome, bool exact) {
    Json json{{"output", outcome.output}, {"ending", outcome.ending}, {"count", outcome.count}};
    if (exact) json["share"] = outcome.share;
    json["schedule"] = outcome.schedule.text();
    json["minimal"] = outcome.minimal;
    return json;
}

Json finding_json(const explore::Finding& finding) {
    Json json;
    json["severity"] = explore::name(finding.severity);
    json["kind"] = explore::name(finding.kind);
    json["message"] = finding.message;
    json["story"] = finding.story;
    json["threads"] = finding.threads;
    json["objects"] = finding.objects;
    json["lines"] = finding.lines;
    json["schedule"] = finding.schedule.text();
    json["minimal"] = finding.minimal;
    return json;
}

}  // namespace

std::string explore_json(const Explored& explored) {
    const explore::Result& result = explored.result;
    Json json;
    json["file"] = explored.source.name();
    json["parameters"] = parameters_json(explored.loaded);
    json["verdict"] = explore::name(result.verdict);
    json["headline"] = result.headline();
    json["complete"] = result.complete;
    json["bound"] = result.bound;
    json["states"] = result.states;
    json["transitions"] = result.transitions;
    json["executions"] = result.executions;
    json["seconds"] = result.seconds;
    json["peak_memory_bytes"] = result.peak_memory_bytes;
    json["exact_counts"] = result.exact_counts;
    json["outcomes"] = Json::array();
    for (const explore::Outcome& outcome : result.outcomes)
        json["outcomes"].push_back(outcome_json(outcome, result.exact_counts));
    json["findings"] = Json::array();
    for (const explore::Finding& finding : result.findings) json["findings"].push_back(finding_json(finding));
    return dump(json);
}

}  // namespace interleave::cli
