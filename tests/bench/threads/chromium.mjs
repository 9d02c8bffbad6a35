// The figures of tests/bench/threads in headless Chromium, on the built site: node tests/bench/threads/chromium.mjs [WORD...]
// INTERLEAVE_SITE names another built site than build/site. Programs print their figure; see tests/bench/threads/run.
// INTERLEAVE_TRACE=FILE keeps the last trace of the page's thread, INTERLEAVE_CYCLES=N runs and stops N times.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Playground, check, run_all, sleep, test, until } from "../../browser/harness.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const limits = fileURLToPath(new URL("../../limits/programs/", import.meta.url));
const programs = readdirSync(folder).filter((name) => name.endsWith(".py")).sort();

// Asked in the page and rarely: a question from outside takes milliseconds of the processors that are measured here.
const end_of_run = () => new Promise((resolve) => {
    const look = () => (/^Ended after/.test(interleave.text("status", "Run status")) ? resolve() : setTimeout(look, 250));
    setTimeout(look, 250);
});

// Without a graphics card the page is drawn by the cores that are measured here: let it be little while the program runs.
async function figure_again(playground) {
    const whole = playground.page.viewportSize();
    await playground.page.setViewportSize({ width: 480, height: 320 });
    await sleep(500);  // it has to be drawn anew
    await playground.press("button", "Start run");
    await playground.page.evaluate(end_of_run);
    await playground.page.setViewportSize(whole);
    await until(() => playground.text("log", "Output"), "the output");
    return (await playground.text("log", "Output")).trim();
}

async function figure(playground, text) {
    await playground.load_program(text);
    return figure_again(playground);
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

// In the page, so that no message to the browser is measured: milliseconds from the press until no thread works any more,
// and until the page says so.
const stop_in_page = () => new Promise((resolve) => {
    const begin = performance.now();
    interleave.press("button", "Stop");
    let idle = -1;
    const look = () => {
        if (idle < 0 && interleave.milliseconds_idle() >= 0) idle = performance.now() - interleave.milliseconds_idle() - begin;
        if (idle >= 0 && /^Ended after/.test(interleave.text("status", "Run status")))
            resolve({ idle, shown: performance.now() - begin });
        else setTimeout(look, 1);
    };
    look();
});

const rounded = (milliseconds) => milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
// The value that so many of a hundred do not exceed.
const percentile = (values, percent) =>
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * percent / 100))];
// The first run of a program with many threads has the browser start workers, and Stop waits for those on their way.
const median_and_longest = (values) => `median ${rounded(percentile(values, 50))} ms, longest ${rounded(Math.max(...values.slice(1)))} ms, ` +
    `in the first run ${rounded(values[0])} ms`;
const say_stops = (name, stops) => console.log(`${name.padEnd(26)} from Stop until all workers are idle: ` +
    `${median_and_longest(stops.map(({ idle }) => idle))}; until the page shows it: ${median_and_longest(stops.map(({ shown }) => shown))}`);

for (const name of readdirSync(limits).filter((name) => name.startsWith("stop_")).sort()) {
    test(name, async (browser) => {
        const playground = await browser.open("?way=run");
        await playground.load_program(readFileSync(limits + name, "utf8"));
        const stops = [];
        for (let i = 0; i < 10; ++i) {
            await playground.press("button", "Start run");
            await until(() => playground.has("button", "Stop"), "the button Stop");
            await sleep(300);
            stops.push(await playground.page.evaluate(stop_in_page));
            await playground.wait_for_text("status", "Run status", /^Ended after/, 20);
        }
        say_stops(name, stops);
    });
}

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
    const stops = [], seen = [];
    for (let i = 1; i <= cycles; ++i) {
        await playground.press("button", "Start run");
        await playground.wait_for_text("status", "Run status", /^Running/, 10);
        await until(async () => /begun/.test(await playground.text("log", "Output")), "the program's output");
        stops.push(await page.evaluate(stop_in_page));
        await until(async () => (await playground.find_all("button", /^Start run$/)).length === 1, "the button");
        if (i % 100 && i !== 10 && i !== cycles) continue;
        seen.push(await taken(playground));
        const { workers, wasm, script } = seen.at(-1);
        console.log(`${String(i).padStart(6)} cycles: ${workers} workers, ${wasm} MiB of wasm memory, ${script} MiB of JavaScript heap`);
    }
    say_stops("", stops);
    check(seen.at(-1).workers <= seen[0].workers + 8, "the number of workers grows");
    check(seen.at(-1).wasm <= seen[0].wasm * 1.5, "the memory grows");
});

const many = (count) => `import threading
from time import perf_counter

go = threading.Event()
begin = perf_counter()
threads = [threading.Thread(target=go.wait) for _ in range(${count})]
for t in threads:
    t.start()
print(round(1000 * (perf_counter() - begin), 1))
go.set()
for t in threads:
    t.join()
print(round(1000 * (perf_counter() - begin), 1))
`;

// Only the page's own thread can start workers. How long a program waits for them that needs more than are there.
test("more threads than workers", async (browser) => {
    for (const count of [6, 60]) {
        const playground = await browser.open("?way=run");
        await playground.load_program(many(count));
        for (const when of ["first run", "second run"]) {
            const before = playground.page.workers().length;
            const [started, joined] = (await figure_again(playground)).split("\n");
            console.log(`${count} threads, ${when}: ${started} ms to start them, ${joined} ms until all have ended; ` +
                `${before} workers before, ${playground.page.workers().length} after`);
        }
    }
    const playground = await browser.open("?way=run");
    await playground.load_program(many(100));
    await figure_again(playground);
    console.log("100 threads: " + await playground.text("status", "Run status") + "\n" + await playground.text("log", "Output"));
});

