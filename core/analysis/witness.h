// Replays a schedule and notes what each step did: the facts that stories are made of.
#pragma once

#include "core/machine/image.h"
#include "core/machine/virtual_machine.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace interleave::analysis {

using Cell = std::pair<std::uint32_t, std::int32_t>;  ///< object, index

/// Something a thread did, ready for a sentence: "starts" "T1" "", "waits for" "T1" "to end".
struct Deed {
    int thread = 0;
    int line = 0;
    std::string verb;
    std::string object;
    std::string tail;
    Cell cell;  ///< of a read or write
    bool access = false;
    std::string remark;    ///< a sentence to put after it
    int overwritten = -1;  ///< a thread whose update this write destroyed
};

class Witness {
public:
    Witness(std::shared_ptr<const machine::Image> image, const machine::Limits& limits);

    /// Precondition: the thread can step.
    void step(int thread);

    const machine::VirtualMachine& machine() const { return machine_; }
    /// What it was made with: for another one.
    const std::shared_ptr<const machine::Image>& image() const { return image_; }
    const machine::Limits& limits() const { return limits_; }
    const std::vector<Deed>& deeds() const { return deeds_; }
    int last_thread() const { return last_; }
    /// Worth telling about: more than one thread uses it, and its value changes while they run.
    bool contended(const Cell& cell) const;
    const std::vector<Deed>& lost_updates() const { return lost_; }
    /// What the last step was to use: the lock of a Condition; and what the program calls it: the Condition.
    std::uint32_t last_used() const { return last_used_; }
    const std::string& last_asked() const { return last_asked_; }

private:
    /// The history of one cell, as far as lost updates need it.
    struct Version {
        std::uint64_t number = 0;
        int writer = -1;
        int line = 0;
        std::string value;
        std::optional<std::uint64_t> writer_had_read;  ///< version that the writer had read before it wrote
    };
    struct Reading {
        std::uint64_t version = 0;
        std::string value;
    };

    void note(const machine::Event& event);
    void note_read(const machine::Event& event);
    void note_write(const machine::Event& event);
    void note_print(const machine::Event& event);
    void note_fault(const machine::Event& event);
    void note_synchronisation(const machine::Event& event);
    std::string lost_update(const machine::Event& event, const Version& version,
                            const Reading& reading) const;
    std::string object(const machine::Event& event) const;
    std::string value(const machine::Event& event) const;
    const std::string& kind_of(std::uint32_t object);
    void add(const machine::Event& event, std::string verb, std::string what, std::string tail = {});
    void add_access(const machine::Event& event, std::string verb, const std::string& what);

    std::shared_ptr<const machine::Image> image_;
    machine::Limits limits_;
    machine::VirtualMachine machine_;
    std::vector<Deed> deeds_;
    std::vector<Deed> lost_;
    std::map<Cell, std::set<int>> users_;
    std::set<Cell> changed_;
    std::map<Cell, Version> versions_;
    std::map<std::pair<int, Cell>, Reading> readings_;
    std::map<std::uint32_t, std::string> kinds_;  ///< "Lock", "Semaphore", ... by object
    std::size_t output_seen_ = 0;
    int last_ = 0;
    std::uint32_t last_used_ = 0;
    std::string last_asked_;
};

}  // namespace interleave::analysis
