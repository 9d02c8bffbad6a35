#include "native/cli/explore_report.h"

#include "native/cli/histogram.h"

#include <algorithm>
#include <cstdio>

namespace interleave::cli {
namespace {

Colour colour_of(explore::Verdict verdict) {
    switch (verdict) {
        case explore::Verdict::fault: return Colour::red;
        case explore::Verdict::verified: return Colour::green;
        case explore::Verdict::varies:
        case explore::Verdict::incomplete: return Colour::yellow;
    }
    return Colour::plain;
}

/// Columns a text takes: code points, near enough for a report.
std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t used = columns(text);
    return used < width ? text + std::string(width - used, ' ') : text;
}

std::string memory_text(std::uint64_t bytes) {
    char text[32];
    const bool small = bytes < (1 << 20);
    std::snprintf(text, sizeof text, small ? "%.0f KiB" : "%.1f MiB",
                  static_cast<double>(bytes) / (small ? 1 << 10 : 1 << 20));
    return text;
}

/// " 50.0 %"; what is possible never reads as 0.0, what is not certain never as 100.0.
std::string share_text(double share) {
    if (share > 0 && share < 0.0005) return " <0.1 %";
    if (share < 1 && share >= 0.9995) return ">99.9 %";
    char text[32];
    std::snprintf(text, sizeof text, "%5.1f %%", 100 * share);
    return text;
}

/// " 50.0 %", or of an estimate " 50.0 % (46.9 to 53.1)".
std::string share_column(const explore::Outcome& outcome) {
    if (outcome.share_high < 0) return share_text(outcome.share);
    char interval[32];
    std::snprintf(interval, sizeof interval, " (%.1f to %.1f)", 100 * outcome.share_low,
                  100 * outcome.share_high);
    return padded(share_text(outcome.share) + interval, 22);
}

class Report {
public:
    Report(const Explored& explored, const Terminal& terminal)
        : explored_(explored), result_(explored.result), terminal_(terminal) {}

    std::string text() {
        headline();
        rounds();
        outcomes();
        for (const explore::Finding& finding : result_.findings) add(finding);
        replay_hint();
        numbers();
        return std::move(out_);
    }

private:
    std::size_t width(std::size_t indent) const {
        return static_cast<std::size_t>(terminal_.width()) - indent;
    }

    void line(const std::string& text = "") { out_ += text + "\n"; }

    /// A paragraph in the text column.
    void paragraph(const std::string& text, std::size_t indent) {
        line(std::string(indent, ' ') + wrapped(text, width(indent) + indent, indent));
    }

    void headline() {
        const std::string sentence = result_.headline();
        const std::size_t colon = sentence.find(':');
        const std::string verdict = sentence.substr(0, colon == std::string::npos ? 0 : colon + 1);
        std::string rest = wrapped(verdict + sentence.substr(verdict.size()), width(0), 0);
        rest.erase(0, verdict.size());
        std::string title = explored_.source.name();
        if (!explored_.loaded.parameters.empty()) title += " with " + explored_.loaded.parameter_text();
        line(terminal_.paint(Colour::dim, title));
        line();
        line(terminal_.paint(colour_of(result_.verdict), verdict) + terminal_.paint(Colour::bold, rest));
        if (!result_.bound.empty() && sentence.find(result_.bound) == std::string::npos)
            paragraph(result_.bound, 0);
        if (!result_.not_looked_for.empty() && sentence.find(result_.not_looked_for) == std::string::npos)
            paragraph(result_.not_looked_for, 0);
    }

    void rounds() {
        if (result_.rounds.empty()) return;
        line();
        line(terminal_.paint(Colour::bold, "Rounds"));
        for (const explore::RoundResult& round : result_.rounds) {
            line("  all schedules with at most " +
                 counted(static_cast<std::uint64_t>(round.preemptions), "preemption") + ": " +
                 (round.fault ? "a fault" : "no fault") + ", " + counted(round.outcomes, "outcome") + ", " +
                 counted(round.states, "state"));
        }
    }