const busy = `import threading

def work():
    n = 0
    while True:
        n = (n * 3 + 1) % 1000003

for _ in range(8):
    threading.Thread(target=work).start()
`;

const gaps_between_frames = (seconds) => new Promise((resolve) => {
    const gaps = [];
    let last = performance.now();
    const end = last + seconds * 1000;
    const frame = () => {
        const now = performance.now();
        gaps.push(now - last);
        last = now;
        if (now < end) requestAnimationFrame(frame);
        else resolve(gaps.slice(1));
    };
    requestAnimationFrame(frame);
});

test("frames beside eight busy threads", async (browser) => {
    const playground = await browser.open("?way=run");
    await playground.load_program(busy);
    const say = (what, gaps) => console.log(`${what.padEnd(24)} between frames: median ${percentile(gaps, 50).toFixed(1)} ms, ` +
        `99th percentile ${percentile(gaps, 99).toFixed(1)} ms, ${gaps.length} frames`);
    say("no run", await playground.page.evaluate(gaps_between_frames, 5));
    await playground.press("button", "Start run");
    await playground.wait_for_text("status", "Run status", /^Running/, 10);
    say("eight busy threads", await playground.page.evaluate(gaps_between_frames, 10));
    await playground.page.evaluate(stop_in_page);
});

// Nanoseconds that a thread was on a processor, and that it waited for one (Linux).
function scheduled({ pid, tid }) {
    const [on, queued] = readFileSync(`/proc/${pid}/task/${tid}/schedstat`, "utf8").split(" ").map(Number);
    return { on, queued };
}

// Chromium's own record of the page's thread. `act` runs meanwhile.
async function traced(browser, page, act) {
    await browser.browser.startTracing(page, { categories: ["devtools.timeline", "toplevel", "__metadata"] });
    await act();
    const record = await browser.browser.stopTracing();
    if (process.env.INTERLEAVE_TRACE) writeFileSync(process.env.INTERLEAVE_TRACE, record);  // for chrome://tracing
    return JSON.parse(record).traceEvents;
}

// The thread that calls the page's animation frames.
function page_thread(events) {
    const { pid, tid } = events.find(({ name }) => name === "FireAnimationFrame");
    return { pid, tid, frames: events.filter((e) => e.name === "FireAnimationFrame" && e.pid === pid && e.tid === tid && e.dur > 0) };
}

// The mouse moves all the time, so that each frame draws.
async function move_mouse(page, seconds) {
    for (const end = Date.now() + seconds * 1000; Date.now() < end;) await page.mouse.move(300 + Math.random() * 300, 300);
}

// Browsers do not let the page's thread sleep: where the program waits for another thread there, it goes round and reads the
// clock each time, thousands of times in a millisecond. So readings tell of waits, those inside the system's libraries too.
const count_readings = () => {
    const now = performance.now.bind(performance);
    globalThis.clock_readings = 0;
    performance.now = () => (++clock_readings, now());
};
const most_readings = 10_000;  // in a second

const median_and_99 = (values) => `${percentile(values, 50).toFixed(1)} / ${percentile(values, 99).toFixed(1)} ms`;

async function say_trace(what, page, browser, seconds, thread) {
    const look = async () => ({ ...scheduled(thread), readings: await page.evaluate("clock_readings") });
    const before = await look();
    const { frames } = page_thread(await traced(browser, page, () => move_mouse(page, seconds)));
    const after = await look();
    const grown = (name) => after[name] - before[name];
    const inside = frames.map(({ dur }) => dur / 1000), own = frames.map(({ tdur }) => tdur / 1000);
    const between = frames.slice(1).map(({ ts }, i) => (ts - frames[i].ts) / 1000);
    console.log(`${what}: ${frames.length} frames; median / 99th percentile inside a frame ${median_and_99(inside)}, ` +
        `of these on a processor ${median_and_99(own)}; from one frame to the next ${median_and_99(between)}; ` +
        `in all ${(grown("on") / 1e9).toFixed(2)} s on a processor, ${(grown("queued") / 1e9).toFixed(2)} s in the queue for one; ` +
        `the clock was read ${(grown("readings") / seconds).toFixed(0)} times in a second`);
    return grown("readings") / seconds;
}

// The page's thread waits for no learner's thread: what its frames take beyond their own work is time in the queue for a
// processor, which is the system's to give.
test("trace of the page's thread", async (browser) => {
    const page = await browser.page();
    await page.addInitScript(count_readings);
    await page.goto(browser.addresses.isolated + "?way=run");
    const playground = await new Playground(page).ready();
    await playground.load_program(busy);
    const thread = page_thread(await traced(browser, page, () => move_mouse(page, 1)));
    await say_trace("no run", page, browser, 8, thread);
    await playground.press("button", "Start run");
    await playground.wait_for_text("status", "Run status", /^Running/, 10);
    const readings = await say_trace("eight busy threads", page, browser, 8, thread);
    await page.evaluate(stop_in_page);
    check(readings < most_readings, `the page's thread waits: it reads the clock ${readings} times in a second`);
});

await run_all(process.argv.slice(2));
