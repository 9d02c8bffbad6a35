#include "core/explore/schedule.h"

#include "core/bytecode/program.h"

#include <bit>

namespace interleave::explore {

namespace {

constexpr std::string_view version = "i1";
constexpr std::string_view any_program = "any";
constexpr std::size_t check_digits = 6;

std::string check_text(std::uint32_t check) {
    std::string text;
    for (std::size_t i = check_digits; i-- > 0;) text += "0123456789abcdef"[check >> (4 * i) & 15];
    return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Reads the text from left to right; the first error ends it.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    ParsedSchedule read() {
        while (at_ < text_.size() && is_space(text_[at_])) ++at_;
        while (!text_.empty() && is_space(text_.back())) text_.remove_suffix(1);
        read_version();
        if (ok()) read_check();
        if (ok() && at_ < text_.size()) read_moves();
        return std::move(result_);
    }

private:
    bool ok() const { return !result_.error.has_value(); }
    void fail(std::size_t position, std::string reason) { result_.error = {position, std::move(reason)}; }
    bool take(char c) {
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    void read_version() {
        if (text_.substr(at_).starts_with(version)) {
            const std::size_t start = at_;
            at_ += version.size();
            if (take('-')) return;
            if (at_ < text_.size() && is_digit(text_[at_]))
                return fail(start, "unknown version of the schedule format");
            return fail(at_, "'-' expected");
        }
        if (at_ + 1 < text_.size() && text_[at_] == 'i' && is_digit(text_[at_ + 1])) {
            return fail(at_, "unknown version of the schedule format");
        }
        fail(at_, "a schedule begins with \"i1-\"");
    }

    void read_check() {
        if (text_.substr(at_).starts_with(any_program)) {
            at_ += any_program.size();
        } else {
            std::uint32_t check = 0;
            for (std::size_t i = 0; i < check_digits; ++i, ++at_) {
                const char c = at_ < text_.size() ? text_[at_] : '\0';
                const bool letter = c >= 'a' && c <= 'f';
                if (!is_digit(c) && !letter) return fail(at_, "six hexadecimal digits or \"any\" expected");
                check = check << 4 | static_cast<std::uint32_t>(letter ? c - 'a' + 10 : c - '0');
            }
            result_.schedule.check = check;
        }
        if (!take('-')) fail(at_, "'-' expected");
    }

    void read_moves() {
        do {
            const std::size_t start = at_;
            const std::uint64_t thread = read_number("thread number expected");
            if (!ok()) return;
            if (thread > UINT16_MAX) return fail(start, "thread number too large");
            std::uint64_t count = 1;
            if (take('x')) {
                const std::size_t number = at_;
                count = read_number("number of steps expected");
                if (!ok()) return;
                if (count == 0) return fail(number, "number of steps must be at least 1");
            }
            if (count > Schedule::max_steps - result_.schedule.moves.size())
                return fail(start, "more than 10000000 steps");
            result_.schedule.moves.insert(result_.schedule.moves.end(), count, static_cast<ThreadId>(thread));
        } while (take('.'));
        if (at_ < text_.size()) fail(at_, "'.' or the end expected");
    }

    std::uint64_t read_number(const char* expected) {
        const std::size_t start = at_;
        std::uint64_t n = 0;
        while (at_ < text_.size() && is_digit(text_[at_])) {
            if (n <= Schedule::max_steps) n = n * 10 + static_cast<std::uint64_t>(text_[at_] - '0');
            ++at_;
        }
        if (at_ == start) fail(at_, expected);
        return n;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    ParsedSchedule result_;
};

/// FNV-1a over words.
class Hash {
public:
    void add(std::uint64_t word) {
        for (int i = 0; i < 8; ++i) byte(static_cast<unsigned char>(word >> (8 * i)));
    }
    void add(std::string_view text) {
        add(text.size());
        for (const char c : text) byte(static_cast<unsigned char>(c));
    }
    void add(const bytecode::Constant& constant) {
        add(constant.value.index());
        if (const auto* b = std::get_if<bool>(&constant.value)) add(std::uint64_t{*b});
        if (const auto* i = std::get_if<std::int64_t>(&constant.value)) add(static_cast<std::uint64_t>(*i));
        if (const auto* n = std::get_if<bytecode::BigIntegerConstant>(&constant.value))
            add(std::string_view(n->digits));
        if (const auto* d = std::get_if<double>(&constant.value)) add(std::bit_cast<std::uint64_t>(*d));
        if (const auto* s = std::get_if<std::string>(&constant.value)) add(std::string_view(*s));
        if (const auto* b = std::get_if<bytecode::BytesConstant>(&constant.value))
            add(std::string_view(b->bytes));
        if (const auto* t = std::get_if<bytecode::TupleConstant>(&constant.value)) {
            add(t->items.size());
            for (const auto& item : t->items) add(item);
        }
    }
    std::uint64_t value() const { return h_; }

private:
    void byte(unsigned char c) { h_ = (h_ ^ c) * 0x100000001b3ULL; }
    std::uint64_t h_ = 0xcbf29ce484222325ULL;
};

}  // namespace

std::size_t Schedule::switches() const {
    std::size_t n = 0;
    ThreadId last = 0;
    for (const ThreadId t : moves) {
        n += t != last ? 1 : 0;
        last = t;
    }
    return n;
}

std::string Schedule::text() const {
    std::string text(version);
    text += '-';
    text += check ? check_text(*check) : std::string(any_program);
    text += '-';
    for (std::size_t i = 0; i < moves.size();) {
        std::size_t end = i;
        while (end < moves.size() && moves[end] == moves[i]) ++end;
        if (i > 0) text += '.';
        text += std::to_string(moves[i]);
        if (end - i > 1) text += 'x' + std::to_string(end - i);
        i = end;
    }
    return text;
}

std::string ScheduleError::message() const {
    return "schedule, position " + std::to_string(position + 1) + ": " + reason;
}

ParsedSchedule parse_schedule(std::string_view text) { return Reader(text).read(); }

std::uint32_t check_of(const bytecode::Program& program) {
    Hash h;
    for (const auto& code : program.codes) {
        h.add(code.instructions.size());
        for (const auto& i : code.instructions) h.add(std::bit_cast<std::uint64_t>(i));
    }
    for (const auto& c : program.constants) h.add(c);
    for (const auto& n : program.names) h.add(std::string_view(n));
    for (const auto& g : program.globals) h.add(std::string_view(g.name));
    return static_cast<std::uint32_t>((h.value() ^ h.value() >> 24 ^ h.value() >> 48) & 0xffffff);
}

std::optional<std::string> misfit(const Schedule& schedule, const bytecode::Program& program) {
    const std::uint32_t check = check_of(program);
    if (!schedule.check || *schedule.check == check) return std::nullopt;
    return "this schedule was made for another program, or for other values of its parameters (it says " +
           check_text(*schedule.check) + ", this program is " + check_text(check) + ")";
}

}  // namespace interleave::explore
