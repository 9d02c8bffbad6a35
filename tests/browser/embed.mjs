// Embedded: an iframe in somebody's course page.
import { createServer } from "node:http";
import { check, check_equal, Playground, test, until } from "./harness.mjs";
import { finds_and_replays_the_lost_update } from "./explore.mjs";

const snippet = (address, query) => `<!doctype html><link rel="icon" href="data:,"><title>Course</title><h1>Threads</h1>
<iframe src="${address}?${query}" width="720" height="480" title="Interleave"
  allow="cross-origin-isolated; clipboard-read; clipboard-write; fullscreen"></iframe>
<script>window.heard = []; addEventListener("message", (event) => heard.push(event.data));</script>`;

// A plain page of another site with the playground in a frame.
async function course_page(browser, address, query) {
    const page = await browser.page({ width: 900, height: 640 });
    const server = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(snippet(address, query)));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    browser.at_end(() => server.close());
    const host = `http://localhost:${server.address().port}/`;
    browser.hosts.push(host);
    await page.goto(host);
    const element = await page.waitForSelector("iframe");
    return new Playground(page, await element.contentFrame()).ready();
}

test("embed: isolated by its own headers, it runs in a plain page", async (browser) => {
    const playground = await course_page(browser, browser.addresses.isolated, "example=counter-lock&way=run&embed=1");
    check(!(await playground.page.evaluate("self.crossOriginIsolated")), "the course page itself is isolated");
    check_equal(await playground.frame.evaluate("window.interleave.build"), "threads", "build");
    await playground.press("button", "Start run");
    await playground.wait_for_text("status", "Run status", /^Ended after .*with 3 threads/);
    check(await playground.has("button", "Open in its own tab"), "no way to a tab of its own");
    check_equal((await playground.find_all("option")).length, 0, "examples to choose from");
    const heard = await until(async () => (await playground.page.evaluate("heard"))[0], "a message to the course page");
    check_equal(heard, { type: "interleave:ready", build: "threads" }, "message");
});

test("embed: without isolation Step and Explore work, and Run explains itself", async (browser) => {
    const playground = await course_page(browser, browser.addresses.plain, "example=counter&way=run&embed=1");
    check_equal(await playground.frame.evaluate("window.interleave.build"), "single", "build");
    const why = await playground.wait_for_text("status", "Why Run is not there", /./);
    check(/own tab/.test(why) && /Document-Isolation-Policy/.test(why), `it says: ${why}`);
    await playground.press("radio", "Explore");
    await finds_and_replays_the_lost_update(playground);
});

test("embed: the theme can be set from outside, by a message and by the address", async (browser) => {
    const playground = await course_page(browser, browser.addresses.isolated, "embed=1&theme=light");
    const theme = () => playground.frame.evaluate("document.documentElement.dataset.theme");
    check_equal(await theme(), "light", "theme of the address");
    await playground.page.evaluate("frames[0].postMessage({ type: 'interleave:theme', theme: 'dark' }, '*')");
    await until(async () => (await theme()) === "dark", "the dark theme");
});

test("embed: its button opens the same in a tab", async (browser) => {
    const playground = await course_page(browser, browser.addresses.isolated, "example=opposite-locks&way=explore&embed=1");
    const opened = playground.page.context().waitForEvent("page");
    await playground.click("button", "Open in its own tab");
    const tab = await opened;
    await tab.waitForURL(/example=/);
    const url = new URL(tab.url());
    check_equal([url.searchParams.get("example"), url.searchParams.get("way"), url.searchParams.get("embed")],
        ["opposite-locks", "explore", null], "address of the tab");
});
