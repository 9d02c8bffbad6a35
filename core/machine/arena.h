// Bump allocation with a stack discipline: mark() and release() give back everything allocated since, which is how
// the virtual host takes allocations back.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

namespace interleave::machine {

class Arena {
public:
    struct Mark {
        std::size_t chunk = 0;
        std::size_t offset = 0;
        std::size_t used = 0;
    };

    /// `bytes` of memory, 16-byte aligned, contents undefined.
    std::byte* allocate(std::size_t bytes) {
        bytes = (bytes + 15) & ~std::size_t{15};
        if (chunks_.empty() || chunks_[at_.chunk].size - at_.offset < bytes) next_chunk(bytes);
        std::byte* p = chunks_[at_.chunk].memory.get() + at_.offset;
        at_.offset += bytes;
        at_.used += bytes;
        return p;
    }
    std::size_t used() const { return at_.used; }
    Mark mark() const { return at_; }
    void release(const Mark& mark) { at_ = mark; }

private:
    struct Chunk {
        std::unique_ptr<std::byte[]> memory;
        std::size_t size = 0;
    };

    void next_chunk(std::size_t bytes) {
        if (!chunks_.empty()) ++at_.chunk;
        const std::size_t size =
            std::max(bytes, std::min(std::size_t{4} << 20, std::size_t{32768} << chunks_.size()));
        if (at_.chunk == chunks_.size()) chunks_.emplace_back();
        Chunk& chunk = chunks_[at_.chunk];
        if (chunk.size < bytes) {  // left over from before a release, and too small
            chunk.memory = std::make_unique_for_overwrite<std::byte[]>(size);
            chunk.size = size;
        }
        at_.offset = 0;
    }

    std::vector<Chunk> chunks_;
    Mark at_;
};

}  // namespace interleave::machine
