// What goes wrong gets a clear message, and the page stays alive.
import { check, check_equal, Playground, test } from "./harness.mjs";

async function alive(playground) {
    await playground.press("radio", "Step");
    await playground.press("button", "Step main");
    check_equal(await playground.text("slider", "Moment"), "1", "moment");
}

test("bad input: an unknown example is named, with those that exist", async (browser) => {
    const playground = await browser.open("?example=no-such-thing");
    const notice = await playground.wait_for_text("alert", "Notice", /./);
    for (const word of ["no-such-thing", "counter", "counter-lock", "opposite-locks"]) check(notice.includes(word), `it says: ${notice}`);
    await alive(playground);
});

test("bad input: an unknown way is named, with those that exist", async (browser) => {
    const playground = await browser.open("?way=fly");
    const notice = await playground.wait_for_text("alert", "Notice", /./);
    for (const word of ["fly", "run", "step", "explore"]) check(notice.includes(word), `it says: ${notice}`);
    await alive(playground);
});

test("bad input: unknown parts of the address", async (browser) => {
    const playground = await browser.open("?theme=pink&exmaple=counter");
    const notices = await playground.page.locator("#notices").textContent();
    for (const word of ["pink", "dark, light", "exmaple", "example"]) check(notices.includes(word), `it says: ${notices}`);
    await playground.page.locator("#notices button").first().click();
    check_equal(await playground.page.locator("#notices .notice").count(), 1, "notices after closing one");
    await alive(playground);
});

for (const [what, schedule] of [["garbage", "%3Cscript%3E"], ["broken", "i1-any-0.x"], ["of another program", "i1-abcdef-0.1.2"],
    ["impossible", "i1-any-7x900"], ["of a future version", "i9-any-0"]]) {
    test(`bad input: a schedule that is ${what}`, async (browser) => {
        const playground = await browser.open("?example=counter&schedule=" + schedule);
        const problems = (await playground.find_all("alert")).map((node) => node.value).join(" ");
        check(/schedule/i.test(problems), `it says: ${problems}`);
        await playground.press("button", "Restart");
        await alive(playground);
    });
}

test("bad input: a syntax error is told with its line", async (browser) => {
    const playground = await browser.open("?example=counter");
    await playground.load_program("x = 1\nif x = 2:\n    print(x)\n");
    check(/line 2/.test(await playground.wait_for_text("alert", "Problem 1", /./)), "no line");
    for (const way of ["Run", "Step", "Explore"]) {
        await playground.press("radio", way);
        check(await playground.has("alert", "Problem 1"), `${way} does not show it`);
    }
    await playground.load_program("print(1)\n");
    await alive(playground);
});

test("bad input: a thread that raises", async (browser) => {
    const playground = await browser.open("?example=counter&way=run");
    await playground.load_program("import threading\n\n\ndef bad():\n    assert 1 == 2, 'never'\n\n\n" +
        "t = threading.Thread(target=bad)\nt.start()\nt.join()\nprint('after')\n");
    await playground.press("button", "Start run");
    await playground.wait_for_text("status", "Run status", /^Ended/);
    const output = await playground.text("log", "Output");
    for (const word of ["AssertionError: never", "after"]) check(output.includes(word), `it says: ${output}`);
    await alive(playground);
});

test("bad input: a thousand threads", async (browser) => {
    const playground = await browser.open("?example=counter&way=run");
    await playground.load_program("import threading\n\n\ndef wait():\n    gate.acquire()\n    gate.release()\n\n\ngate = threading.Lock()\ngate.acquire()\n" +
        "threads = [threading.Thread(target=wait) for _ in range(1000)]\nfor t in threads:\n    t.start()\ngate.release()\nfor t in threads:\n    t.join()\nprint('done')\n");
    await playground.press("button", "Start run");
    await playground.wait_for_text("status", "Run status", /^Ended/, 90);
    const output = await playground.text("log", "Output");
    check(/done|can't start new thread/.test(output), `it says: ${output.slice(0, 300)}`);
    await alive(playground);
});

async function message(page) {
    await page.waitForSelector("#cover[data-message]", { timeout: 30_000 });
    return page.locator("#cover").textContent();
}

test("bad input: without WebGL the page says so", async (browser) => {
    browser.allow(/WebGL/i);
    const page = await browser.page();
    await page.goto(browser.addresses.isolated);
    check(/WebGL 2/.test(await message(page)), "it does not say so");
}, { webgl: false });

for (const [part, pattern] of [["boot.js", /script .*boot\.js could not be loaded/], ["frames.js", /script .* could not be loaded|not load/],
    ["threads/interleave.js", /interleave\.js could not be loaded/], ["threads/interleave.wasm", /interleave\.wasm could not be loaded/]]) {
    test(`bad input: ${part} is missing`, async (browser) => {
        browser.allow(/Failed to load resource|ERR_FAILED|did not start|could not be loaded/);
        const page = await browser.page();
        // Both builds, for the page falls back from one to the other.
        await page.route((url) => url.pathname.endsWith(part.replace("threads", "")), (route) => route.fulfill({ status: 404, body: "" }));
        await page.goto(browser.addresses.isolated);
        const text = await message(page);
        check(pattern.test(text), `it says: ${text}`);
    });
}

test("bad input: the build with threads does not start, so the other one does", async (browser) => {
    browser.allow(/Failed to load resource|did not start/);
    const page = await browser.page();
    await page.route("**/threads/interleave.wasm", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(browser.addresses.isolated + "?way=run");
    const playground = await new Playground(page).ready();
    check(/could not be started/.test(await playground.text("status", "Why Run is not there")), "Run does not say why");
    await alive(playground);
});

test("bad input: without WebAssembly the page says so", async (browser) => {
    const page = await browser.page();
    await page.addInitScript("delete window.WebAssembly");
    await page.goto(browser.addresses.isolated);
    check(/WebAssembly/.test(await message(page)), "it does not say so");
});

test("bad input: opened as a file, the page says so", async (browser) => {
    browser.allow(/./);  // the browser complains about what it does not load
    const page = await browser.page();
    await page.goto("file://" + browser.site + "/index.html");
    check(/has to come from a server/.test(await message(page)), "it does not say so");
});
