// Memory from the operating system, for Heap: in large pieces, because each call and each page touched for the first
// time costs more than the objects that go there.
#pragma once

#include <cstddef>

namespace interleave::machine {

/// What a heap takes at once for its blocks: a power of two, at least Heap's block, in bytes. Where memory that is not
/// touched costs nothing it is the size of a huge page.
std::size_t chunk_bytes();

/// Zeroed memory, aligned to `alignment` (a power of two up to chunk_bytes(); 64 KiB where that is all there is). Ends the process when there is none: a
/// program's own limit (Limits::memory_bytes) is far below. `dense`: all of it will be used soon, so larger pages pay.
void* map_pages(std::size_t bytes, std::size_t alignment, bool dense);

/// Gives back what map_pages() gave, with the same number of bytes.
void unmap_pages(void* memory, std::size_t bytes);

}  // namespace interleave::machine
