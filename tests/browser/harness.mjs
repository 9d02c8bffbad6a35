// Tests of the page: a browser, two servers of the site (with and without the isolation headers), and a Playground to
// talk to the page by role and name, never by pixel.
import { createRequire } from "node:module";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../web/serve.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(join(root, ".toolchain/node/"));
const { chromium } = require("playwright-core");
const site = process.env.INTERLEAVE_SITE ?? join(root, "build/site");
const screenshots = process.env.INTERLEAVE_SCREENSHOTS;

const flags = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"];
const drawing = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];

const tests = [];
// test("what holds", async (browser) => { ... throw when it does not }); options: { webgl: false }
export function test(name, body, options = {}) {
    tests.push({ name, body, options });
}

export function check(condition, message) {
    if (!condition) throw new Error(message);
}

export function check_equal(found, expected, what) {
    const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
    if (a !== b) throw new Error(`${what}: ${a} instead of ${b}`);
}

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Waits until `probe` gives something true; the limit is for a page that hangs, not a measurement.
export async function until(probe, what, seconds = 30) {
    for (const end = Date.now() + seconds * 1000; ; await sleep(50)) {
        const found = await probe();
        if (found) return found;
        if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    }
}

// The page, or a frame of it, with the playground in it.
export class Playground {
    constructor(page, frame = page) {
        this.page = page;
        this.frame = frame;
    }

    async ready() {
        await this.frame.waitForFunction("window.interleave && window.interleave.ready", null, { timeout: 60_000 });
        await this.frame.evaluate("window.interleave.ready.then(() => null)");
        return this;
    }

    // The element that mirrors a control: what a screen reader finds.
    element(role, name) {
        return this.frame.getByRole(role, typeof name === "string" ? { name, exact: true } : { name });
    }

    // Pressed as a screen reader does it.
    async press(role, name) {
        await this.element(role, name).waitFor({ state: "attached", timeout: 15_000 });
        await this.element(role, name).evaluate((element) => element.click());
        await this.settled();
    }

    // Pressed with the mouse, wherever the control says it is.
    async click(role, name) {
        await this.element(role, name).click({ force: true, timeout: 15_000 });
        await this.settled();
    }

    tree() { return this.frame.evaluate("window.interleave.tree()"); }
    async find_all(role, pattern = /./) {
        return (await this.tree()).filter((node) => node.role === role && pattern.test(node.name));
    }
    async find(role, name) {
        return (await this.tree()).find((node) => node.role === role && node.name === name);
    }
    async has(role, name) { return Boolean(await this.find(role, name)); }
    async text(role, name) { return (await this.find(role, name))?.value ?? ""; }
    async enabled(role, name) { return (await this.find(role, name))?.enabled === true; }
    wait_for_text(role, name, pattern, seconds) {
        return until(async () => {
            const text = await this.text(role, name);
            return pattern.test(text) ? text : "";
        }, `${role} "${name}" like ${pattern}`, seconds);
    }

    // A few animation frames later: what was pressed has been drawn.
    async settled() {
        await this.frame.evaluate(async () => {
            for (let i = 0; i < 3; ++i) await new Promise((resolve) => requestAnimationFrame(resolve));
        });
    }

    // Brings program text in the way a person does: edit, paste, use.
    async load_program(text) {
        await this.press("button", "Edit");
        await this.press("textbox", "Program text");
        await until(() => this.frame.evaluate("document.activeElement.id === 'canvas'"), "the focus in the editor", 10);
        await this.page.keyboard.press("Control+A");
        await this.settled();
        await this.paste(text);
        await until(async () => (await this.text("textbox", "Program text")) === text, "the text in the editor", 10).catch(async (error) => {
            throw new Error(error.message + "; it has: " + JSON.stringify(await this.text("textbox", "Program text")));
        });
        await this.press("button", "Use this program");
        await until(async () => (await this.text("document", "Program")) === text, "the program in place", 10);
    }

