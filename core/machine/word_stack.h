// Words on top of each other, for the journal of the virtual host: a vector would clear what is written at once anyway.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>

namespace interleave::machine {

class WordStack {
public:
    std::size_t size() const { return size_; }
    std::size_t capacity() const { return capacity_; }
    const std::uint64_t* data() const { return words_.get(); }
    std::uint64_t operator[](std::size_t i) const { return words_[i]; }

    /// So many more, to be written by whoever asks. Valid until the next push().
    std::uint64_t* push(std::size_t count) {
        if (capacity_ - size_ < count) grow(count);
        std::uint64_t* const place = words_.get() + size_;
        size_ += count;
        return place;
    }
    /// Forgets what is above `size`.
    void cut(std::size_t size) { size_ = size; }

private:
    [[gnu::noinline]] void grow(std::size_t count) {
        capacity_ = std::max(size_ + count, std::max<std::size_t>(2 * capacity_, 1024));
        auto larger = std::make_unique_for_overwrite<std::uint64_t[]>(capacity_);
        if (size_ > 0) std::memcpy(larger.get(), words_.get(), size_ * sizeof words_[0]);
        words_ = std::move(larger);
    }

    std::unique_ptr<std::uint64_t[]> words_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace interleave::machine
