// window.interleave: the playground for scripts of this page, for tests and for pages that embed it from the same origin.
// Controls are addressed by role and name. A name is a string, which has to be the whole name, or a regular expression.

const fits = (pattern, text) => (pattern instanceof RegExp ? pattern.test(text) : pattern === text);

export function make_interface(program, controls, frames) {
    const find_all = (role, name) =>
        controls.tree().filter((node) => node.role === role && (name === undefined || fits(name, node.name ?? "")));

    const find = (role, name) => {
        const found = find_all(role, name);
        if (found.length === 1) return found[0];
        const names = controls.tree().filter((node) => node.role === role).map((node) => `"${node.name}"`);
        throw new Error(`${found.length} controls are a ${role} named ${name}. There are: ${names.join(", ")}`);
    };

    return {
        // All controls that are shown: [{id, role, name, value, disabled, checked, selected, x, y, w, h}, ...].
        tree: () => controls.tree(),
        find_all,
        find,
        has: (role, name) => find_all(role, name).length > 0,
        press(role, name) {
            const node = find(role, name);
            if (node.disabled) throw new Error(`The ${role} "${node.name}" is disabled: ${node.description ?? "it does not say why"}`);
            controls.press(node.id);
        },
        set_value: (role, name, value) => controls.set_value(find(role, name).id, value),
        // What a text, a textbox or a slider holds.
        text: (role, name) => String(find(role, name).value ?? ""),
        frames: () => frames.count,
    };
}
