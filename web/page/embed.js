// Talking with the page around an embedded playground. Every message is an object whose `type` starts with "interleave:".
//   out: ready {build}, error {text}
//   in:  theme {theme: "dark" | "light"}
export class Embed {
    #embedded = window.parent !== window;
    #program = null;
    #frames = null;

    constructor() {
        if (this.#embedded) window.addEventListener("message", (event) => this.#receive(event));
    }

    connect(program, frames) {
        this.#program = program;
        this.#frames = frames;
    }

    // Nothing secret is said, so any page around may hear it.
    send(type, content) {
        if (this.#embedded) window.parent.postMessage({ type: "interleave:" + type, ...content }, "*");
    }

    #receive({ source, data }) {
        if (source !== window.parent || data?.type !== "interleave:theme" || !["dark", "light"].includes(data.theme)) return;
        document.documentElement.dataset.theme = data.theme;
        this.#program?._interleave_set_theme(data.theme === "dark" ? 1 : 0);
        this.#frames?.wake();
    }
}
