// The figures of tests/bench/threads in headless Chromium, on the built site: node tests/bench/threads/chromium.mjs [WORD...]
// INTERLEAVE_SITE names another built site than build/site. Programs print their figure; see tests/bench/threads/run.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Playground, check, run_all, test, until } from "../../browser/harness.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const limits = fileURLToPath(new URL("../../limits/programs/", import.meta.url));
const programs = readdirSync(folder).filter((name) => name.endsWith(".py")).sort();

async function figure(playground, text) {
    await playground.load_program(text);
    await playground.press("button", "Start run");
    await playground.wait_for_text("status", "Run status", /^Ended after/, 240);
    return (await playground.text("log", "Output")).trim();
}

for (const name of programs) {
    test(name, async (browser) => {
        const playground = await browser.open("?way=run");
        const text = readFileSync(folder + name, "utf8");
        await figure(playground, text);  // workers are there now
        const unit = /^# figure: (.*)$/m.exec(text)[1];
        console.log(`${name.padEnd(26)} ${(await figure(playground, text))} ${unit}`);
    });
}

// In the page, so that no message to the browser is measured: from the press until every thread has ended and the page
// says so, in milliseconds.
const stop_in_page = () => new Promise((resolve) => {
    const begin = performance.now();
    interleave.press("button", "Stop");
    const look = () => (/^Ended after/.test(interleave.text("status", "Run status")) ? resolve(performance.now() - begin)
        : setTimeout(look, 1));
    look();
});

// The memory of the program, from the page's start on: it is shared with the workers and only grows.
const watch_memory = () => {
    const Memory = WebAssembly.Memory;
    WebAssembly.Memory = function (descriptor) { return (globalThis.program_memory = new Memory(descriptor)); };
    WebAssembly.Memory.prototype = Memory.prototype;
};

async function taken(playground) {
    const bytes = await playground.page.evaluate("[program_memory.buffer.byteLength >> 20, (performance.memory?.usedJSHeapSize ?? 0) >> 20]");
    return { workers: playground.page.workers().length, wasm: bytes[0], script: bytes[1] };
}

test("run and stop, again and again", async (browser) => {
    const page = await browser.page();
    await page.addInitScript(watch_memory);
    await page.goto(browser.addresses.isolated + "?way=run");
    const playground = await new Playground(page).ready();
    await playground.load_program(readFileSync(limits + "stop_lock_queue.py", "utf8"));
    const cycles = Number(process.env.INTERLEAVE_CYCLES ?? 100);
    const times = [], seen = [];
    for (let i = 1; i <= cycles; ++i) {
        await playground.press("button", "Start run");
        await playground.wait_for_text("status", "Run status", /^Running/, 10);
        await until(async () => /begun/.test(await playground.text("log", "Output")), "the program's output");
        times.push(await page.evaluate(stop_in_page));
        await until(async () => (await playground.find_all("button", /^Start run$/)).length === 1, "the button");
        if (i % 100 && i !== 10 && i !== cycles) continue;
        seen.push(await taken(playground));
        const { workers, wasm, script } = seen.at(-1);
        console.log(`${String(i).padStart(6)} cycles: ${workers} workers, ${wasm} MiB of wasm memory, ${script} MiB of JavaScript heap`);
    }
    times.sort((a, b) => a - b);
    console.log(`       Stop, until the page shows that all have ended: median ${times[times.length >> 1].toFixed(0)} ms, longest ${times.at(-1).toFixed(0)} ms`);
    check(seen.at(-1).workers <= seen[0].workers + 8, "the number of workers grows");
    check(seen.at(-1).wasm <= seen[0].wasm * 1.5, "the memory grows");
});

const busy = `import threading

def work():
    n = 0
    while True:
        n = (n * 3 + 1) % 1000003

for _ in range(8):
    threading.Thread(target=work).start()
`;

test("frames beside eight busy threads", async (browser) => {
    const playground = await browser.open("?way=run");
    await playground.load_program(busy);
    const measure = (seconds) => playground.page.evaluate((seconds) => new Promise((resolve) => {
        const gaps = [];
        let last = performance.now();
        const end = last + seconds * 1000;
        const frame = () => {
            const now = performance.now();
            gaps.push(now - last);
            last = now;
            if (now < end) requestAnimationFrame(frame);
            else resolve(gaps.slice(1).sort((a, b) => a - b));
        };
        requestAnimationFrame(frame);
    }), seconds);
    const say = (what, gaps) => console.log(`${what.padEnd(24)} between frames: median ${gaps[gaps.length >> 1].toFixed(1)} ms, ` +
        `99th percentile ${gaps[Math.floor(gaps.length * 0.99)].toFixed(1)} ms, ${gaps.length} frames`);
    say("no run", await measure(5));
    await playground.press("button", "Start run");
    await playground.wait_for_text("status", "Run status", /^Running/, 10);
    say("eight busy threads", await measure(10));
    await playground.page.evaluate(stop_in_page);
});

await run_all(process.argv.slice(2));
