#include "native/cli/histogram.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <cstdio>

namespace interleave::cli {
namespace {

/// The first `width` code points, with "..." when something was cut off.
std::string shortened(const std::string& text, std::size_t width) {
    std::size_t offset = 0;
    for (std::size_t n = 0; offset < text.size(); ++n) {
        if (n == width) return text.substr(0, offset) + "...";
        const auto decoded = text::decode_utf8(text, offset);
        offset += decoded ? decoded->length : 1;
    }
    return text;
}

std::string bar_text(double share) {
    constexpr double columns = 24;
    std::string bar;
    for (int i = 0; i < static_cast<int>(share * columns + 0.5); ++i) bar += "█";
    return bar.empty() ? "▏" : bar;
}

}  // namespace

void Histogram::add(const Execution& execution) {
    ++runs_;
    const std::string ending = execution.ending.text();
    for (HistogramBar& bar : bars_) {
        if (bar.output != execution.main_output || bar.ending != ending) continue;
        ++bar.count;
        return;
    }
    const bool fault = execution.ending.exit_status() != 0 || !execution.ending.exceptions.empty();
    bars_.push_back({execution.main_output, ending, fault, 1, execution.schedule});
}

std::vector<HistogramBar> Histogram::bars() const {
    std::vector<HistogramBar> sorted = bars_;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const HistogramBar& a, const HistogramBar& b) { return a.count > b.count; });
    return sorted;
}

std::string Histogram::text(const Terminal& terminal) const {
    std::string out;
    std::size_t bar_width = 1;
    for (const HistogramBar& bar : bars_)
        bar_width = std::max<std::size_t>(
            bar_width, static_cast<std::size_t>(
                           24.0 * static_cast<double>(bar.count) / static_cast<double>(runs_) + 0.5));
    for (const HistogramBar& bar : bars()) {
        const double share = static_cast<double>(bar.count) / static_cast<double>(runs_);
        char numbers[64];
        std::snprintf(numbers, sizeof numbers, "%8s  %5.1f %%  ", with_thousands(bar.count).c_str(),
                      100 * share);
        const std::string blocks = bar_text(share);
        const std::size_t drawn = blocks.size() / 3;  // each block is three bytes
        out += numbers + terminal.paint(Colour::blue, blocks) +
               std::string(bar_width - std::min(drawn, bar_width) + 2, ' ');
        out += terminal.paint(bar.fault ? Colour::red : Colour::plain,
                              outcome_text(bar.output, bar.ending, 60)) +
               "\n";
    }
    return out;
}

std::string outcome_text(const std::string& output, const std::string& ending, std::size_t width) {
    std::string line;
    for (std::size_t i = 0; i < output.size(); ++i) {
        if (output[i] != '\n') {
            line += output[i];
        } else if (i + 1 < output.size()) {
            line += " / ";
        }
    }
    line = shortened(line, width);
    if (line.empty()) line = "(nothing printed)";
    return ending == "finished" ? line : line + "  [" + ending + "]";
}

}  // namespace interleave::cli
