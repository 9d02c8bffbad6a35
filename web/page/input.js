// Keyboard and clipboard: which keys the program gets, and which stay with the browser.

// Reload, tabs, zoom, developer tools ...: what a person expects of the browser wherever the focus is.
function is_browsers(event) {
    const command = event.ctrlKey || event.metaKey;
    if (["F5", "F6", "F11", "F12"].includes(event.key)) return true;
    if (event.altKey && ["ArrowLeft", "ArrowRight", "d", "D"].includes(event.key)) return true;
    if (command && event.shiftKey && "ijcnprtw".includes(event.key.toLowerCase())) return true;
    return command && (["+", "-", "=", "0"].includes(event.key) || "lnprtwu".includes(event.key.toLowerCase()));
}

const is_paste = (event) => (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "v";

// A control that does something with the key itself.
function is_elements(event) {
    const element = event.target;
    if (!(element instanceof HTMLElement) || element.id === "canvas" || element === document.body) return false;
    if (!element.closest("#controls")) return true;
    if (element instanceof HTMLInputElement) return event.key.startsWith("Arrow") || ["Home", "End"].includes(event.key);
    return [" ", "Enter"].includes(event.key);
}

export function connect_input(program, canvas, frames) {
    let copied = null;  // text on its way to the clipboard

    const to_program = (event) => {
        if (is_elements(event) || is_browsers(event)) return false;
        if (is_paste(event)) return false;  // the paste event brings the text, then the program is told
        // Tab moves the focus through the page, except where it indents. Escape leaves such a place.
        return event.key !== "Tab" || program._interleave_wants_text() !== 0;
    };

    const on_key = (event) => {
        frames.wake();
        if (!to_program(event)) return event.stopImmediatePropagation();
        // Firefox searches in the page with these unless somebody types.
        if (event.type === "keydown" && ["/", "'"].includes(event.key) && !program._interleave_wants_text())
            event.preventDefault();
    };
    // Before SDL's own listeners on window.
    for (const type of ["keydown", "keypress", "keyup"]) window.addEventListener(type, on_key, true);
    for (const type of ["mousemove", "mouseleave", "wheel", "touchmove", "touchcancel"])
        window.addEventListener(type, () => frames.wake(), { capture: true, passive: true });
    // A click acts when it comes, not when the picture before it is drawn; behind SDL's listeners, which hand it on.
    for (const type of ["mousedown", "mouseup", "touchstart", "touchend"])
        window.addEventListener(type, () => setTimeout(() => frames.act()), { capture: true, passive: true });
    for (const type of ["focus", "blur", "resize"]) window.addEventListener(type, () => frames.wake());
    watch_pixel_ratio();

    // A canvas takes the focus only from a mouse press that nobody prevented; SDL prevents those of touch.
    canvas.addEventListener("pointerdown", () => canvas.focus({ preventScroll: true }), true);
    canvas.addEventListener("contextmenu", (event) => event.preventDefault());
    canvas.addEventListener("webglcontextlost", () =>
        window.interleave_show_message("The drawing was lost", "The browser took the graphics memory away.", ["Reload the page to go on."]));

    document.addEventListener("paste", (event) => {
        const text = event.clipboardData?.getData("text/plain");
        if (!text || is_elements(event)) return;
        event.preventDefault();
        const memory = program.stringToNewUTF8(text);
        program._interleave_paste(memory);
        program._free(memory);
        frames.wake();
    });

    // The key press waits in the program's queue: frames drawn now let it say what to copy while the browser listens.
    const on_copy = (event) => {
        if (is_elements(event)) return;
        for (let i = 0; i < 3 && copied === null; ++i) frames.draw_now();
        if (copied === null) return;
        event.clipboardData.setData("text/plain", copied);
        copied = null;
        event.preventDefault();
    };
    document.addEventListener("copy", on_copy);
    document.addEventListener("cut", on_copy);

    return {
        // A copy from a button: the browser allows it shortly after a click.
        copy(text) {
            copied = text;
            setTimeout(async () => {
                if (copied !== text) return;  // the copy event took it
                copied = null;
                await navigator.clipboard?.writeText(text).catch(() => {
                    copied = text;
                    document.execCommand("copy");
                    copied = null;
                });
            });
        },
    };

    // The only event for a change of the pixel ratio alone; SDL listens to resize.
    function watch_pixel_ratio() {
        const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
        query.addEventListener("change", () => {
            window.dispatchEvent(new Event("resize"));
            watch_pixel_ratio();
        }, { once: true });
    }
}
