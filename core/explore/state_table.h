// The set of states met, each with 16 bits: open addressing over 64-bit fingerprints. Six states share a cache line, so
// that one is found with one access to memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace interleave::explore {

/// Whether a table may take one more state.
enum class Room : std::uint8_t { enough, no_more_states, no_more_memory };

/// What a table knew of a state when it was met.
struct Visited {
    std::uint16_t stored = 0;  ///< its bits before this visit; meaningless when it is new
    bool is_new = false;
};

class StateTable {
public:
    struct Found {
        std::uint16_t* bits = nullptr;  ///< valid until the next find_or_insert
        bool inserted = false;
    };

    /// Two different states with one fingerprint would be taken for the same: with n states the chance that any two of
    /// them are is about n * n / 2^65 (0.0001 for 50 million states).
    Found find_or_insert(std::uint64_t fingerprint, std::uint16_t bits) {
        if (is_full()) grow();
        fingerprint = fingerprint == 0 ? 1 : fingerprint;  // 0 marks an empty place
        const Place at = place(fingerprint);
        std::uint64_t& key = lines_[at.line].keys[at.slot];
        std::uint16_t& kept = lines_[at.line].bits[at.slot];
        if (key == fingerprint) return {&kept, false};
        key = fingerprint;
        kept = bits;
        ++size_;
        return {&kept, true};
    }

    /// The state is met with `bits`; it keeps those that it was met with every time.
    Visited visit(std::uint64_t fingerprint, std::uint16_t bits) {
        const auto [at, inserted] = find_or_insert(fingerprint, bits);
        const std::uint16_t stored = *at;
        *at = stored & bits;
        return {stored, inserted};
    }

    /// After each new state. `others()` is what the search needs besides the table, in bytes.
    template <class Bytes>
    Room room(std::uint64_t max_states, std::uint64_t max_bytes, Bytes others) const {
        if (size_ >= max_states) return Room::no_more_states;
        const std::uint64_t grown = bytes_after_growth();
        const bool look = grown != bytes() || size_ % 1024 == 0;
        return look && others() + grown > max_bytes ? Room::no_more_memory : Room::enough;
    }

    bool contains(std::uint64_t fingerprint) const {
        fingerprint = fingerprint == 0 ? 1 : fingerprint;
        if (lines_.empty()) return false;
        const Place at = place(fingerprint);
        return lines_[at.line].keys[at.slot] == fingerprint;
    }
    /// Begins to fetch the memory that looking the state up will need.
    void prefetch(std::uint64_t fingerprint) const {
        if (!lines_.empty()) __builtin_prefetch(&lines_[home(fingerprint)]);
    }

    std::uint64_t size() const { return size_; }
    std::uint64_t bytes() const { return lines_.capacity() * sizeof(Line); }
    /// While it grows it needs this much for a moment.
    std::uint64_t bytes_after_growth() const {
        return is_full() ? bytes() + lines_.size() * 2 * sizeof(Line) : bytes();
    }

private:
    static constexpr std::size_t slots = 6;
    struct alignas(64) Line {
        std::array<std::uint64_t, slots> keys{};  ///< the used ones first
        std::array<std::uint16_t, slots> bits{};
    };
    struct Place {
        std::size_t line = 0;
        std::size_t slot = 0;
    };

    bool is_full() const { return size_ * 8 >= lines_.size() * slots * 7; }
    std::size_t home(std::uint64_t fingerprint) const {
        return shift_ == 64 ? 0 : fingerprint * 0x9e3779b97f4a7c15ULL >> shift_;
    }
    /// Where the state is, or would be put: in its line or, when that is full, in one of the next.
    Place place(std::uint64_t fingerprint) const {
        for (std::size_t line = home(fingerprint);; line = (line + 1) & (lines_.size() - 1)) {
            const auto& keys = lines_[line].keys;
            for (std::size_t slot = 0; slot < slots; ++slot) {
                if (keys[slot] == fingerprint || keys[slot] == 0) return {line, slot};
            }
        }
    }

    void grow() {
        std::vector<Line> old(lines_.empty() ? 64 : lines_.size() * 2);
        old.swap(lines_);
        shift_ = 64;
        for (std::size_t n = lines_.size(); n > 1; n /= 2) --shift_;
        for (const Line& line : old) {
            for (std::size_t slot = 0; slot < slots && line.keys[slot] != 0; ++slot) {
                const Place at = place(line.keys[slot]);
                lines_[at.line].keys[at.slot] = line.keys[slot];
                lines_[at.line].bits[at.slot] = line.bits[slot];
            }
        }
    }

    std::vector<Line> lines_;
    std::uint64_t size_ = 0;
    unsigned shift_ = 64;
};

}  // namespace interleave::explore