    void outcomes() {
        if (result_.outcomes.empty()) return;
        line();
        line(terminal_.paint(Colour::bold, "Outcomes"));
        std::size_t widest = 0;
        std::vector<std::string> texts;
        for (const explore::Outcome& outcome : result_.outcomes) {
            texts.push_back(outcome_text(outcome.output, outcome.ending, 48));
            widest = std::max(widest, std::min<std::size_t>(columns(texts.back()), 40));
        }
        for (std::size_t i = 0; i < texts.size(); ++i) outcome(result_.outcomes[i], texts[i], widest);
        if (result_.sampled_runs > 0)
            paragraph("The shares are estimates, with 95 % intervals, from " +
                          counted(result_.sampled_runs, "random run") +
                          " in which each thread that could move was equally likely to be the next one.",
                      2);
    }

    void outcome(const explore::Outcome& outcome, const std::string& text, std::size_t widest) {
        const std::string share = outcome.share < 0 ? std::string() : share_column(outcome) + "  ";
        std::string row = "  " + share;
        const std::string shown = padded(text, widest);
        row += terminal_.paint(outcome.fault ? Colour::red : Colour::plain, shown);
        const std::string schedule = outcome.schedule.text();
        const std::size_t indent = 2 + columns(share);
        const bool beside = indent + columns(shown) + 3 + schedule.size() <= width(0);
        row += beside ? "   " : "\n" + std::string(indent + 2, ' ');
        line(row + terminal_.paint(Colour::dim, schedule));
        constexpr std::size_t most_reasons = 3;
        for (std::size_t i = 0; i < std::min(outcome.reasons.size(), most_reasons); ++i)
            paragraph(outcome.reasons[i], indent + 2);
    }

    void add(const explore::Finding& finding) {
        const bool fault = finding.severity == explore::Severity::fault;
        std::string kind = explore::name(finding.kind);
        kind[0] = static_cast<char>(kind[0] - 'a' + 'A');
        std::replace(kind.begin(), kind.end(), '-', ' ');
        line();
        line(terminal_.paint(fault ? Colour::red : Colour::yellow, fault ? kind : kind + " (a warning)"));
        paragraph(finding.message, 2);
        source_lines(finding.lines);
        story(finding.story);
        if (!finding.schedule.moves.empty())
            line("  " + terminal_.paint(Colour::dim, finding.schedule.text()));
    }

    void source_lines(const std::vector<int>& lines) {
        for (const int number : lines) {
            if (number < 1 || number > explored_.source.line_count()) continue;
            char label[16];
            std::snprintf(label, sizeof label, "%8d | ", number);
            line(terminal_.paint(Colour::blue, label) + std::string(explored_.source.line_text(number)));
        }
    }

    void story(const std::vector<std::string>& sentences) {
        if (sentences.empty()) return;
        line("  How it comes to that:");
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            const std::string number = std::to_string(i + 1) + ". ";
            const std::size_t indent = 4 + std::to_string(sentences.size()).size() + 2;
            line(std::string(indent - number.size(), ' ') + number +
                 wrapped(sentences[i], width(indent), indent));
        }
    }

    void replay_hint() {
        const auto has_schedule = [](const auto& thing) { return !thing.schedule.moves.empty(); };
        if (std::none_of(result_.outcomes.begin(), result_.outcomes.end(), has_schedule) &&
            std::none_of(result_.findings.begin(), result_.findings.end(), has_schedule))
            return;
        line();
        line("Replay a schedule: " + explored_.replay + " SCHEDULE");
        const auto is_long = [](const auto& thing) {
            return !thing.schedule.moves.empty() && !thing.minimal;
        };
        const bool compares = result_.verdict != explore::Verdict::verified;
        if (compares && (std::ranges::any_of(result_.outcomes, is_long) ||
                         std::ranges::any_of(result_.findings, is_long)))
            line(
                terminal_.paint(Colour::dim, "Not all of the schedules are proved to be the shortest ones."));
    }

    void numbers() {
        std::string text = "Searched ";
        if (result_.states != 0) text += counted(result_.states, "state") + ", ";
        if (result_.symmetry) text += "like threads taken for each other, ";
        text += counted(result_.transitions, "step") + ", " +
                counted(result_.executions, "complete execution") + " in " + duration_text(result_.seconds);
        if (result_.peak_memory_bytes != 0)
            text += ", " + memory_text(result_.peak_memory_bytes) + " of memory";
        line();
        line(terminal_.paint(Colour::dim, text + "."));
    }

    const Explored& explored_;
    const explore::Result& result_;
    const Terminal& terminal_;
    std::string out_;
};

}  // namespace

std::string explore_report(const Explored& explored, const Terminal& terminal) {
    return Report(explored, terminal).text();
}

}  // namespace interleave::cli
