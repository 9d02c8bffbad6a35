#include "native/cli/check_claims.h"

#include "core/explore/explorer.h"
#include "native/cli/histogram.h"
#include "native/cli/load_program.h"
#include "native/cli/run_virtual.h"
#include "native/cli/status.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace interleave::cli {
namespace {

using OutcomeKey = std::pair<std::string, std::string>;  // output without the last line feed, ending
using OutcomeSet = std::set<OutcomeKey>;

OutcomeSet claimed(const lessons::Claims& claims) {
    OutcomeSet all;
    for (const lessons::ExpectedOutcome& outcome : claims.outcomes)
        all.insert({outcome.output, outcome.ending});
    return all;
}

OutcomeSet found(const explore::Result& result) {
    OutcomeSet all;
    for (const explore::Outcome& outcome : result.outcomes) {
        std::string output = outcome.output;
        if (output.ends_with('\n')) output.pop_back();
        all.insert({output, outcome.ending});
    }
    return all;
}

void compare(const OutcomeSet& has, const OutcomeSet& lacks, const std::string& what,
             std::vector<std::string>& broken) {
    for (const OutcomeKey& key : has)
        if (!lacks.contains(key)) broken.push_back(what + ": " + outcome_text(key.first, key.second, 60));
}

bool fits(const explore::Finding& finding, const lessons::ExpectedFinding& expected) {
    const auto named = [&](const std::string& object) {
        return std::find(finding.objects.begin(), finding.objects.end(), object) != finding.objects.end();
    };
    return expected.kind == explore::name(finding.kind) &&
           std::all_of(expected.objects.begin(), expected.objects.end(), named);
}

std::string text_of(const lessons::ExpectedFinding& expected) {
    std::string text = expected.kind;
    for (const std::string& object : expected.objects) text += " " + object;
    return text;
}

std::shared_ptr<const machine::Image> compile(const lessons::Variant& variant, const lessons::Claims& claims,
                                              Values values) {
    auto source = std::make_shared<const text::SourceText>(variant.file_name, variant.text);
    return compile_program(std::move(source), values, claims.set).image;
}

/// What the program is said to print, and how long it takes on its own clock.
void check_run(const lessons::Variant& variant, const lessons::Claims& claims,
               std::vector<std::string>& broken) {
    explore::RoundRobin strategy;
    const Execution run = run_virtually(compile(variant, claims, Values::run), strategy, {});
    std::string output;
    for (const auto& piece : run.output) output += piece.text;
    if (output.ends_with('\n')) output.pop_back();
    if (claims.output && *claims.output != output)
        broken.push_back("claimed output: " + *claims.output + ", found: " + output);
    if (run.ending.kind != machine::EndingKind::finished)
        broken.push_back("it ends with " + run.ending.text());
    if (claims.duration && std::abs(*claims.duration - run.seconds) > 0.005)
        broken.push_back("claimed duration: " + std::to_string(*claims.duration) +
                         ", found: " + std::to_string(run.seconds));
}

void check_exploring(const lessons::Variant& variant, const lessons::Claims& claims,
                     std::vector<std::string>& broken) {
    const explore::Result result = explore::explore(compile(variant, claims, Values::explore));
    if (!claims.verdict.empty() && claims.verdict != explore::name(result.verdict))
        broken.push_back("claimed verdict: " + claims.verdict + ", found: " + explore::name(result.verdict));
    if (!claims.outcomes.empty()) {
        compare(claimed(claims), found(result), "claimed, but not possible", broken);
        compare(found(result), claimed(claims), "possible, but not claimed", broken);
    }
    for (const lessons::ExpectedFinding& expected : claims.findings)
        if (std::none_of(result.findings.begin(), result.findings.end(),
                         [&](const auto& f) { return fits(f, expected); }))
            broken.push_back("claimed, but not found: " + text_of(expected));
}

void check(const lessons::Variant& variant, const lessons::Claims& claims,
           std::vector<std::string>& broken) try {
    if (claims.runs()) check_run(variant, claims, broken);
    if (claims.explores()) check_exploring(variant, claims, broken);
} catch (const Failure& failure) { broken.push_back(failure.what()); }

/// " (with N=3)"
std::string suffix(const lessons::Claims& claims) {
    std::string text;
    for (const std::string& setting : claims.set) text += (text.empty() ? " (with " : ", ") + setting;
    return text.empty() ? text : text + ")";
}

}  // namespace

std::vector<std::string> broken_claims(const lessons::Variant& variant) {
    std::vector<std::string> broken;
    check(variant, variant.claims, broken);
    for (const lessons::Claims& claims : variant.more_claims) {
        const std::size_t before = broken.size();
        check(variant, claims, broken);
        for (std::size_t i = before; i < broken.size(); ++i) broken[i] += suffix(claims);
    }
    return broken;
}

}  // namespace interleave::cli
