// The program's semantic tree as elements over the canvas: what it draws, for screen readers, keyboards and tests.
//
// The elements are invisible and let the mouse through. Pressing one (Enter, a screen reader, element.click()) is told
// to the program by the control's id. Texts whose role is a live region are announced when they change.

const milliseconds_between_updates = 120;

// Roles with an element of their own; every other role is a <div> with that role.
const tags = { button: "button", text: "p", heading: "h2", listitem: "p" };
const pressable = new Set(["button", "checkbox", "radio", "tab", "option", "slider", "textbox", "link", "menuitem", "switch"]);
// Where ARIA wants a parent that the flat tree does not have, a role that stands by itself.
const standing_alone = { option: "radio", text: null, listitem: null, heading: null, button: null };
const checkable = new Set(["checkbox", "radio", "switch"]);
const live = new Set(["status", "alert", "log"]);
// Longer texts than anybody wants announced.
const longest_announcement = 600;

function set(element, name, value) {
    if (value === null || value === undefined || value === "") element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

export class Controls {
    #program;
    #container;
    #announcements;
    #entries = new Map();  // key -> { element, node, seen: JSON of the node, words }
    #seen = "";
    #last = 0;
    #timer = 0;
    on_change = () => {};

    constructor(program, container, announcements) {
        this.#program = program;
        this.#container = container;
        this.#announcements = announcements;
    }

    #json() {
        return this.#program.UTF8ToString(this.#program._interleave_tree());
    }

    // Nothing is left to be pressed: the program has ended.
    remove() {
        clearTimeout(this.#timer);
        this.#timer = 1;
        this.#container.replaceChildren();
    }

    // The tree as it is now: a list of {id, role, name, value, description, x, y, width, height, enabled, checked, focused}.
    tree() {
        return JSON.parse(this.#json());
    }

    press(id) {
        const pressed = this.#program._interleave_press(id) !== 0;
        this.on_change();
        return pressed;
    }

    // After each frame. Elements follow at once when little happens, and a few times a second while much does.
    update() {
        if (this.#timer) return;
        const wait = this.#last + milliseconds_between_updates - performance.now();
        if (wait > 0) {
            this.#timer = setTimeout(() => {
                this.#timer = 0;
                this.update();
            }, wait);
            return;
        }
        this.#last = performance.now();
        const json = this.#json();
        if (json !== this.#seen) this.#apply(JSON.parse(json));
        this.#seen = json;
    }

    #apply(nodes) {
        const times = new Map();
        const keys = nodes.map((node) => {
            // Texts have no id; those of one name are told apart by their order.
            const name = node.id !== 0 ? String(node.id) : node.role + ":" + node.name;
            const time = times.get(name) ?? 0;
            times.set(name, time + 1);
            return `${name}:${time}`;
        });
        // First, so that those that stay are where they belong: an element that is moved loses the focus.
        this.#remove_all_but(new Set(keys));
        const focused = document.activeElement;
        let before = null;
        nodes.forEach((node, i) => {
            const element = this.#element_of(keys[i], node);
            const place = before ? before.nextSibling : this.#container.firstChild;
            if (place !== element) this.#container.insertBefore(element, place);
            before = element;
        });
        if (document.activeElement !== focused && focused.isConnected) focused.focus({ preventScroll: true });
    }

    #remove_all_but(keys) {
        for (const [key, { element }] of this.#entries) {
            if (keys.has(key)) continue;
            element.remove();
            this.#entries.delete(key);
        }
    }

    #element_of(key, node) {
        let entry = this.#entries.get(key);
        if (entry && entry.node.role !== node.role) {
            entry.element.remove();
            entry = null;
        }
        const fresh = !entry;
        if (fresh) {
            entry = { element: null, node, seen: "", words: "" };
            entry.element = this.#make(entry);
            this.#entries.set(key, entry);
        }
        const seen = JSON.stringify(node);
        if (entry.seen !== seen) this.#fill(entry, node, fresh);
        entry.seen = seen;
        return entry.element;
    }

    #make(entry) {
        const { role } = entry.node;
        const element = document.createElement(tags[role] ?? "div");
        set(element, "role", role in standing_alone ? standing_alone[role] : role);
        if (role === "button") element.type = "button";
        // Announced by us: what is drawn moves around too much for the browser to tell what is new.
        if (live.has(role)) element.setAttribute("aria-live", "off");
        if (!pressable.has(role)) return element;
        element.tabIndex = 0;
        element.addEventListener("click", () => this.#pressed(entry));
        if (role !== "button") {
            element.addEventListener("keydown", (event) => {
                if (event.key !== "Enter" && event.key !== " ") return;
                event.preventDefault();
                element.click();
            });
        }
        return element;
    }

    #pressed({ node }) {
        // The program knows whether it is enabled; the element may not have followed yet.
        if (!this.press(node.id)) return;
        // What takes text gets it through the canvas; a slider turns into a field to type in.
        if (node.role === "textbox" || node.role === "slider") document.getElementById("canvas").focus({ preventScroll: true });
    }

    #fill(entry, node, fresh) {
        const { element } = entry;
        entry.node = node;
        Object.assign(element.style, {
            left: node.x + "px", top: node.y + "px", width: node.width + "px", height: node.height + "px",
        });
        const words = node.value && node.value !== node.name ? `${node.name}: ${node.value}` : node.name;
        if (node.role === "slider" || node.role === "textbox") {
            set(element, "aria-label", node.name);
            set(element, "aria-valuetext", node.role === "slider" ? node.value : null);
            set(element, "aria-multiline", node.role === "textbox" ? "true" : null);
            element.textContent = node.value;
        } else if (pressable.has(node.role)) {
            // A button's value says what pressing it would do, so it describes; its name stays what it is called.
            element.textContent = node.name;
        } else if (element.hasAttribute("role")) {
            set(element, "aria-label", node.name);
            element.textContent = node.value || node.name;
        } else {
            element.textContent = words;
        }
        set(element, "aria-description", pressable.has(node.role) ? [node.value, node.description].filter(Boolean).join(". ") : null);
        set(element, "aria-disabled", pressable.has(node.role) && !node.enabled ? "true" : null);
        set(element, "aria-checked", checkable.has(standing_alone[node.role] ?? node.role) ? String(node.checked) : null);
        set(element, "aria-selected", node.role === "tab" ? String(node.checked) : null);
        if (live.has(node.role) && !fresh && words !== entry.words) this.#announce(entry.words, words);
        else if (node.role === "alert" && fresh) this.#announce("", words);
        entry.words = words;
    }

    // A text that grew is announced by what is new.
    #announce(old_words, words) {
        const news = old_words && words.startsWith(old_words) ? words.slice(old_words.length) : words;
        this.#announcements.textContent = news.slice(-longest_announcement);
    }
}
