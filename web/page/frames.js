// Frames are drawn when something happened, not all the time. The program says after each when it wants the next: while
// something moves by itself, at once.
//
// Drawing may be slow (there are machines without a graphics card), and work must not wait for it: between frames the
// program looks after what runs, and searches on.
const shortest_pause_ms = 2, longest_pause_ms = 10;  // longer and longer while there is nothing to do
const busy_work_ms = 1;  // work that took longer than this has more to do

export class Frames {
    #program;
    #controls;
    #frame = 0;
    #timer = 0;
    #busy = false;
    #working = false;
    #pause = shortest_pause_ms;
    #channel = new MessageChannel();
    count = 0;

    constructor(program, controls) {
        this.#program = program;
        this.#controls = controls;
        // A message comes sooner than any timer, and still lets input and frames go first.
        this.#channel.port1.onmessage = () => this.#work();
        document.addEventListener("visibilitychange", () => this.wake());
    }

    // Something happened: a frame soon.
    wake() {
        clearTimeout(this.#timer);
        this.#timer = 0;
        if (document.hidden) {
            // There are no animation frames in a hidden page.
            this.#timer = setTimeout(() => this.draw_now(), 250);
        } else if (!this.#frame) {
            this.#frame = requestAnimationFrame(() => {
                this.#frame = 0;
                this.draw_now();
            });
        }
    }

    // What input asks for is done at once, and drawn at the next frame.
    act() {
        this.#plan(this.#guarded(() => this.#program._interleave_act()) ?? -1);
    }

    // The next frame in so many seconds, or never; one that is on its way comes anyway.
    #plan(seconds) {
        if (seconds === 0) return this.wake();
        if (seconds < 0 || this.#frame) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.wake(), seconds * 1000);
    }

    draw_now() {
        const seconds = this.#guarded(() => this.#program._interleave_frame()) ?? -1;
        this.count++;
        this.#controls.update();
        this.#busy = seconds >= 0 && this.#program._interleave_busy() !== 0;
        this.#plan(seconds);
        if (this.#busy && !this.#working) this.#work();
    }

    #work() {
        this.#working = this.#busy;
        if (!this.#busy) return;
        const begin = performance.now();
        const due = this.#guarded(() => this.#program._interleave_work());
        if (due) this.wake();
        const more = performance.now() - begin > busy_work_ms;
        this.#pause = due || more ? shortest_pause_ms : Math.min(this.#pause * 1.5, longest_pause_ms);
        if (more) this.#channel.port2.postMessage(null);
        else setTimeout(() => this.#work(), this.#pause);
    }

    #guarded(call) {
        try {
            return call();
        } catch (error) {
            console.error(error);
            window.interleave_show_message("Interleave stopped", "An error inside the playground ended it: " + error.message,
                ["Reload the page to go on. Please report this with what you did last."]);
            this.#busy = false;
            this.act = this.draw_now = () => {};
            this.#controls.remove();
        }
    }
}
