#include "core/machine/heap.h"

#include "core/machine/pages.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace interleave::machine {

namespace {

/// Large blocks from here on have pages of their own, which come zeroed and huge where that exists.
constexpr std::size_t mapped_from = std::size_t{256} << 10;

}  // namespace

Heap::~Heap() {
    for (Block* b : blocks_) {
        if (b->size_class == large_class) free_large(b);
    }
    for (const Chunk& chunk : chunks_) unmap_pages(chunk.memory, chunk_bytes());
}

Heap::Block* Heap::take_block() {
    if (spare_.empty()) take_chunk();
    Block* block = spare_.back();
    spare_.pop_back();
    ++chunk_of(block).blocks_in_use;
    return block;
}

void Heap::take_chunk() {
    // Most threads allocate little: only the chunks of one that needs a second are worth huge pages.
    auto* memory = static_cast<std::byte*>(map_pages(chunk_bytes(), chunk_bytes(), !chunks_.empty()));
    const auto behind =
        std::find_if(chunks_.begin(), chunks_.end(), [&](const Chunk& c) { return c.memory > memory; });
    chunks_.insert(behind, Chunk{.memory = memory});
    for (std::size_t end = chunk_bytes(); end != 0; end -= block_bytes)
        spare_.push_back(new (memory + end - block_bytes) Block{.block_bytes = block_bytes});
}

Heap::Chunk& Heap::chunk_of(const Block* block) {
    const auto* address = reinterpret_cast<const std::byte*>(block);
    const auto behind = std::upper_bound(chunks_.begin(), chunks_.end(), address,
                                         [](const std::byte* a, const Chunk& c) { return a < c.memory; });
    return *std::prev(behind);
}

void Heap::free_large(Block* block) {
    if (block->block_bytes >= mapped_from)
        unmap_pages(block, block->block_bytes);
    else
        ::operator delete(static_cast<void*>(block), std::align_val_t{block_bytes});
}

Object* Heap::allocate_large(std::size_t bytes) {
    const std::size_t whole = header_bytes + bytes;
    void* memory = nullptr;
    if (whole >= mapped_from) {
        memory = map_pages(whole, block_bytes, true);
    } else {
        memory = ::operator new(whole, std::align_val_t{block_bytes});
        std::memset(memory, 0, whole);
    }
    auto* block = new (memory) Block{};
    block->block_bytes = whole;
    block->size_class = large_class;
    block->slot_bytes = 0;  // may not fit 32 bits; slot_cells() uses block_bytes
    block->slots = 1;
    blocks_.push_back(block);
    used_ += bytes;
    return reinterpret_cast<Object*>(reinterpret_cast<std::byte*>(block) + header_bytes);
}

Object* Heap::allocate(Kind kind, std::size_t cells) {
    const std::size_t bytes = sizeof(Object) + cells * sizeof(Cell);
    void* memory = nullptr;
    std::size_t clear = 0;
    if (bytes > slot_sizes.back()) {
        memory = allocate_large(bytes);
    } else {
        // Slots are 16 bytes apart up to 128; beyond that the table is short enough to walk.
        std::size_t c = bytes <= 32 ? 0 : bytes <= 128 ? (bytes - 17) / 16 : 6;
        while (slot_sizes[c] < bytes) ++c;
        SizeClass& size_class = classes_[c];
        clear = slot_sizes[c];
        used_ += clear;
        if (size_class.free != nullptr) {
            memory = size_class.free;
            size_class.free = reinterpret_cast<Object*>(static_cast<std::uintptr_t>(size_class.free->word));
        } else {
            Block* block = size_class.current;
            if (block == nullptr ||
                header_bytes + (block->slots + 1) * std::size_t{block->slot_bytes} > block_bytes) {
                block = take_block();
                size_class.current = block;
                block->size_class = static_cast<std::uint32_t>(c);
                block->slot_bytes = slot_sizes[c];
                blocks_.push_back(block);
            }
            memory = slot(block, block->slots++);
        }
    }
    std::memset(memory, 0, clear);
    auto* o = new (memory) Object{kind};
    o->mark = slot_used;
    return o;
}

std::size_t Heap::slot_cells(const Object* o) {
    const Block* b = block_of(o);
    const std::size_t bytes = b->size_class == large_class ? b->block_bytes - header_bytes : b->slot_bytes;
    return (bytes - sizeof(Object)) / sizeof(Cell);
}

/// Bytes of the object when it was reached, otherwise 0.
std::size_t Heap::sweep_large(Block* block) {
    auto* o = reinterpret_cast<Object*>(slot(block, 0));
    const bool reached = o->mark == slot_reached;
    o->mark = reached ? slot_used : slot_free;
    return reached ? block->block_bytes - header_bytes : 0;
}

