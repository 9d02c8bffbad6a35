#include "native/cli/explore_report.h"
#include "native/cli/json.h"

namespace interleave::cli {
namespace {

Json outcome_json(const explore::Outcome& outcome) {
    Json json{{"output", outcome.output}, {"ending", outcome.ending}, {"count", outcome.count}};
    if (outcome.share_high >= 0) {
        json["estimated_share"] = outcome.share;
        json["estimated_share_95"] = {outcome.share_low, outcome.share_high};
    } else if (outcome.share >= 0) {
        json["share"] = outcome.share;
    }
    json["schedule"] = outcome.schedule.text();
    json["minimal"] = outcome.minimal;
    json["story"] = outcome.story;
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
    if (finding.round > 0) json["round"] = finding.round;
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
    json["symmetry"] = result.symmetry;
    json["transitions"] = result.transitions;
    json["executions"] = result.executions;
    if (result.first_fault_seconds >= 0) json["first_fault_seconds"] = result.first_fault_seconds;
    json["verdict_seconds"] = result.verdict_seconds;
    json["seconds"] = result.seconds;
    json["peak_memory_bytes"] = result.peak_memory_bytes;
    json["exact_counts"] = result.exact_counts;
    if (result.sampled_runs > 0) json["sampled_runs"] = result.sampled_runs;
    for (const explore::RoundResult& round : result.rounds)
        json["rounds"].push_back({{"preemptions", round.preemptions},
                                  {"states", round.states},
                                  {"outcomes", round.outcomes},
                                  {"fault", round.fault}});
    if (!result.not_looked_for.empty()) json["not_looked_for"] = result.not_looked_for;
    json["outcomes"] = Json::array();
    for (const explore::Outcome& outcome : result.outcomes) json["outcomes"].push_back(outcome_json(outcome));
    json["findings"] = Json::array();
    for (const explore::Finding& finding : result.findings) json["findings"].push_back(finding_json(finding));
    return dump(json);
}

}  // namespace interleave::cli
