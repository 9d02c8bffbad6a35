#include "core/session/session.h"

#include "core/explore/crew.h"
#include "core/explore/schedule.h"
#include "core/explore/strategy.h"
#include "core/session/compiled.h"
#include "core/session/exploration.h"
#include "core/session/runner.h"
#include "core/session/speed_up.h"
#include "core/session/stepper.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

namespace interleave::session {

struct Session::State {
    using Clock = std::chrono::steady_clock;

    std::string file_name = "program.py";
    std::string text;
    std::map<std::string, std::int64_t> chosen;  ///< parameters the learner changed
    Compiled program;                            ///< with the values for Run and Step
    Compiled explored;                           ///< with the values for Explore
    Way way = Way::step;
    std::string no_run_reason =
        "This build runs without threads, so Run is not there; Step and Explore are. The page needs "
        "cross-origin "
        "isolation for real threads: open it in a tab of its own from a server that sends the isolation "
        "headers.";

    std::unique_ptr<Stepper> stepper;
    const Compiled* stepped = nullptr;  ///< the one of the two that the stepper executes
    bool replays = false;               ///< a schedule was laid out
    std::string complaint;              ///< about a schedule that does not fit
    Runner runner;
    SpeedUp speed_up;
    Exploration exploration{runner.workers()};

    bool playing = false;
    Player player = Player::round_robin;
    double steps_per_second = 4;
    Clock::time_point next_step;
    std::unique_ptr<explore::Strategy> strategy;
    std::vector<explore::Choice> choices;
    explore::SpinWatch spinning;  ///< in the steps that were played

    bool dirty = true;
    std::uint64_t version = 0;
    std::shared_ptr<const Snapshot> picture;

    void compile();
    void start_stepper(const Compiled& of);
    void play_one();
    bool play(double budget_seconds);
    std::string schedule_text() const;
    std::vector<ParameterView> parameters() const;
    std::shared_ptr<const Snapshot> draw();
};

Session::Session() : state_(std::make_unique<State>()) {}
Session::~Session() = default;

// Program ---------------------------------------------------------------------------------------------------------------

void Session::State::compile() {
    runner.clear();
    exploration.clear();
    complaint.clear();
    program = compile_program(file_name, text, Values::run, chosen);
    explored = compile_program(file_name, text, Values::explore, {});
    start_stepper(program);
}

void Session::State::start_stepper(const Compiled& of) {
    playing = false;
    strategy.reset();
    replays = false;
    stepped = &of;
    stepper = of.image == nullptr ? nullptr : std::make_unique<Stepper>(of.image);
    dirty = true;
}

void Session::load(std::string file_name, std::string text) {
    state_->file_name = std::move(file_name);
    state_->text = std::move(text);
    state_->chosen.clear();
    state_->speed_up.clear();
    state_->compile();
}

void Session::set_parameter(std::string_view name, std::int64_t value) {
    for (const ParameterView& p : state_->program.parameters) {
        if (p.name != name) continue;
        state_->chosen[p.name] = std::clamp(value, p.minimum, p.maximum);
        state_->compile();
        return;
    }
}

void Session::set_way(Way way) {
    State& s = *state_;
    if (s.way == way) return;
    s.playing = false;
    s.way = way;
    s.dirty = true;
}

void Session::set_no_run_reason(std::string reason) {
    state_->no_run_reason = std::move(reason);
    state_->dirty = true;
}

// Run ---------------------------------------------------------------------------------------------------------------------

void Session::run(std::uint64_t repeats) {
    State& s = *state_;
    if (s.program.image == nullptr || !machine::RealMachine::available() || s.runner.active()) return;
    s.runner.start(s.program.image, repeats);
    s.dirty = true;
}

void Session::record_runs(bool on) {
    state_->runner.record(on);
    state_->dirty = true;
}

void Session::stop_run() {
    state_->runner.stop();
    state_->dirty = true;
}

// Step --------------------------------------------------------------------------------------------------------------------

void Session::restart() {
    state_->complaint.clear();
    state_->start_stepper(state_->program);
}

bool Session::step(int thread) {
    State& s = *state_;
    s.playing = false;
    s.dirty = true;
    return s.stepper != nullptr && s.stepper->step(thread);
}

bool Session::step_back() {
    State& s = *state_;
    s.playing = false;
    s.dirty = true;
    return s.stepper != nullptr && s.stepper->step_back();
}

bool Session::step_forward() {
    State& s = *state_;
    s.playing = false;
    s.dirty = true;
    return s.stepper != nullptr && s.stepper->step_forward();
}

void Session::go_to(std::size_t moment) {
    State& s = *state_;
    s.playing = false;
    s.dirty = true;
    if (s.stepper != nullptr) s.stepper->go_to(moment);
}

void Session::play(Player player, double steps_per_second) {
    State& s = *state_;
    if (s.stepper == nullptr) return;
    if (!s.playing || s.player != player) s.strategy.reset();
    if (!s.playing) s.spinning.reset();
    s.playing = true;
    s.player = player;
    s.steps_per_second = std::clamp(steps_per_second, 0.25, 10'000.0);
    s.next_step = State::Clock::now();
    s.dirty = true;
}

void Session::pause() {
    state_->playing = false;
    state_->dirty = true;
}

bool Session::replay(std::string_view schedule) {
    State& s = *state_;
    s.dirty = true;
    s.complaint.clear();
    if (s.explored.image == nullptr) return false;
    const auto parsed = explore::parse_schedule(schedule);
    if (parsed.error) {
        s.complaint = "This is not a schedule: " + parsed.error->message() + ".";
        return false;
    }
    // Findings are made with the values for Explore; what was stepped by hand, with those for Run and Step.
    const bool by_hand = explore::misfit(parsed.schedule, s.explored.image->program()).has_value();
    if (by_hand) {
        if (const auto misfit = explore::misfit(parsed.schedule, s.program.image->program())) {
            s.complaint = *misfit;
            return false;
        }
    }
    s.start_stepper(by_hand ? s.program : s.explored);
    s.way = Way::step;
    const auto& moves = parsed.schedule.moves;
    std::string why;
    if (s.stepper->lay_out({moves.begin(), moves.end()}, why)) {
        s.replays = true;
        return true;
    }
    s.complaint = "This schedule does not fit the program: " + why + ".";
    s.start_stepper(s.program);
    return false;
}

void Session::State::play_one() {
    if (stepper->step_forward()) return;  // what is recorded comes first: a replay plays its schedule
    if (replays) {
        playing = false;
        return;
    }
    if (strategy == nullptr) {
        spinning.reset();
        if (player == Player::random) {
            strategy = std::make_unique<explore::Random>(
                static_cast<std::uint64_t>(Clock::now().time_since_epoch().count()));
        } else {
            strategy = std::make_unique<explore::RoundRobin>();
        }
    }
    explore::collect_choices(stepper->machine(), choices);
    // When all threads go round without effect, more of that shows nothing new.
    playing = !choices.empty() && explore::drop_spinning(choices, spinning);
    if (!playing) return spinning.reset();
    const int thread = strategy->choose(choices);
    playing = stepper->step(thread);
    if (playing) spinning.after_step(stepper->machine(), thread);
}

bool Session::State::play(double budget_seconds) {
    if (!playing || stepper == nullptr) return false;
    const auto now = Clock::now();
    const auto until = now + std::chrono::duration<double>(budget_seconds);
    const auto interval =
        std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1 / steps_per_second));
    bool moved = false;
    while (playing && next_step <= Clock::now() && Clock::now() < until) {
        play_one();
        next_step += interval;
        moved = true;
    }
    if (next_step < now) next_step = now;  // when steps take longer than their interval, do not pile up
    return moved;
}

