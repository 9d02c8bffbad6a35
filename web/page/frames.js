// Frames are drawn when something happened, not all the time. The program says after each when it wants the next.
export class Frames {
    #program;
    #controls;
    #frame = 0;
    #timer = 0;
    count = 0;

    constructor(program, controls) {
        this.#program = program;
        this.#controls = controls;
        document.addEventListener("visibilitychange", () => this.wake());
    }

    // Something happened: a frame soon.
    wake() {
        clearTimeout(this.#timer);
        this.#timer = 0;
        if (document.hidden) {
            // There are no animation frames in a hidden page, yet what runs has to be looked after.
            this.#timer = setTimeout(() => this.draw_now(), 250);
        } else if (!this.#frame) {
            this.#frame = requestAnimationFrame(() => {
                this.#frame = 0;
                this.draw_now();
            });
        }
    }

    draw_now() {
        let seconds;
        try {
            seconds = this.#program._interleave_frame();
        } catch (error) {
            console.error(error);
            window.interleave_show_message("Interleave stopped", "An error inside the playground ended it: " + error.message,
                ["Reload the page to go on. Please report this with what you did last."]);
            return;
        }
        this.count++;
        this.#controls.update();
        if (seconds === 0) this.wake();
        else if (seconds > 0 && !this.#frame && !this.#timer) this.#timer = setTimeout(() => this.wake(), seconds * 1000);
    }
}
