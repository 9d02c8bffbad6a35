// window.interleave: the playground for scripts of this page, for tests and for pages that embed it from the same origin.
// Controls are addressed by role and name. A name is a string, which has to be the whole name, or a regular expression.

const fits = (pattern, text) => (pattern instanceof RegExp ? pattern.test(text) : pattern === text);

export function make_interface(program, controls, frames) {
    const find_all = (role, name) =>
        controls.tree().filter((node) => node.role === role && (name === undefined || fits(name, node.name)));

    const find = (role, name) => {
        const found = find_all(role, name);
        if (found.length === 1) return found[0];
        const names = find_all(role).map((node) => `"${node.name}"`);
        throw new Error(`${found.length} controls are a ${role} named "${name}". There are: ${names.join(", ")}`);
    };

    return {
        // All that is shown: [{id, role, name, value, description, x, y, width, height, enabled, checked, focused}, ...].
        tree: () => controls.tree(),
        find_all,
        find,
        has: (role, name) => find_all(role, name).length > 0,
        press(role, name) {
            const node = find(role, name);
            if (!controls.press(node.id)) throw new Error(`The ${role} "${node.name}" is disabled: ${node.value || node.description}`);
        },
        // What a text holds, or what a button says it would do.
        text: (role, name) => find(role, name).value,
        // How many frames have been drawn: it stands still while nothing happens.
        frames: () => frames.count,
        // Since when no thread works for the page; negative while one does.
        milliseconds_idle: () => program._interleave_milliseconds_idle(),
    };
}
