// Where memory is a number of bytes that only grows (WebAssembly): from the allocator, and no more than is needed.
#include "core/machine/pages.h"

#include <cstring>
#include <new>

namespace interleave::machine {

namespace {

constexpr std::size_t block = 64 * 1024;

}  // namespace

std::size_t chunk_bytes() { return block; }

void* map_pages(std::size_t bytes, std::size_t, bool) {
    void* memory = ::operator new(bytes, std::align_val_t{block});
    std::memset(memory, 0, bytes);
    return memory;
}

void unmap_pages(void* memory, std::size_t) { ::operator delete(memory, std::align_val_t{block}); }

}  // namespace interleave::machine
