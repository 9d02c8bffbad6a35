// memcpy, memmove and memset of the builds with threads. Emscripten's there are the instructions memory.copy and
// memory.fill whatever the size, which engines make calls out of the compiled code: some 20 ns where a string of 8 bytes
// needs one. Here they are used from 256 bytes on.
//
// Compiled with -fno-builtin, or the loops would be taken for what they implement. Reads come before writes, so that the
// short cases of memcpy are right for memmove too.
#include <cstddef>
#include <cstdint>

namespace {

constexpr std::size_t worth_a_call = 256;

template <class Word>
struct Unaligned {
    Word word;
} __attribute__((packed, aligned(1), may_alias));

template <class Word>
Word load(const char* from) {
    return reinterpret_cast<const Unaligned<Word>*>(from)->word;
}
template <class Word>
void store(char* to, Word word) {
    reinterpret_cast<Unaligned<Word>*>(to)->word = word;
}

/// n < 2 * sizeof(Word), n >= sizeof(Word): two words that may overlap.
template <class Word>
void copy_ends(char* to, const char* from, std::size_t n) {
    const Word first = load<Word>(from), last = load<Word>(from + n - sizeof(Word));
    store(to, first);
    store(to + n - sizeof(Word), last);
}

/// n < 16.
void copy_few(char* to, const char* from, std::size_t n) {
    if (n >= 8)
        copy_ends<std::uint64_t>(to, from, n);
    else if (n >= 4)
        copy_ends<std::uint32_t>(to, from, n);
    else if (n >= 2)
        copy_ends<std::uint16_t>(to, from, n);
    else if (n == 1)
        *to = *from;
}

/// 16 <= n: upwards, the last 16 bytes first read and last written.
void copy_up(char* to, const char* from, std::size_t n) {
    const auto a = load<std::uint64_t>(from + n - 16), b = load<std::uint64_t>(from + n - 8);
    char* const end = to + n - 16;
    for (; to < end; to += 16, from += 16) {
        const auto x = load<std::uint64_t>(from), y = load<std::uint64_t>(from + 8);
        store(to, x);
        store(to + 8, y);
    }
    store(end, a);
    store(end + 8, b);
}

}  // namespace

extern "C" {

void* memcpy(void* to, const void* from, std::size_t n) {
    if (n >= worth_a_call) return __builtin_memcpy(to, from, n);
    if (n < 16)
        copy_few(static_cast<char*>(to), static_cast<const char*>(from), n);
    else
        copy_up(static_cast<char*>(to), static_cast<const char*>(from), n);
    return to;
}

void* memmove(void* to, const void* from, std::size_t n) {
    // Upwards is right when what is written lies behind what is still to be read.
    const auto distance = reinterpret_cast<std::uintptr_t>(to) - reinterpret_cast<std::uintptr_t>(from);
    if (n < 16)
        copy_few(static_cast<char*>(to), static_cast<const char*>(from), n);
    else if (distance >= n && n < worth_a_call)
        copy_up(static_cast<char*>(to), static_cast<const char*>(from), n);
    else
        __builtin_memmove(to, from, n);
    return to;
}

void* memset(void* to, int c, std::size_t n) {
    if (n >= worth_a_call) return __builtin_memset(to, c, n);
    auto* p = static_cast<char*>(to);
    const std::uint64_t word = 0x0101010101010101 * static_cast<unsigned char>(c);
    if (n >= 8) {
        char* const last = p + n - 8;
        for (; p < last; p += 8) store(p, word);
        store(last, word);
    } else {
        for (; n > 0; --n) *p++ = static_cast<char>(c);
    }
    return to;
}
}
