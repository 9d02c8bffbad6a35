// The build without threads, served without the isolation headers.
import { check, check_equal, test } from "./harness.mjs";
import { finds_and_replays_the_lost_update } from "./explore.mjs";
import { start_both } from "./step.mjs";

test("without isolation: Run says why it is not there and what would enable it", async (browser) => {
    const playground = await browser.open("?example=counter&way=run", { isolated: false });
    check_equal(await playground.page.evaluate("window.interleave.build"), "single", "build");
    const why = await playground.wait_for_text("status", "Why Run is not there", /./);
    for (const word of ["Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy", "Step and Explore"])
        check(why.includes(word), `"${word}" is not in: ${why}`);
    check(!(await playground.enabled("button", "Start run")), "Run is enabled");
});

test("without isolation: Step works", async (browser) => {
    const playground = await browser.open("?example=counter&way=step", { isolated: false });
    await start_both(playground);
    const before = await playground.text("button", "Step T1");
    await playground.press("button", "Step T1");
    check((await playground.text("button", "Step T1")) !== before, "T1 did not move");
    await playground.press("button", "Step back");
    check_equal(await playground.text("button", "Step T1"), before, "T1 after going back");
});

test("without isolation: Explore works, and the lost update replays", async (browser) => {
    await finds_and_replays_the_lost_update(await browser.open("?example=counter&way=explore", { isolated: false }));
});
