// The set of states met, each with 16 bits: open addressing over 64-bit fingerprints, 10 bytes a place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace interleave::explore {

class StateTable {
public:
    struct Found {
        std::uint16_t* bits = nullptr;  ///< valid until the next find_or_insert
        bool inserted = false;
    };

    /// Two different states with one fingerprint would be taken for the same: with n states the chance that any two of
    /// them are is about n * n / 2^65 (0.0001 for 50 million states).
    Found find_or_insert(std::uint64_t fingerprint, std::uint16_t bits) {
        if (size_ * 4 >= keys_.size() * 3) grow();
        fingerprint = fingerprint == 0 ? 1 : fingerprint;  // 0 marks an empty place
        const std::size_t at = place(fingerprint);
        if (keys_[at] == fingerprint) return {&bits_[at], false};
        keys_[at] = fingerprint;
        bits_[at] = bits;
        ++size_;
        return {&bits_[at], true};
    }

    bool contains(std::uint64_t fingerprint) const {
        fingerprint = fingerprint == 0 ? 1 : fingerprint;
        return !keys_.empty() && keys_[place(fingerprint)] == fingerprint;
    }
    std::uint64_t size() const { return size_; }
    std::uint64_t bytes() const {
        return keys_.capacity() * sizeof keys_[0] + bits_.capacity() * sizeof bits_[0];
    }
    /// While it grows it needs this much for a moment.
    std::uint64_t bytes_after_growth() const {
        return size_ * 4 + 4 >= keys_.size() * 3 ? bytes() + keys_.size() * 20 : bytes();
    }

private:
    std::size_t place(std::uint64_t fingerprint) const {
        std::size_t at = fingerprint * 0x9e3779b97f4a7c15ULL >> shift_;
        while (keys_[at] != 0 && keys_[at] != fingerprint) at = (at + 1) & (keys_.size() - 1);
        return at;
    }

    void grow() {
        std::vector<std::uint64_t> old_keys(keys_.empty() ? 1024 : keys_.size() * 2);
        std::vector<std::uint16_t> old_bits(old_keys.size());
        old_keys.swap(keys_);
        old_bits.swap(bits_);
        shift_ = 64;
        for (std::size_t n = keys_.size(); n > 1; n /= 2) --shift_;
        for (std::size_t i = 0; i < old_keys.size(); ++i) {
            if (old_keys[i] == 0 || old_bits.empty()) continue;
            const std::size_t at = place(old_keys[i]);
            keys_[at] = old_keys[i];
            bits_[at] = old_bits[i];
        }
    }

    std::vector<std::uint64_t> keys_;
    std::vector<std::uint16_t> bits_;
    std::uint64_t size_ = 0;
    unsigned shift_ = 64;
};

}  // namespace interleave::explore
