// Run: real threads.
import { check, check_equal, test, until } from "./harness.mjs";

const ended = /^Ended after/;

async function run_once(playground) {
    await playground.press("button", "Start run");
    await playground.wait_for_text("status", "Run status", ended, 60);
    return (await playground.text("log", "Output")).trim();
}

test("the page is cross-origin isolated and draws", async (browser) => {
    const playground = await browser.open();
    check(await playground.page.evaluate("self.crossOriginIsolated"), "not cross-origin isolated");
    check_equal(await playground.page.evaluate("window.interleave.build"), "threads", "build");
    const colours = await playground.colours();
    check(colours > 50, `only ${colours} colours on the page`);
    check(/Interleave/.test(await playground.page.title()), "no title");
});

test("run: press Run, see the output", async (browser) => {
    const playground = await browser.open("?example=counter-lock&way=run");
    check_equal(await run_once(playground), "200000", "output");
    const mirrored = async () => (await playground.element("log", "Output").textContent()).includes("200000");
    await until(mirrored, "the output in the mirror", 10);  // which follows the picture by a moment
});

test("run: the counter's increments overlap on Web Workers", async (browser) => {
    const playground = await browser.open("?example=counter&way=run");
    const seen = [];
    while (seen.length < 40 && !seen.some((count) => count < 2_000_000)) seen.push(Number(await run_once(playground)));
    check(seen.every((count) => count >= 2 && count <= 2_000_000), `impossible counts: ${seen}`);
    check(seen.some((count) => count < 2_000_000), `no lost update in ${seen.length} runs`);
    check(/with 3 threads/.test(await playground.text("status", "Run status")), "not three threads");
    check(playground.page.workers().length >= 3, `${playground.page.workers().length} workers`);
});

test("run: an endless loop can be stopped and the page stays alive", async (browser) => {
    const playground = await browser.open("?example=counter&way=run");
    await playground.load_program("import threading\n\nflag = True\n\n\ndef spin():\n    while flag:\n        pass\n\n\n" +
        "t = threading.Thread(target=spin)\nt.start()\nspin()\n");
    await playground.press("button", "Start run");
    await playground.wait_for_text("status", "Run status", /^Running/);
    const frames = await playground.page.evaluate("window.interleave.frames()");
    await until(async () => (await playground.page.evaluate("window.interleave.frames()")) > frames + 5, "frames while it runs");
    await playground.press("button", "Stop");
    await playground.wait_for_text("status", "Run status", ended, 5);
    await playground.press("radio", "Step");
    check(await playground.has("button", "Step main"), "Step is not there after Stop");
});

const events_shown = async (playground) => Number((await playground.text("img", "Timeline")).split(" ")[0]);

test("run: the timeline shows what happens while the program runs, unless it is not recorded", async (browser) => {
    const playground = await browser.open("?way=run");
    await playground.load_program("import threading\nimport time\n\nlock = threading.Lock()\n\n\ndef work():\n    while True:\n" +
        "        with lock:\n            time.sleep(0.05)\n\n\nfor _ in range(2):\n    threading.Thread(target=work).start()\n");
    await playground.press("button", "Start run");
    await until(async () => (await playground.has("img", "Timeline")) && (await events_shown(playground)) > 10, "ten events");
    await playground.wait_for_text("status", "Run status", /^Running/);
    const earlier = await events_shown(playground);
    await until(async () => (await events_shown(playground)) > earlier, "more events");
    await playground.press("button", "Stop");
    await playground.wait_for_text("status", "Run status", ended, 5);
    await playground.press("checkbox", "Record");
    await playground.press("button", "Start run");
    await playground.wait_for_text("status", "Run status", /^Running for 1 s/);
    check(!(await playground.has("img", "Timeline")), "a run that is not recorded has a timeline");
    await playground.press("button", "Stop");
    await playground.wait_for_text("status", "Run status", ended, 5);
});

// The sleep stands for work, so that the times do not depend on the machine's processors.
test("run: runs with one and with two workers are compared", async (browser) => {
    const playground = await browser.open("?way=run");
    await playground.load_program("import threading\nimport time\n\nWORKERS = 1  # param 1..4\n\n\ndef work():\n" +
        "    time.sleep(0.6 / WORKERS)\n\n\nthreads = [threading.Thread(target=work) for _ in range(WORKERS)]\n" +
        "for t in threads:\n    t.start()\nfor t in threads:\n    t.join()\n");
    const run = async () => {
        await playground.press("button", "Start run");
        await playground.wait_for_text("status", "Run status", ended);
    };
    await run();
    await until(() => playground.has("listitem", "Measured with WORKERS = 1"), "the time of one worker");
    await playground.press("slider", "WORKERS");
    await playground.page.keyboard.press("ArrowRight");
    await until(async () => (await playground.text("slider", "WORKERS")) === "2", "two workers");
    await run();
    await until(() => playground.has("listitem", "Measured with WORKERS = 2"), "the time of two workers");
    const text = await playground.text("listitem", "Measured with WORKERS = 2");
    check(/^WORKERS = 2: [0-9.]+ ms, [12]\.[0-9]+ times as fast$/.test(text), text);
});

test("run: a thousand runs end with a histogram, and the pool of workers does not grow without end", async (browser) => {
    const playground = await browser.open("?example=opposite-locks&way=run");
    await playground.press("button", "Run 1000 times");
    await playground.wait_for_text("status", "Run status", /^1000 runs in/, 120);
    check((await playground.find_all("listitem", /^Outcome/)).length >= 1, "no outcome");
    check(playground.page.workers().length <= 40, `${playground.page.workers().length} workers`);
});

test("run: another program while one runs", async (browser) => {
    const playground = await browser.open("?example=counter&way=run");
    await playground.load_program("while True:\n    pass\n");
    const choose = async (topic, title) => {
        if (!(await playground.has("option", title))) await playground.press("button", topic);
        await playground.press("radio", title);
    };
    for (let i = 0; i < 3; ++i) {
        await playground.press("button", "Start run");
        await playground.wait_for_text("status", "Run status", /^Running/);
        await choose("Mutex", "With a lock");
        await choose("Race condition", "Without protection");
    }
    await choose("Mutex", "With a lock");
    check_equal(await run_once(playground), "200000", "output");
});
