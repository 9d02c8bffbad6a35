// Explore: every interleaving.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { check, check_equal, test } from "./harness.mjs";

const native = process.env.INTERLEAVE ?? fileURLToPath(new URL("../../build/native/interleave", import.meta.url));

async function explore(playground) {
    await playground.press("button", "Start exploring");
    await playground.wait_for_text("status", "Verdict", /^(?!Searching|Press)./, 60);
    return (await playground.find_all("listitem", /^Outcome/)).map((node) => node.value.split(";")[0]);
}

// Plays what is laid out to its end, step by step.
async function play_out(playground) {
    while (await playground.enabled("button", "Step forward")) await playground.press("button", "Step forward");
    await playground.wait_for_text("status", "Ending", /./);
}

// The same at once.
async function go_to_the_end(playground) {
    await playground.frame.locator("#canvas").focus();
    await playground.page.keyboard.press("End");
    await playground.wait_for_text("status", "Ending", /./);
    check(!(await playground.enabled("button", "Step forward")), "there are steps left");
}

export async function finds_and_replays_the_lost_update(playground) {
    check_equal((await explore(playground)).sort(), ["2", "3", "4"], "outcomes");
    const outcomes = await playground.find_all("listitem", /^Outcome/);
    const lost = outcomes.find((node) => node.value.startsWith("2;"));
    await playground.press("button", lost.name.replace("Outcome", "Replay outcome"));
    check((await playground.find("radio", "Step")).checked, "Step is not open");
    check(await playground.enabled("button", "Step forward"), "no schedule is laid out");
    await play_out(playground);
    if (await playground.has("tab", "Output")) await playground.press("tab", "Output");
    check_equal((await playground.text("log", "Output")).trim(), "2", "output of the replay");
}

test("explore: the counter ends with 2, 3 or 4, and the lost update replays", async (browser) => {
    await finds_and_replays_the_lost_update(await browser.open("?example=counter&way=explore"));
});

test("explore: with the lock it is proved", async (browser) => {
    const playground = await browser.open("?example=counter-lock&way=explore");
    check_equal(await explore(playground), ["4"], "outcomes");
    check(/4|always|every|all/.test(await playground.text("status", "Verdict")), "the verdict says nothing");
});

test("explore: opposite locks deadlock, with threads, locks and a replay", async (browser) => {
    const playground = await browser.open("?example=opposite-locks&way=explore");
    await explore(playground);
    const fault = (await playground.find_all("alert", /^Fault/))[0];
    check(fault, "no fault");
    const story = fault.value + " " + (await playground.find_all("status", /^Story/)).map((node) => node.value).join(" ");
    for (const word of ["deadlock", "lock_a", "lock_b", "T1", "T2"]) check(story.includes(word), `"${word}" is not in: ${story}`);
    await playground.press("button", fault.name.replace("Fault", "Replay finding"));
    while (await playground.enabled("button", "Step forward")) await playground.press("button", "Step forward");
    await playground.wait_for_text("alert", "Deadlock", /T1.*T2|T2.*T1/);
});

// What the command on the desktop found, played in the page.
function explored_natively(lesson) {
    try {
        return JSON.parse(execFileSync(native, ["explore", `lesson:${lesson}`, "--json"], { encoding: "utf8" }));
    } catch (error) {
        return JSON.parse(error.stdout);  // status 1: a fault
    }
}

for (const lesson of ["counter", "opposite-locks", "shelf-with-if"]) {
    test(`explore: schedules of ${lesson} found natively replay in the page`, async (browser) => {
        const { outcomes } = explored_natively(lesson);
        check(outcomes.length > 1, "only one outcome");
        for (const { output, ending, schedule } of outcomes) {
            const playground = await browser.open(`?example=${lesson}&way=step&schedule=${schedule}`);
            await go_to_the_end(playground);
            check_equal(await playground.text("status", "Ending"), `The program has ended: ${ending}.`, schedule);
            if (await playground.has("tab", "Output")) await playground.press("tab", "Output");
            const printed = output === "" ? "" : (await playground.text("log", "Output")).trim();
            check(printed.includes(output.trim()), `${schedule} prints ${printed}, not ${output}`);
        }
    });
}
