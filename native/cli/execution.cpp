#include "native/cli/execution.h"

namespace interleave::cli {

void OutputCursor::hand_on(const std::vector<machine::OutputPiece>& pieces, const ExecutionOptions& options) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        machine::OutputPiece added = pieces[i];
        added.text.erase(0, i == 0 ? bytes_ : 0);
        if (!added.text.empty() && options.on_output) options.on_output(added);
    }
    if (pieces.empty()) return;
    piece_ += pieces.size() - 1;
    bytes_ = pieces.back().text.size();
}

}  // namespace interleave::cli