    // What Ctrl+V does, without the system's clipboard.
    async paste(text) {
        await this.frame.evaluate((text) => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }, text);
        await this.settled();
    }

    // How many different colours the page shows: one or two mean that nothing was drawn.
    async colours() {
        const picture = (await this.page.screenshot()).toString("base64");
        const viewer = await this.page.context().newPage();  // the page's own policy lets in no such image
        return viewer.evaluate(async (data) => {
            const image = new Image();
            image.src = "data:image/png;base64," + data;
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height);
            const context = canvas.getContext("2d");
            context.drawImage(image, 0, 0);
            return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
        }, picture);
    }
}

// What a test gets: pages in a browser of its own context, and the servers' addresses.
class Browser {
    constructor(browser, addresses, name) {
        this.browser = browser;
        this.addresses = addresses;
        this.name = name;
        this.complaints = [];
        this.contexts = [];
        this.site = site;
        this.allowed = [];
        this.hosts = Object.values(addresses);  // nobody else may be asked for anything
        this.endings = [];
    }

    at_end(action) { this.endings.push(action); }

    // Messages of the console that belong to the test.
    allow(pattern) { this.allowed.push(pattern); }

    async page({ width = 1280, height = 760, ...options } = {}) {
        const context = await this.browser.newContext({ viewport: { width, height }, ...options });
        this.contexts.push(context);
        const page = await context.newPage();
        page.on("console", (message) => {
            if (message.type() === "error" || message.type() === "warning") this.complaints.push(message.text());
        });
        page.on("pageerror", (error) => this.complaints.push(error.message));
        page.on("request", (request) => {
            const url = request.url();
            if (!/^(data|blob|file):/.test(url) && !this.hosts.some((host) => url.startsWith(host)))
                this.complaints.push(`asked for ${url}`);
        });
        return page;
    }

    async open(query = "", { isolated = true, ...options } = {}) {
        const page = await this.page(options);
        await page.goto((isolated ? this.addresses.isolated : this.addresses.plain) + query);
        return new Playground(page).ready();
    }

    async close() {
        for (const context of this.contexts) {
            const page = context.pages()[0];
            if (screenshots && page) await page.screenshot({ path: join(screenshots, this.name.replace(/[^a-z0-9]+/gi, "-") + ".png") });
            await context.close();
        }
        for (const action of this.endings) action();
        const bad = this.complaints.filter((text) => !this.allowed.some((pattern) => pattern.test(text)));
        if (bad.length) throw new Error("the console has: " + bad.join(" | "));
    }
}

async function run_one(browser, addresses, { name, body }) {
    const own = new Browser(browser, addresses, name);
    let failure = null;
    try {
        await body(own);
    } catch (error) {
        failure = error;
    }
    try {
        await own.close();
    } catch (error) {
        failure ??= error;
    }
    if (failure) console.log(`FAIL ${name}: ${String(failure.message).split("\n").slice(0, 4).join(" ")}`);
    else console.log(`ok ${name}`);
    return !failure;
}

export async function run_all(words) {
    if (!existsSync(join(site, "index.html"))) {
        console.log(`FAIL there is no site in ${site}; tests/run browser builds it\n0 passed, 1 failed`);
        process.exit(1);
    }
    if (screenshots) mkdirSync(screenshots, { recursive: true });
    const chosen = tests.filter(({ name }) => !words.length || words.some((word) => name.includes(word)));
    const servers = { isolated: await serve(site, { port: 0 }), plain: await serve(site, { port: 0, isolation: false }) };
    const addresses = { isolated: servers.isolated.address, plain: servers.plain.address };
    const launch = (webgl) => chromium.launch({
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: [...flags, ...(webgl ? drawing : ["--disable-gpu", "--disable-3d-apis"])],
    });
    let passed = 0;
    for (const webgl of [true, false]) {
        const some = chosen.filter(({ options }) => (options.webgl ?? true) === webgl);
        if (!some.length) continue;
        const browser = await launch(webgl);
        for (const one of some) passed += (await run_one(browser, addresses, one)) ? 1 : 0;
        await browser.close();
    }
    console.log(`${passed} passed, ${chosen.length - passed} failed`);
    process.exit(passed === chosen.length ? 0 : 1);
}