/// Unmarks what was reached and puts the rest on the list of free slots, unless nothing was: then the block is as good
/// as new. Bytes of what was reached.
std::size_t Heap::sweep_slots(Block* block) {
    Object *first = nullptr, *last = nullptr;
    std::size_t live = 0;
    for (std::size_t i = 0; i < block->slots; ++i) {
        auto* o = reinterpret_cast<Object*>(slot(block, i));
        if (o->mark == slot_reached) {
            o->mark = slot_used;
            ++live;
            continue;
        }
        o->mark = slot_free;
        o->word = reinterpret_cast<std::uintptr_t>(first);
        first = o;
        if (last == nullptr) last = o;
    }
    if (live == 0) {
        block->slots = 0;
    } else if (first != nullptr) {
        SizeClass& c = classes_[block->size_class];
        last->word = reinterpret_cast<std::uintptr_t>(c.free);
        c.free = first;
    }
    return live * block->slot_bytes;
}

void Heap::retire(Block* block) {
    if (block->size_class == large_class) {
        free_large(block);
        return;
    }
    block->slots = 0;
    spare_.push_back(block);
    --chunk_of(block).blocks_in_use;
}

void Heap::give_back_chunks() {
    const std::size_t blocks = chunk_bytes() / block_bytes;
    std::size_t spare = spare_.size();
    for (Chunk& chunk : chunks_) {
        if (spare < most_spare + blocks) break;
        chunk.leaving = chunk.blocks_in_use == 0;
        if (chunk.leaving) spare -= blocks;
    }
    if (spare == spare_.size()) return;
    std::erase_if(spare_, [this](const Block* block) { return chunk_of(block).leaving; });
    std::erase_if(chunks_, [](const Chunk& chunk) {
        if (chunk.leaving) unmap_pages(chunk.memory, chunk_bytes());
        return chunk.leaving;
    });
}

void Heap::sweep() {
    used_ = 0;
    for (SizeClass& c : classes_) c.free = nullptr;
    std::erase_if(blocks_, [this](Block* block) {
        const bool large = block->size_class == large_class;
        const std::size_t live = large ? sweep_large(block) : sweep_slots(block);
        used_ += live;
        if (live != 0 || (!large && classes_[block->size_class].current == block)) return false;
        retire(block);
        return true;
    });
    give_back_chunks();
}

void Heap::adopt(Heap& other) {
    const auto take = [](auto& mine, auto& theirs) {
        mine.insert(mine.end(), theirs.begin(), theirs.end());
        theirs.clear();
    };
    take(blocks_, other.blocks_);
    take(spare_, other.spare_);
    take(chunks_, other.chunks_);
    std::ranges::sort(chunks_, {}, &Chunk::memory);
    other.classes_ = {};
    used_ += other.used_;
    other.used_ = 0;
}

void Marker::mark(Object* o) {
    if ((o->flags & Object::immortal_flag) != 0 || o->mark == slot_reached) return;
    o->mark = slot_reached;
    const bool text = (o->kind == Kind::string && (o->flags & Object::growing_flag) == 0) ||
                      o->kind == Kind::bytes || o->kind == Kind::text_block;
    const bool leaf = text || o->kind == Kind::boxed_float || o->kind == Kind::big_integer;
    if (!leaf) pending_.push_back(o);
}

void Marker::mark(const ThreadState& thread) {
    if (thread.object != nullptr) mark(thread.object);
    if (thread.globals != nullptr) mark(thread.globals);
    mark(thread.handled);
    for (const CallInfo& call : thread.calls) {
        // Registers were cleared when the call began, so all of them hold values that are marked since.
        for (std::size_t r = 0; r < call.code->registers; ++r) mark(thread.stack[call.base + r]);
        if (call.function != nullptr) mark(const_cast<Object*>(call.function));
        if (call.subject != nullptr) mark(call.subject);
        if (call.replies != nullptr) mark(call.replies);
    }
}

void Marker::finish(const std::atomic<bool>* give_up) {
    constexpr std::size_t ahead = 8;  // a long list's items are not in the cache
    while (!pending_.empty()) {
        if (give_up != nullptr && give_up->load(std::memory_order_relaxed)) return;
        Object* o = pending_.back();
        pending_.pop_back();
        const std::size_t cells = Heap::slot_cells(o);
        for (std::size_t i = 0; i < cells; ++i) {
            if (i + ahead < cells) {
                if (const Value v = o->load(i + ahead); v.is_object()) __builtin_prefetch(v.as_object(), 1);
            }
            mark(o->load(i));
        }
    }
}

}  // namespace interleave::machine
