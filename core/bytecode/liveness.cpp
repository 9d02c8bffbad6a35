// Backward data flow: a register is live before an instruction that reads it, and before one that does not write it if
// it is live behind. An instruction in a protected range may end in its handler without having written anything.
#include "core/bytecode/effects.h"

#include <algorithm>

namespace interleave::bytecode {

namespace {

class Flow {
public:
    Flow(Code& code, const std::vector<Code>& codes) : code_(code), codes_(codes) {
        words_ = std::max<std::uint32_t>(1, (code.registers + 63u) / 64u);
        code_.live_words = words_;
        code_.live.assign(code_.instructions.size() * words_, 0);
        row_.resize(words_);
        // Inner ranges come first and are written last.
        range_of_.assign(code.instructions.size(), nullptr);
        for (auto range = code.exceptions.rbegin(); range != code.exceptions.rend(); ++range) {
            for (std::size_t at = range->begin; at < range->end; ++at) range_of_[at] = &*range;
        }
    }

    void run() {
        // One pass suffices but for loops: each further pass carries facts around one more level of backward jumps.
        while (pass() && goes_back_) {}
    }

private:
    bool pass() {
        bool changed = false;
        for (std::size_t at = code_.instructions.size(); at-- > 0;) {
            before(at);
            std::uint64_t* kept = code_.live.data() + at * words_;
            if (!std::equal(row_.begin(), row_.end(), kept)) {
                std::copy(row_.begin(), row_.end(), kept);
                changed = true;
            }
        }
        return changed;
    }

    /// Leaves in row_ what is live before instruction `at`.
    void before(std::size_t at) {
        const Instruction& i = code_.instructions[at];
        effects_of(i, codes_, effects_);
        std::fill(row_.begin(), row_.end(), 0);
        if (falls_through(i.op)) {
            add_row(at + 1);
            for (const RegisterRange range : effects_.definitions_falling_through) remove(range);
        }
        if (jumps(i.op)) jump(at, static_cast<std::size_t>(jump_target(i, at)));
        for (const RegisterRange range : effects_.definitions) remove(range);
        add_handler(at);
        for (const RegisterRange range : effects_.uses) add(range);
    }

    void add_handler(std::size_t at) {
        const ExceptionRange* range = range_of_[at];
        if (range == nullptr) return;
        goes_back_ = goes_back_ || range->handler <= at;
        const std::uint64_t* live = code_.live.data() + std::size_t{range->handler} * words_;
        for (std::uint32_t w = 0; w < words_; ++w) {
            const std::uint64_t target =
                range->target / 64 == w ? std::uint64_t{1} << (range->target % 64) : 0;
            row_[w] |= live[w] & ~target;
        }
    }

    void jump(std::size_t at, std::size_t target) {
        goes_back_ = goes_back_ || target <= at;
        add_row(target);
    }
    void add_row(std::size_t at) {
        if (at >= code_.instructions.size()) return;
        const std::uint64_t* live = code_.live.data() + at * words_;
        for (std::uint32_t w = 0; w < words_; ++w) row_[w] |= live[w];
    }
    void add(RegisterRange range) {
        for (std::uint32_t r = range.first; r < std::uint32_t{range.first} + range.count; ++r) {
            row_[r / 64] |= std::uint64_t{1} << (r % 64);
        }
    }
    void remove(RegisterRange range) {
        for (std::uint32_t r = range.first; r < std::uint32_t{range.first} + range.count; ++r) {
            row_[r / 64] &= ~(std::uint64_t{1} << (r % 64));
        }
    }

    Code& code_;
    const std::vector<Code>& codes_;
    std::uint32_t words_ = 1;
    bool goes_back_ = false;  ///< some way leads to an instruction before it
    std::vector<std::uint64_t> row_;
    std::vector<const ExceptionRange*> range_of_;  ///< where an exception goes, an entry an instruction
    Effects effects_;
};

}  // namespace

void compute_liveness(Program& program) {
    for (Code& code : program.codes) Flow(code, program.codes).run();
}

}  // namespace interleave::bytecode
