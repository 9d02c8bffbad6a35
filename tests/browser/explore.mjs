// Explore: every interleaving.
import { check, check_equal, test } from "./harness.mjs";

async function explore(playground) {
    await playground.press("button", "Start exploring");
    await playground.wait_for_text("status", "Verdict", /^(?!Searching|Press)./, 60);
    return (await playground.find_all("listitem", /^Outcome/)).map((node) => node.value.split(";")[0]);
}

// Plays what is laid out to its end.
async function play_out(playground) {
    while (await playground.enabled("button", "Step forward")) await playground.press("button", "Step forward");
    await playground.wait_for_text("status", "Ending", /./);
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
