// Brings the page up: reads the address, chooses a build, loads it, and connects it with the page.
import { read_address, program_arguments, address_of } from "./address.js";
import { choose_build, load_build, fallback_build } from "./builds.js";
import { Controls } from "./controls.js";
import { Embed } from "./embed.js";
import { Frames } from "./frames.js";
import { connect_input } from "./input.js";
import { show_notice } from "./notices.js";
import { make_interface } from "./interface.js";

const canvas = document.getElementById("canvas");
const cover = document.getElementById("cover");
const address = read_address(new URL(location.href));
const embed = new Embed(address);

const ready = new Promise((resolve, reject) => {
    window.interleave_resolved = resolve;
    window.interleave_rejected = reject;
});
ready.catch((error) => embed.send("error", { text: error.message }));
window.interleave = { ready, build: null };

if (address.theme) document.documentElement.dataset.theme = address.theme;
if (window.interleave_checked) start();

function show_progress(received, total) {
    if ("message" in cover.dataset) return;  // one part failed while another still arrives
    const megabytes = (received / 1e6).toFixed(1);
    document.getElementById("cover-text").textContent = `Loading … ${megabytes} MB`;
    const bar = document.getElementById("cover-progress");
    if (total > 0) {
        bar.max = total;
        bar.value = Math.min(received, total);
    }
}

// What the program asks of the page; web/page_calls.cpp calls these.
function page_calls(clipboard) {
    return {
        copy: (text) => clipboard.copy(text),
        title: (text) => (document.title = text),
        theme: (name) => (document.documentElement.dataset.theme = name),
        link: (query) => address_of(address, query),
        open_tab: (query) => window.open(address_of(address, query), "_blank", "noopener"),
        fatal: (title, text) => window.interleave_show_message(title, text, []),
    };
}

async function load(clipboard) {
    const options = (build) => ({
        canvas,
        arguments: program_arguments(address, build),
        page: page_calls(clipboard),
        print: (text) => console.log(text),
        printErr: (text) => console.warn(text),
    });
    let build = choose_build();
    try {
        return [build, await load_build(build, options(build), show_progress)];
    } catch (error) {
        if (!build.threads) throw error;
        console.warn("The build with threads did not start:", error);
        build = fallback_build(error);
        return [build, await load_build(build, options(build), show_progress)];
    }
}

async function start() {
    const begin = performance.now();
    try {
        for (const problem of address.problems) show_notice(problem);
        const clipboard = { copy() {} };  // connected below, when there is a program to copy from
        const [build, program] = await load(clipboard);
        const controls = new Controls(program, document.getElementById("controls"), document.getElementById("announcements"));
        const frames = new Frames(program, controls);
        controls.on_change = () => frames.act();
        clipboard.copy = connect_input(program, canvas, frames).copy;
        embed.connect(program, frames);
        Object.assign(window.interleave, make_interface(program, controls, frames), {
            build: build.name,
            loaded_ms: Math.round(performance.now() - begin),
        });
        frames.draw_now();
        window.interleave.first_frame_ms = Math.round(performance.now());
        cover.hidden = true;
        window.interleave_resolved(window.interleave);
        embed.send("ready", { build: build.name });
    } catch (error) {
        console.error(error);
        window.interleave_show_message("Interleave did not start", String(error.message ?? error),
            ["Reload the page. When that does not help, another browser may.", "Its console (F12) says more."]);
    }
}
