// A stable sort that stays in bounds whatever the comparison answers: items can be lists that other threads
// change meanwhile, and std::stable_sort makes no promise then. Up to 64 items are compared in CPython's
// order, so that errors about types that have no order name the same two types.
#include "core/library/compare.h"
#include "core/library/lists.h"

#include <algorithm>

namespace interleave::library {
namespace {

struct Keyed {
    Value key, item;
};

class Sorter {
public:
    Sorter(Context& context, std::vector<Keyed>& items) : context_(context), items_(items) {}

    bool run() {
        const std::size_t count = items_.size();
        constexpr std::size_t longest_insertion = 63;
        const std::size_t width = count <= longest_insertion ? count : 32;
        for (std::size_t begin = 0; begin < count && !failed_; begin += width) {
            insertion(begin, std::min(begin + width, count));
        }
        if (width == 0) return true;
        std::vector<Keyed> merged(width < count ? count : 0);
        for (std::size_t w = width; w < count && !failed_; w *= 2) {
            for (std::size_t begin = 0; begin < count && !failed_; begin += 2 * w) {
                merge(begin, std::min(begin + w, count), std::min(begin + 2 * w, count), merged);
            }
            if (!failed_) items_.swap(merged);
        }
        return !failed_;
    }

private:
    bool before(const Keyed& a, const Keyed& b) {
        if (failed_) return false;
        const auto result = less(context_, a.key, b.key);
        failed_ = !result;
        return result.value_or(false);
    }

    /// The end of the run that starts at `begin`; a strictly falling one is reversed.
    std::size_t run_end(std::size_t begin, std::size_t end) {
        std::size_t i = begin + 1;
        if (i >= end) return end;
        const bool falling = before(items_[i], items_[i - 1]);
        for (++i; i < end && before(items_[i], items_[i - 1]) == falling && !failed_;) ++i;
        if (falling && !failed_) std::reverse(at(begin), at(i));
        return i;
    }

    void insertion(std::size_t begin, std::size_t end) {
        for (std::size_t i = run_end(begin, end); i < end && !failed_; ++i) {
            const Keyed pivot = items_[i];
            std::size_t left = begin, right = i;
            while (left < right) {
                const std::size_t middle = left + (right - left) / 2;
                if (before(pivot, items_[middle]))
                    right = middle;
                else
                    left = middle + 1;
            }
            if (!failed_) std::rotate(at(left), at(i), at(i + 1));
        }
    }

    void merge(std::size_t begin, std::size_t middle, std::size_t end, std::vector<Keyed>& out) {
        std::size_t a = begin, b = middle, to = begin;
        while (a < middle && b < end) out[to++] = before(items_[b], items_[a]) ? items_[b++] : items_[a++];
        while (a < middle) out[to++] = items_[a++];
        while (b < end) out[to++] = items_[b++];
    }

    std::vector<Keyed>::iterator at(std::size_t i) { return items_.begin() + static_cast<std::ptrdiff_t>(i); }

    Context& context_;
    std::vector<Keyed>& items_;
    bool failed_ = false;
};

}  // namespace

bool sort_by_keys(Context& context, std::vector<Value>& items, const std::vector<Value>& keys, bool reverse) {
    std::vector<Keyed> entries(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) entries[i] = {keys[i], items[i]};
    if (reverse) std::reverse(entries.begin(), entries.end());  // twice: equal items keep their order
    const bool sorted = Sorter(context, entries).run();
    if (reverse) std::reverse(entries.begin(), entries.end());
    for (std::size_t i = 0; i < items.size(); ++i) items[i] = entries[i].item;
    return sorted;
}

bool sort_values(Context& context, std::vector<Value>& items, bool reverse) {
    const std::vector<Value> keys = items;
    return sort_by_keys(context, items, keys, reverse);
}

}  // namespace interleave::library
