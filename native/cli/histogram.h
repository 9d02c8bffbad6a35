// What many runs of one program ended with, and how often.
#pragma once

#include "native/cli/execution.h"
#include "native/cli/terminal.h"

#include <cstdint>
#include <string>
#include <vector>

namespace interleave::cli {

struct HistogramBar {
    std::string output;
    std::string ending;
    bool fault = false;
    std::uint64_t count = 0;
    std::string schedule;  ///< of the first such run on the virtual machine
};

class Histogram {
public:
    void add(const Execution& execution);
    std::uint64_t runs() const { return runs_; }
    /// The most frequent first; equally frequent ones in the order they appeared.
    std::vector<HistogramBar> bars() const;
    /// The histogram for people, lines ending in a line feed.
    std::string text(const Terminal& terminal) const;

private:
    std::vector<HistogramBar> bars_;
    std::uint64_t runs_ = 0;
};

/// An outcome on one line: "4", "a / b", "before [deadlock]", "nothing printed"; cut to `width` characters.
std::string outcome_text(const std::string& output, const std::string& ending, std::size_t width);

}  // namespace interleave::cli
