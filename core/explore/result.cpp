#include "core/explore/result.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace interleave::explore {

const char* name(Verdict verdict) {
    switch (verdict) {
        case Verdict::fault: return "fault";
        case Verdict::varies: return "varies";
        case Verdict::verified: return "verified";
        case Verdict::incomplete: return "incomplete";
    }
    return "";
}

const char* name(Severity severity) { return severity == Severity::fault ? "fault" : "warning"; }

const char* name(FindingKind kind) {
    switch (kind) {
        case FindingKind::race: return "race";
        case FindingKind::deadlock: return "deadlock";
        case FindingKind::assertion: return "assertion";
        case FindingKind::exception: return "exception";
        case FindingKind::livelock: return "livelock";
        case FindingKind::starvation: return "starvation";
        case FindingKind::lock_order: return "lock-order";
        case FindingKind::lost_wakeup: return "lost-wakeup";
    }
    return "";
}

Severity severity_of(FindingKind kind) {
    const bool warning =
        kind == FindingKind::race || kind == FindingKind::lock_order || kind == FindingKind::starvation;
    return warning ? Severity::warning : Severity::fault;
}

void finish_result(Result& result) {
    const bool never_ends = result.complete && result.outcomes.empty();
    const auto is_livelock = [](const Finding& f) { return f.kind == FindingKind::livelock; };
    if (never_ends && std::ranges::none_of(result.findings, is_livelock)) {
        Finding f;
        f.kind = FindingKind::livelock;
        f.message = "The program never ends, whatever the schedule.";
        result.findings.push_back(std::move(f));
    }
    const bool fault = std::any_of(result.findings.begin(), result.findings.end(),
                                   [](const Finding& f) { return f.severity == Severity::fault; });
    if (fault)
        result.verdict = Verdict::fault;
    else if (!result.complete)
        result.verdict = Verdict::incomplete;
    else
        result.verdict = result.outcomes.size() == 1 ? Verdict::verified : Verdict::varies;

    // Whatever the order of the two accesses, the program does the same: then it is no mistake to leave it open.
    if (result.verdict == Verdict::verified)
        std::erase_if(result.findings, [](const Finding& f) { return f.kind == FindingKind::race; });

    if (result.exact_counts) {
        double all = 0;
        for (const Outcome& o : result.outcomes) all += static_cast<double>(o.count);
        for (Outcome& o : result.outcomes) {
            if (o.share < 0 && all > 0) o.share = static_cast<double>(o.count) / all;
        }
    }
    std::sort(result.outcomes.begin(), result.outcomes.end(), [&](const Outcome& a, const Outcome& b) {
        if (a.share != b.share) return a.share > b.share;
        return a.output != b.output ? a.output < b.output : a.ending < b.ending;
    });
    std::stable_sort(result.findings.begin(), result.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
}

namespace {

std::string plural(std::uint64_t n, const std::string& word) {
    std::string digits = std::to_string(n);
    for (std::size_t i = digits.size(); i > 3;) digits.insert(i -= 3, ",");
    return digits + " " + word + (n == 1 ? "" : "s");
}

std::string extent(const Result& r) {
    return r.states > 0 ? plural(r.states, "state") : plural(r.executions, "execution");
}

std::string indented(const std::string& text, const std::string& indent) {
    std::string out = indent;
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (text[i] == '\n' && i + 1 < text.size()) out += indent;
    }
    return out;
}

std::string share_text(double share) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, share < 0.001 || share > 0.999 ? "%.4f %%" : "%.1f %%", share * 100);
    return buffer;
}

/// One line where the output has one, else the output under the ending.
std::string outcome_text(const Outcome& o, bool exact) {
    std::string output = o.output;
    while (!output.empty() && output.back() == '\n') output.pop_back();
    const bool short_output = output.find('\n') == std::string::npos && output.size() <= 50;
    std::string text = "  ";
    text += output.empty() ? "(no output)"
            : short_output ? output
                           : "(" + std::to_string(o.output.size()) + " bytes of output)";
    if (o.ending != "finished") text += "  [" + o.ending + "]";
    if (exact) {
        text += "  in " + plural(o.count, "schedule");
        if (o.share >= 0 && o.share < 1) text += ", " + share_text(o.share);
    }
    text +=
        "\n      " + std::string(o.minimal ? "shortest schedule " : "a schedule ") + o.schedule.text() + "\n";
    if (!short_output) text += indented(output, "      | ") + "\n";
    return text;
}

std::string finding_text(const Finding& f) {
    std::string text = std::string(f.severity == Severity::fault ? "Fault" : "Warning") + ", " +
                       name(f.kind) + ": " + f.message + "\n";
    for (const std::string& sentence : f.story) text += "    " + sentence + "\n";
    if (!f.schedule.moves.empty()) text += "    schedule " + f.schedule.text() + "\n";
    return text;
}

}  // namespace

std::string Result::headline() const {
    switch (verdict) {
        case Verdict::verified:
            if (!not_looked_for.empty())
                return "Verified: every schedule that ends has the same outcome (" + extent(*this) + "). " +
                       not_looked_for;
            return "Verified: every schedule has the same outcome (" + extent(*this) + ").";
        case Verdict::varies: {
            const std::string text = "Varies: " + plural(outcomes.size(), "possible outcome") +
                                     ", depending on the schedule (" + extent(*this) + ").";
            return not_looked_for.empty() ? text : text + " " + not_looked_for;
        }
        case Verdict::incomplete:
            return "Incomplete: no fault found in " + extent(*this) +
                   ", but not every schedule was searched: " + bound + ".";
        case Verdict::fault: break;
    }
    std::string text = "Fault: " + std::string(name(findings.front().kind));
    const auto faults = std::ranges::count(findings, Severity::fault, &Finding::severity);
    if (faults > 1) text += " and " + std::to_string(faults - 1) + " more";
    text += " (" + extent(*this) + ").";
    return complete ? text : text + " Not every schedule was searched: " + bound + ".";
}

std::string report(const Result& result) {
    std::string text = result.headline() + "\n";
    for (const Finding& f : result.findings) text += "\n" + finding_text(f);
    text += "\n" + plural(result.outcomes.size(), "outcome") + ":\n";
    for (const Outcome& o : result.outcomes) text += outcome_text(o, result.exact_counts);
    return text;
}

}  // namespace interleave::explore