// Explore -----------------------------------------------------------------------------------------------------------------

void Session::explore() {
    if (state_->explored.image == nullptr) return;
    state_->exploration.start(state_->explored.image);
    state_->dirty = true;
}

void Session::cancel_explore() {
    state_->exploration.cancel();
    state_->dirty = true;
}

// Frames ------------------------------------------------------------------------------------------------------------------

void Session::poll(double budget_seconds) {
    State& s = *state_;
    if (s.play(budget_seconds)) s.dirty = true;
    if (s.runner.poll(budget_seconds)) s.dirty = true;
    if (const auto seconds = s.runner.take_seconds())
        s.speed_up.add(s.parameters(), s.runner.recorded(), *seconds);
    if (s.exploration.poll(budget_seconds)) s.dirty = true;
}

bool Session::has_news() const { return state_->dirty || state_->picture == nullptr; }

bool Session::working() const { return state_->runner.active() || state_->exploration.active(); }

double Session::seconds_idle() const {
    return machine::RealMachine::seconds_idle(state_->runner.workers().get());
}

std::string Session::State::schedule_text() const {
    explore::Schedule schedule;
    schedule.moves.assign(stepper->recorded().begin(),
                          stepper->recorded().begin() + static_cast<std::ptrdiff_t>(stepper->moment()));
    schedule.check = explore::check_of(stepped->image->program());
    return schedule.text();
}

std::vector<ParameterView> Session::State::parameters() const {
    std::vector<ParameterView> all = program.parameters;
    for (ParameterView& p : all) {
        if (const auto it = chosen.find(p.name); it != chosen.end()) p.value = it->second;
    }
    return all;
}

std::shared_ptr<const Snapshot> Session::State::draw() {
    auto shot = std::make_shared<Snapshot>();
    shot->version = ++version;
    shot->file_name = file_name;
    shot->text = text;
    shot->compiled = program.image != nullptr;
    shot->diagnostics = program.diagnostics;
    if (!complaint.empty())
        shot->diagnostics.push_back({true, 0, 0, 0, 0, complaint, "Press Restart to go on without it."});
    shot->parameters = parameters();
    shot->way = way;
    shot->can_run = machine::RealMachine::available();
    if (!shot->can_run) shot->why_no_run = no_run_reason;
    shot->events = std::make_shared<const std::vector<EventView>>();
    runner.fill(*shot);
    shot->run.measured = speed_up.views(shot->parameters, shot->run.recording);
    shot->run.processors = explore::Crew::processors();
    exploration.fill(*shot);
    if (way == Way::step && stepper != nullptr) {
        stepper->fill(*shot);
        shot->step.schedule = schedule_text();
        shot->step.playing = playing;
        shot->step.replaying = replays && stepper->moment() < stepper->recorded().size();
    } else if (way == Way::explore) {
        shot->events = std::make_shared<const std::vector<EventView>>();
        shot->threads.clear();
        shot->output.clear();
    }
    if (shot->events == nullptr) shot->events = std::make_shared<const std::vector<EventView>>();
    return shot;
}

std::shared_ptr<const Snapshot> Session::snapshot() {
    if (state_->dirty || state_->picture == nullptr) {
        state_->picture = state_->draw();
        state_->dirty = false;
    }
    return state_->picture;
}

}  // namespace interleave::session
