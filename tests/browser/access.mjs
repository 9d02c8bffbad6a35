// Keyboard, screen reader, pixel ratio, appearance.
import { check, check_equal, test, until } from "./harness.mjs";

test("access: each control has a role, a name and a place; the mirror shows the same", async (browser) => {
    const playground = await browser.open("?example=counter&way=step");
    const nodes = (await playground.tree()).filter((node) => node.id !== 0);
    check(nodes.length >= 10, `only ${nodes.length} controls`);
    for (const node of nodes) {
        check(node.name && node.role, `without role or name: ${JSON.stringify(node)}`);
        check(node.x >= 0 && node.y >= 0 && node.x + node.width <= 1281 && node.y + node.height <= 761, `outside: ${JSON.stringify(node)}`);
    }
    for (const { name } of nodes.filter(({ role }) => role === "button"))
        await until(async () => (await playground.element("button", name).count()) === 1, `button "${name}" in the mirror once`, 10);
});

test("access: Tab walks through the controls, Enter presses them", async (browser) => {
    const playground = await browser.open("?example=counter&way=step");
    const { page } = playground;
    await playground.element("button", "Step main").waitFor({ state: "attached", timeout: 15_000 });  // elements follow what is drawn
    const focused = () => page.evaluate("document.activeElement.textContent");
    for (let i = 0; i < 40 && (await focused()) !== "Step main"; ++i) await page.keyboard.press("Tab");
    check_equal(await focused(), "Step main", "focus");
    check(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle") === "solid", "no focus ring");
    await page.keyboard.press("Enter");
    await playground.settled();
    check_equal(await playground.text("slider", "Moment"), "1", "moment");
    await page.keyboard.press("Space");
    await playground.settled();
    check_equal(await playground.text("slider", "Moment"), "2", "moment");
});

test("access: the focus stays where it is while controls before it come and go", async (browser) => {
    const playground = await browser.open("?example=counter&way=step");
    const button = playground.element("button", "Step main");
    await button.focus();
    for (const there of [false, true]) {
        await playground.press("button", "Race condition");
        await until(async () => (await playground.element("radio", "Without protection").count() === 1) === there, "the topic folded or unfolded", 10);
        check(await button.evaluate((element) => element === document.activeElement), "the focus was lost");
    }
});

test("access: the last step is announced", async (browser) => {
    const playground = await browser.open("?example=counter&way=step");
    await playground.press("button", "Step main");
    const last = await playground.text("status", "Last step");
    await until(async () => (await playground.page.locator("#announcements").textContent()).includes(last), `"${last}" announced`, 10);
});

for (const ratio of [1, 1.5, 2]) {
    test(`access: the canvas has a pixel per pixel of the screen at ratio ${ratio}`, async (browser) => {
        const playground = await browser.open("", { deviceScaleFactor: ratio, width: 1000, height: 600 });
        const size = () => playground.page.evaluate("[canvas.width, canvas.height]");
        check_equal(await size(), [1000 * ratio, 600 * ratio], "canvas");
        await playground.page.setViewportSize({ width: 740, height: 500 });
        await until(async () => JSON.stringify(await size()) === JSON.stringify([740 * ratio, 500 * ratio]), "the canvas follows the window");
        await playground.settled();
        for (const node of await playground.tree()) check(node.x + node.width <= 741, `outside: ${JSON.stringify(node)}`);
    });
}

test("access: the browser's preference decides between dark and light", async (browser) => {
    for (const scheme of ["dark", "light"]) {
        const playground = await browser.open("", { colorScheme: scheme });
        check_equal(await playground.page.evaluate("document.documentElement.dataset.theme"), scheme, "theme");
    }
});

// A picture like the last one is not drawn again, but a canvas that had another size in between is empty.
test("access: a change of size to and fro leaves the page drawn", async (browser) => {
    const playground = await browser.open("?way=step");
    await playground.settled();
    await playground.page.evaluate(() => {
        for (const width of ["700px", ""]) {
            document.getElementById("canvas").style.width = width;
            window.dispatchEvent(new Event("resize"));
        }
    });
    await playground.settled();
    check((await playground.colours()) > 10, "the canvas is empty");
});

// One byte more, with a line feed before the cursor, is what typing a line feed looks like.
test("access: pasted text is not indented", async (browser) => {
    const playground = await browser.open("?way=step");
    for (const count of [8, 30]) await playground.load_program(`for i in range(${count}):\n    print(i)\n`);
});

test("access: copy and paste in the editor", async (browser) => {
    const playground = await browser.open("?example=counter");
    await playground.load_program("print('pasted')\n");
    await playground.press("button", "Edit");
    await playground.press("textbox", "Program text");
    // Whichever way the browser offers: its copy event, or a write to the clipboard.
    await playground.page.evaluate(`document.addEventListener("copy", (event) => (window.copied = event.clipboardData.getData("text/plain")));
        navigator.clipboard.writeText = async (text) => { window.copied = text; };`);
    await playground.page.keyboard.press("Control+A");
    await playground.page.keyboard.press("Control+C");
    check_equal(await until(() => playground.page.evaluate("window.copied"), "a copied text", 10), "print('pasted')\n", "copied");
    await playground.page.keyboard.press("End");
    await playground.page.keyboard.type("# typed");
    await until(async () => /# typed/.test(await playground.text("textbox", "Program text")), "what was typed in the editor", 10);
});

test("access: an edited program survives a reload", async (browser) => {
    const playground = await browser.open("?example=counter");
    await playground.load_program("print('kept')\n");
    await playground.page.reload();
    await playground.ready();
    check_equal(await playground.text("document", "Program"), "print('kept')\n", "program after the reload");
    await playground.press("button", "Reset the program");
    check(/counter/.test(await playground.text("document", "Program")), "Reset does not bring the lesson's program back");
});

test("access: touch presses", async (browser) => {
    const playground = await browser.open("?example=counter&way=step", { hasTouch: true, width: 720, height: 480 });
    await playground.element("button", "Step main").tap({ force: true });
    await until(async () => (await playground.text("slider", "Moment")) === "1", "moment 1 after a tap", 10);
});

test("access: the wheel scrolls", async (browser) => {
    const playground = await browser.open("?example=counter&way=step", { width: 720, height: 480 });
    const place = async () => (await playground.find("img", "Marker main")).y;
    const before = await place();
    await playground.element("img", "Marker main").hover({ force: true });
    await playground.settled();
    await playground.page.mouse.wheel(0, 60);
    await until(async () => (await place()) < before - 20, "the program scrolls", 10);
});
