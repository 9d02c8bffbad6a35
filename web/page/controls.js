// The program's semantic tree as elements over the canvas: what it draws, for screen readers, keyboards and tests.
//
// The elements are invisible and let the mouse through. Pressing one (Enter, a screen reader, element.click()) is told
// to the program by the control's id. Texts that change while one reads are announced.

const milliseconds_between_updates = 120;

// Roles of the tree that have an element of their own; every other role is a <div> with that role.
const makers = {
    button: () => make("button", { type: "button" }),
    slider: () => make("input", { type: "range" }),
    text: () => make("p", {}),
    heading: () => make("h2", {}),
    link: () => make("a", { role: "link", tabIndex: 0 }),
};

function make(tag, properties) {
    return Object.assign(document.createElement(tag), properties);
}

const pressable = new Set(["button", "checkbox", "radio", "tab", "link", "listitem", "option", "textbox", "menuitem", "switch"]);
// List items outside a list mean nothing to a screen reader; what can be pressed is a button to it.
const aria_roles = { listitem: "button", text: null, option: "button" };

export class Controls {
    #program;
    #container;
    #announcements;
    #elements = new Map();  // id -> { element, seen: JSON of the node }
    #version = -1;
    #last = 0;
    #timer = 0;
    on_change = () => {};

    constructor(program, container, announcements) {
        this.#program = program;
        this.#container = container;
        this.#announcements = announcements;
    }

    // The tree as it is now: a list of {id, role, name, value, x, y, w, h, ...}.
    tree() {
        return JSON.parse(this.#program.UTF8ToString(this.#program._interleave_tree()));
    }

    press(id) {
        this.#program._interleave_press(id);
        this.on_change();
    }

    set_value(id, value) {
        const memory = this.#program.stringToNewUTF8(String(value));
        this.#program._interleave_set_value(id, memory);
        this.#program._free(memory);
        this.on_change();
    }

    // After each frame. Elements follow at once when little happens, and a few times a second while much does.
    update() {
        const version = this.#program._interleave_tree_version();
        if (version === this.#version || this.#timer) return;
        const wait = this.#last + milliseconds_between_updates - performance.now();
        if (wait > 0) {
            this.#timer = setTimeout(() => {
                this.#timer = 0;
                this.update();
            }, wait);
            return;
        }
        this.#version = version;
        this.#last = performance.now();
        this.#apply(this.tree());
    }

    #apply(nodes) {
        const gone = new Set(this.#elements.keys());
        let before = null;
        for (const node of nodes) {
            gone.delete(node.id);
            const element = this.#element_of(node);
            const expected = before ? before.nextSibling : this.#container.firstChild;
            if (expected !== element) this.#container.insertBefore(element, expected);
            before = element;
        }
        for (const id of gone) {
            this.#elements.get(id).element.remove();
            this.#elements.delete(id);
        }
    }

    #element_of(node) {
        const text = JSON.stringify(node);
        let entry = this.#elements.get(node.id);
        if (entry && entry.role !== node.role) {
            entry.element.remove();
            entry = null;
        }
        if (!entry) {
            entry = { element: this.#make(node), role: node.role, seen: "", words: null };
            this.#elements.set(node.id, entry);
        }
        if (entry.seen !== text) this.#fill(entry, node);
        entry.seen = text;
        return entry.element;
    }

    #make(node) {
        const role = aria_roles[node.role] === undefined ? node.role : aria_roles[node.role];
        const element = makers[node.role]?.() ?? make("div", { tabIndex: pressable.has(node.role) ? 0 : -1 });
        if (!makers[node.role] && role) element.setAttribute("role", role);
        if (!pressable.has(node.role) && node.role !== "slider") element.removeAttribute("tabindex");
        if (pressable.has(node.role)) {
            element.addEventListener("click", () => this.#pressed(node, element));
            if (!(element instanceof HTMLButtonElement)) {
                element.addEventListener("keydown", (event) => {
                    if (event.key !== "Enter" && event.key !== " ") return;
                    event.preventDefault();
                    element.click();
                });
            }
        }
        if (node.role === "slider") element.addEventListener("input", () => this.set_value(node.id, element.value));
        element.addEventListener("focus", () => this.#program._interleave_reveal?.(node.id));
        return element;
    }

    #pressed(node, element) {
        if (element.getAttribute("aria-disabled") === "true") return;
        this.press(node.id);
        // Typing goes to the canvas.
        if (node.role === "textbox") document.getElementById("canvas").focus({ preventScroll: true });
    }

    #fill(entry, node) {
        const { element } = entry;
        const name = node.name ?? "";
        const words = name + (node.value ? ": " + node.value : "");
        Object.assign(element.style, {
            left: node.x + "px", top: node.y + "px", width: Math.max(node.w, 1) + "px", height: Math.max(node.h, 1) + "px",
        });
        if (node.role === "slider") {
            element.setAttribute("aria-label", name);
            Object.assign(element, { min: node.min ?? 0, max: node.max ?? 100, value: node.value ?? 0 });
        } else if (node.role === "textbox") {
            element.setAttribute("aria-label", name);
            element.setAttribute("aria-multiline", "true");
            element.textContent = node.value ?? "";
        } else {
            element.textContent = node.role === "text" || node.live ? words : name;
        }
        attribute(element, "title", node.description);
        attribute(element, "aria-disabled", node.disabled ? "true" : null);
        attribute(element, "aria-checked", ["checkbox", "radio", "switch"].includes(node.role) ? String(!!node.checked) : null);
        attribute(element, "aria-selected", node.role === "tab" ? String(!!node.selected) : null);
        attribute(element, "aria-pressed", node.role === "listitem" && node.selected ? "true" : null);
        if (node.live && entry.words !== null && entry.words !== words) this.#announce(words);
        entry.words = words;
    }

    #announce(words) {
        this.#announcements.textContent = words;
    }
}

function attribute(element, name, value) {
    if (value === null || value === undefined || value === "") element.removeAttribute(name);
    else element.setAttribute(name, value);
}
