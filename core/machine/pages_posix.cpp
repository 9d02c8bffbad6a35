// POSIX: mmap, with huge pages where the kernel has them and they are asked for.
#include "core/machine/pages.h"

#include <sys/mman.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace interleave::machine {

namespace {

constexpr std::size_t page = 4096;
constexpr std::size_t huge_page = std::size_t{2} << 20;

std::size_t whole_pages(std::size_t bytes) { return (bytes + page - 1) & ~(page - 1); }

}  // namespace

std::size_t chunk_bytes() { return huge_page; }

void* map_pages(std::size_t bytes, std::size_t alignment, bool dense) {
    bytes = whole_pages(bytes);
    if (dense && alignment < huge_page && bytes >= huge_page) alignment = huge_page;
    // The kernel aligns to pages only: take more, give back what is too much at both ends.
    void* taken =
        mmap(nullptr, bytes + alignment, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (taken == MAP_FAILED) {
        std::fputs("interleave: the system has no memory left\n", stderr);
        std::abort();
    }
    const auto begin = reinterpret_cast<std::uintptr_t>(taken);
    const std::uintptr_t aligned = (begin + alignment - 1) & ~(alignment - 1);
    if (aligned != begin) munmap(taken, aligned - begin);
    const std::uintptr_t behind = begin + alignment - aligned;
    if (behind != 0) munmap(reinterpret_cast<void*>(aligned + bytes), behind);
    auto* memory = reinterpret_cast<void*>(aligned);
#ifdef MADV_HUGEPAGE
    if (dense && bytes >= huge_page) madvise(memory, bytes, MADV_HUGEPAGE);
#endif
    return memory;
}

void unmap_pages(void* memory, std::size_t bytes) { munmap(memory, whole_pages(bytes)); }

}  // namespace interleave::machine
