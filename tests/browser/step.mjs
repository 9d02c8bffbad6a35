// Step: the learner picks who moves.
import { check, check_equal, test, until } from "./harness.mjs";

// What is shown of the state: all but the history.
async function picture(playground) {
    const nodes = await playground.tree();
    return nodes.filter((node) => node.role === "listitem" || (node.role === "button" && /^Step (main|T\d)/.test(node.name)) ||
        node.role === "img" || node.role === "log").map(({ role, name, value, enabled }) => ({ role, name, value, enabled }));
}

// Steps main until both threads run.
export async function start_both(playground) {
    await until(async () => {
        if ((await playground.find_all("button", /^Step T\d/)).length === 2) return true;
        await playground.press("button", "Step main");
        return false;
    }, "two threads started", 60);
}

test("step: pick threads by name, step back to the same state, to the very start", async (browser) => {
    const playground = await browser.open("?example=counter&way=step");
    const start = await picture(playground);
    await start_both(playground);
    const before = await picture(playground);
    await playground.press("button", "Step T1");
    await playground.press("button", "Step T2");
    const after = await picture(playground);
    check(JSON.stringify(before) !== JSON.stringify(after), "two steps changed nothing");
    await playground.press("button", "Step back");
    await playground.press("button", "Step back");
    check_equal(await picture(playground), before, "after going back");
    await playground.press("button", "Step forward");
    await playground.press("button", "Step forward");
    check_equal(await picture(playground), after, "after going forward");
    while (await playground.enabled("button", "Step back")) await playground.press("button", "Step back");
    check_equal(await picture(playground), start, "at the start");
});

test("step: a thread that waits for a lock says for which one and who holds it", async (browser) => {
    const playground = await browser.open("?example=counter-lock&way=step");
    await start_both(playground);
    await until(async () => {
        const [lock] = await playground.find_all("listitem", /^(?!Variable).* lock$/);
        if (/held by T1/.test(lock?.value)) return true;
        await playground.press("button", "Step T1");
        return false;
    }, "T1 holds the lock");
    await until(async () => {
        if (!(await playground.enabled("button", "Step T2"))) return true;
        await playground.press("button", "Step T2");
        return false;
    }, "T2 waits");
    const why = await playground.text("button", "Step T2");
    check(/lock/.test(why) && /T1/.test(why), `it says: ${why}`);
    const disabled = async () => (await playground.element("button", "Step T2").getAttribute("aria-disabled")) === "true";
    await until(disabled, "aria-disabled in the mirror", 10);
});

test("step: real mouse and keys reach the same controls", async (browser) => {
    const playground = await browser.open("?example=counter&way=step");
    await playground.click("button", "Step main");
    const one = await playground.text("slider", "Moment");
    check_equal(one, "1", "moment after a click");
    await playground.page.keyboard.press("0");
    await playground.settled();
    check_equal(await playground.text("slider", "Moment"), "2", "moment after key 0");
    await playground.page.keyboard.press("Backspace");
    await playground.settled();
    check_equal(await playground.text("slider", "Moment"), "1", "moment after Backspace");
});

test("step: nothing is drawn while nothing happens", async (browser) => {
    const playground = await browser.open("?example=counter&way=step");
    const frames = () => playground.page.evaluate("window.interleave.frames()");
    await until(async () => {
        const before = await frames();
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return (await frames()) === before;
    }, "a second and a half without a frame", 20);
});

test("step: the address opens a schedule, and Share gives it back", async (browser) => {
    const first = await browser.open("?example=counter&way=step");
    for (let i = 0; i < 3; ++i) await first.press("button", "Step main");
    await first.page.evaluate("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }");
    await first.press("button", "Share");
    const link = await until(() => first.page.evaluate("window.copied"), "a copied link");
    check(/schedule=i1-/.test(link), `no schedule in ${link}`);
    const second = await browser.open(new URL(link).search);
    check(await second.enabled("button", "Step forward"), "the schedule is not laid out");
    for (let i = 0; i < 3; ++i) await second.press("button", "Step forward");
    check_equal(await picture(second), await picture(first), "the state behind the link");
});
