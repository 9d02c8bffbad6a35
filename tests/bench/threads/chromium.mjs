// The figures of tests/bench/threads in headless Chromium, on the built site: node tests/bench/threads/chromium.mjs [WORD...]
// INTERLEAVE_SITE names another built site than build/site. Programs print their figure; see tests/bench/threads/run.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check, run_all, sleep, test, until } from "../../browser/harness.mjs";

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

test("run and stop, again and again", async (browser) => {
    const playground = await browser.open("?way=run");
    await playground.load_program(readFileSync(limits + "stop_lock_queue.py", "utf8"));
    const cycles = Number(process.env.INTERLEAVE_CYCLES ?? 100);
    const seen = [];
    let again = 0;
    for (let i = 0; i < cycles; ++i) {
        // A press is sometimes without effect (why is not known yet): pressed again then, and counted.
        for (let tries = 1; ; ++tries) {
            await playground.press("button", "Start run");
            const running = playground.wait_for_text("status", "Run status", /^Running/, 3);
            if (await running.then(() => true, () => false)) break;
            check(tries < 3, `cycle ${i}: ${await playground.text("status", "Run status")}`);
            ++again;
        }
        await until(async () => /begun/.test(await playground.text("log", "Output")), "the program's output");
        const begin = Date.now();
        await playground.press("button", "Stop").catch(async (error) => {
            throw new Error(`cycle ${i}: ${await playground.text("status", "Run status")}; ${error.message}`);
        });
        await playground.wait_for_text("status", "Run status", /^Ended after/, 10);
        seen.push([playground.page.workers().length, Date.now() - begin]);
        await playground.find_all("button", /^Start run$/);
        await sleep(200);  // the button has just changed its name
    }
    const heap = await playground.page.evaluate("performance.memory ? performance.memory.usedJSHeapSize >> 20 : 0");
    console.log(`${cycles} cycles: ${seen[9][0]} workers after ten, ${seen.at(-1)[0]} at the end; ` +
        `longest from Stop to the page showing it ${Math.max(...seen.map((s) => s[1]))} ms; JavaScript heap ${heap} MiB; pressed again ${again} times`);
    check(seen.at(-1)[0] <= seen[9][0] + 8, "the number of workers grows");
});

await run_all(process.argv.slice(2));
