// The real host's memory: each thread allocates from blocks of its own, without locks; a stop-the-world mark and
// sweep gives back what nothing refers to.
//
// Why tracing and not counting references: without a global lock each count would be an atomic operation on a word
// that all threads share, which is what parallel speed-up dies of; and a reader could not take a reference from a
// cell while another thread drops it without a protocol between them. A collector that stops the threads between two
// instructions needs nothing of either: loads and stores of the program stay plain loads and stores.
//
// Each carrier (world.h) has a heap; a learner thread uses the heap of the carrier it is on, so its objects may lie in
// several, which nothing minds: references cross heaps freely. Marking is done by one thread while all stand still; each
// that stands still sweeps its own heap, the collecting one those of threads that wait or are not there.
//
// A block is 64 KiB, aligned to its size, and holds slots of one size. Blocks come in chunks (pages.h); a chunk is given
// back when all its blocks are empty and more than a few are. An object too large for a slot has a block of its own.
// Object::mark says what a slot is: free, in use, or reached by the running collection.
#pragma once

#include "core/machine/object.h"
#include "core/machine/thread_state.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace interleave::machine {

class Heap {
public:
    Heap() = default;
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    /// Memory for an object with so many cells: zeroed, header included, `mark` set. Only by the owning thread.
    Object* allocate(Kind kind, std::size_t cells);
    /// Bytes of slots handed out by this heap since the last sweep() and the live ones it found. Owner only.
    std::uint64_t used() const { return used_; }

    // Only while every thread stands still:
    /// Frees what was not marked and unmarks the rest.
    void sweep();
    /// Takes over all blocks of a heap whose thread has ended.
    void adopt(Heap& other);

    /// Number of cells of an object's slot; those behind the object's own cells are zero.
    static std::size_t slot_cells(const Object* o);

private:
    struct Block {
        std::uint32_t slot_bytes = 0;
        std::uint32_t size_class = 0;  ///< large_class: one object in a block of its own
        std::uint32_t slots = 0;       ///< used so far, free ones included
        std::uint64_t block_bytes = 0;
    };
    static constexpr std::size_t block_bytes = 64 * 1024;
    static constexpr std::size_t header_bytes = 64;
    static constexpr std::size_t class_count = 20;
    static constexpr std::uint32_t large_class = class_count;
    static constexpr std::array<std::uint32_t, class_count> slot_sizes = {
        32, 48, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 768, 1024, 1536, 2048, 4096};

    static Block* block_of(const Object* o) {
        return reinterpret_cast<Block*>(reinterpret_cast<std::uintptr_t>(o) &
                                        ~(std::uintptr_t{block_bytes} - 1));
    }
    static std::byte* slot(Block* block, std::size_t i) {
        return reinterpret_cast<std::byte*>(block) + header_bytes + i * block->slot_bytes;
    }
    static constexpr std::size_t most_spare = 256;  ///< 16 MiB

    /// Neighbouring blocks, chunk_bytes() in all, aligned to as much.
    struct Chunk {
        std::byte* memory = nullptr;
        std::size_t blocks_in_use = 0;
        bool leaving = false;
    };

    Block* take_block();
    void take_chunk();
    Chunk& chunk_of(const Block* block);
    void give_back_chunks();
    static std::size_t sweep_large(Block* block);
    std::size_t sweep_slots(Block* block);
    void retire(Block* block);
    static void free_large(Block* block);
    Object* allocate_large(std::size_t bytes);

    struct SizeClass {
        Object* free = nullptr;    ///< list through Object::word
        Block* current = nullptr;  ///< has room behind its used slots
    };
    std::array<SizeClass, class_count> classes_;
    std::vector<Chunk> chunks_;   ///< by address
    std::vector<Block*> blocks_;  ///< in use, large ones among them
    std::vector<Block*> spare_;   ///< of chunks, empty; the last one was used last, so its pages are warm
    std::uint64_t used_ = 0;
};

/// Object::mark
inline constexpr std::uint8_t slot_free = 0;
inline constexpr std::uint8_t slot_used = 1;
inline constexpr std::uint8_t slot_reached = 2;

/// Marks everything that can be reached from the values given to it. Objects of an image are passed over.
class Marker {
public:
    void mark(Value value) {
        if (value.is_object()) mark(value.as_object());
    }
    void mark(Object* o);
    /// The calls of a thread and their registers.
    void mark(const ThreadState& thread);
    /// Follows references until everything is marked, or until `give_up` becomes true.
    void finish(const std::atomic<bool>* give_up = nullptr);

private:
    std::vector<Object*> pending_;
};

}  // namespace interleave::machine
