"""What the first lines of a small concurrent program say about it, and whether exploring it finds just that.

    # outcomes: A | B [deadlock]     exactly these, in any order; empty for a program that never ends
    # verdict: fault
    # finding: KIND; threads 1 2; objects lock_a lock_b; lines 5 6; switches 3
                                     the first finding; what is not given is not looked at. `switches`: it has a schedule
                                     with so many context switches and, as the search says, none with fewer
    # wrong: A; switches 4           an outcome that should not be, and the context switches of its shortest schedule
    # races: counter 11 | x 10 14    variables with the lines of the two accesses; none when left out
    # warning: KIND; threads 1 2; lines 5 6     a warning that is no race; each has a line of its own
    # states: 57                     distinct states, the first one included, when no step is left out (--unreduced)
    # executions: 6                  schedules in all
    # oracle: naive                  what it is compared with: see oracles below. Default: naive, which has to be complete

and in its last lines what is told, a sentence a line (UPDATE=1 writes them anew):

    # story of KIND:                 of the first finding of that kind
    # story of outcome OUTPUT [ENDING]:
    #     T1 ...
"""
import json
import os
import pathlib
import re
import subprocess

import small_machine

ROOT = pathlib.Path(__file__).resolve().parents[2]
INTERLEAVE = os.environ.get("INTERLEAVE", str(ROOT / "build/native/interleave"))
SECONDS = 60

NAMES = "outcomes|verdict|finding|wrong|races|warning|states|executions|oracle"


def call(*arguments):
    done = subprocess.run([INTERLEAVE, *map(str, arguments)], capture_output=True, timeout=SECONDS,
                          stdin=subprocess.DEVNULL, text=True)
    return done.returncode, done.stdout, done.stderr


def header(path):
    found = {}
    for line in path.read_text().splitlines():
        match = re.fullmatch(rf"# ({NAMES}):\s*(.*)", line)
        if match and match[1] == "warning":
            found.setdefault("warnings", []).append(match[2])
        elif match:
            found[match[1]] = match[2]
    return found


def wanted_outcome(text):
    """`A [ending]`. An ending that is in no list: a list printed last is not one."""
    match = re.fullmatch(r"(.*?)\s*\[(deadlock|finished, [^\[]*|[\w.]*(?:Error|Closed)\b[^\[]*)\]", text)
    return (match[1], match[2]) if match else (text, "finished")


def wanted_outcomes(text):
    return {wanted_outcome(part) for part in filter(None, map(str.strip, text.split("|")))}


def key(outcome):
    return outcome["output"], outcome["ending"]


def short(outcome):
    return outcome["output"].removesuffix("\n"), outcome["ending"]


def outcomes_of(result):
    return {short(o) for o in result["outcomes"]}


def explore(path, *options, seconds=30):
    status, output, errors = call("explore", path, "--json", "--max-seconds", seconds, *options)
    return status, json.loads(output) if output else {"error": errors}


def faults_of(result):
    """Without what only the graph of all states shows."""
    return sorted((f["kind"], tuple(sorted(f["lines"]))) for f in result["findings"]
                  if f["severity"] == "fault" and f["kind"] not in ("livelock", "starvation"))


def orders_of(result):
    return sorted((tuple(f["lines"]), tuple(f["objects"])) for f in result["findings"] if f["kind"] == "lock-order")


def races_of(result):
    return sorted({" ".join([*f["objects"], *map(str, f["lines"])]) for f in result["findings"] if f["kind"] == "race"})


STORY = re.compile(r"# story of (.*):\n((?:#     .*\n)*)", re.M)


def told(what, result):
    """The story of the first finding of that kind, or of an outcome; None when there is none."""
    if what.startswith("outcome "):
        wanted = wanted_outcomes(what.removeprefix("outcome "))
        stories = [o["story"] for o in result["outcomes"] if {short(o)} == wanted]
    else:
        stories = [f["story"] for f in result["findings"] if f["kind"] == what]
    return stories[0] if stories else None


def check_stories(path, result):
    wrong, text = [], path.read_text()

    def fresh(match):
        story = told(match[1], result) or ["(nothing)"]
        lines = "".join(f"#     {sentence}\n" for sentence in story)
        if lines != match[2]:
            wrong.append(f"story of {match[1]}:\n        " + "\n        ".join(story))
        return f"# story of {match[1]}:\n{lines}"

    written = STORY.sub(fresh, text)
    if os.environ.get("UPDATE"):
        path.write_text(written)
    return wrong


def cost(schedule):
    """Context switches and steps."""
    runs = schedule.split("-")[2].split(".")
    return len(runs) - 1, sum(int(r.split("x")[1]) if "x" in r else 1 for r in runs)


def check_switches(what, wanted):
    if not what["minimal"]:
        return [f"the schedule is not said to be minimal: {what['schedule']}"]
    if cost(what["schedule"])[0] != int(wanted):
        return [f"{cost(what['schedule'])[0]} switches, expected: {wanted}: {what['schedule']}"]
    return []


def check_finding(wanted, finding):
    kind, *parts = [part.strip() for part in wanted.split(";")]
    if finding is None or finding["kind"] != kind:
        return [f"found: {finding}, expected: {kind}"]
    wrong = []
    for part in parts:
        name, *values = part.split()
        if name == "switches":
            wrong += check_switches(finding, *values)
        elif values and sorted(map(str, finding[name])) != sorted(values):
            wrong.append(f"{name}: {finding[name]}, expected: {values}")
    if not finding["message"] or finding["kind"] != "livelock" and not finding["story"]:
        wrong.append("no story")
    return wrong


def check_findings(wanted, result):
    wrong = []
    if "finding" in wanted:
        wrong += check_finding(wanted["finding"], next(iter(result["findings"]), None))
    warnings = [f for f in result["findings"] if f["severity"] == "warning" and f["kind"] != "race"]
    expected = wanted.get("warnings", [])
    if len(warnings) != len(expected):
        wrong.append(f"warnings: {[(f['kind'], f['threads'], f['objects'], f['lines']) for f in warnings]}")
    for warning, one in zip(expected, warnings):
        wrong += check_finding(warning, one)
    return wrong


def check_wrong(wanted, result):
    text, switches = wanted.rsplit("; switches ", 1)
    found = [o for o in result["outcomes"] if short(o) == wanted_outcome(text)]
    return check_switches(found[0], switches) if found else [f"not found: {text}"]


def check_replay(path, result):
    """Schedules of outcomes end in them. Those of findings fit the program."""
    wrong = []
    for outcome in result["outcomes"]:
        _, output, errors = call("run", path, "--json", "--schedule", outcome["schedule"])
        got = json.loads(output) if output else {"output": "", "ending": errors}
        main = "".join(s["text"] for s in got.get("streams", []) if s["thread"] == 0 and not s["error"])
        if (main, got["ending"]) != (outcome["output"], outcome["ending"]):
            wrong.append(f"schedule {outcome['schedule']} replays to {(main, got['ending'])}, not {outcome}")
    return wrong


# Each is given a program and what exploring it found; it answers with what differs.

def compare_with_naive(path, result):
    """Every schedule one by one: the same outcomes as often, the same faults and races, schedules as short."""
    _, naive = explore(path, "--strategy", "naive", seconds=20)
    if not naive.get("complete"):
        return ["naive enumeration did not end: shrink the program, or compare with something else"]
    if outcomes_of(naive) != outcomes_of(result) or faults_of(naive) != faults_of(result):
        return [f"outcomes: {outcomes_of(result)}, naive: {outcomes_of(naive)}",
                f"faults: {faults_of(result)}, naive: {faults_of(naive)}"]
    wrong = []
    if orders_of(naive) != orders_of(result):
        wrong.append(f"orders of locks: {orders_of(result)}, naive: {orders_of(naive)}")
    if result["verdict"] == "verified":  # then nobody looked for the numbers, nor for races
        return wrong
    if naive["exact_counts"] and {key(o): o["count"] for o in naive["outcomes"]} != {key(o): o["count"] for o in result["outcomes"]}:
        wrong.append(f"counts: {[(key(o), o['count']) for o in result['outcomes']]}, "
                     f"naive: {[(key(o), o['count']) for o in naive['outcomes']]}")
    if naive["verdict"] == result["verdict"] and races_of(naive) != races_of(result):
        wrong.append(f"races: {races_of(result)}, naive: {races_of(naive)}")
    lengths = {key(o): o["schedule"] for o in result["outcomes"]}
    wrong += [f"{key(o)}: {lengths[key(o)]} is not as short as {o['schedule']}"
              for o in naive["outcomes"] if cost(o["schedule"]) != cost(lengths[key(o)])]
    return wrong


def compare_with_some_naive(path, result):
    """Busy waiting has infinitely many schedules: what a few of them do has to be among the possible. Then as unreduced."""
    _, naive = explore(path, "--strategy", "naive", seconds=0.2)
    extra = outcomes_of(naive) - outcomes_of(result)
    return compare_with_unreduced(path, result) + ([f"naive finds more: {extra}"] if extra else [])


def compare_with_unreduced(path, result):
    """A table of states, but every step from every state."""
    _, all_steps = explore(path, "--unreduced")
    if not all_steps.get("complete"):
        return [f"the unreduced search did not end: {all_steps.get('bound', all_steps)}"]
    if outcomes_of(all_steps) != outcomes_of(result) or faults_of(all_steps) != faults_of(result):
        return [f"outcomes: {outcomes_of(result)}, unreduced: {outcomes_of(all_steps)}",
                f"faults: {faults_of(result)}, unreduced: {faults_of(all_steps)}"]
    if result["verdict"] != "verified" and races_of(all_steps) != races_of(result):
        return [f"races: {races_of(result)}, unreduced: {races_of(all_steps)}"]
    return []


def compare_with_other_searches(path, result):
    """One search alone, several at once, and one that takes threads that do the same for each other."""
    wrong = []
    kinds = lambda r: {kind for kind, _ in faults_of(r)}
    for options in (["--jobs", 1], ["--jobs", 3], ["--jobs", 1, "--symmetry"]):
        _, other = explore(path, *options)
        same = faults_of(other) == faults_of(result) or "--symmetry" in options and kinds(other) == kinds(result)
        if not same or outcomes_of(other) != outcomes_of(result) or other["verdict"] != result["verdict"]:
            wrong.append(f"{options}: {other['verdict']} {outcomes_of(other)} {faults_of(other)}")
    return wrong


oracles = {"naive": compare_with_naive, "some": compare_with_some_naive, "unreduced": compare_with_unreduced,
           "none": lambda path, result: []}


def executions_of(path, result):
    """Where there is one outcome only, exploring does not count; enumerating does."""
    if not result["exact_counts"]:
        result = explore(path, "--strategy", "naive", seconds=20)[1]
    return sum(o["count"] for o in result["outcomes"])


def check_numbers(path, wanted, result):
    wrong = []
    if path.stem in small_machine.MODELS:
        states, schedules = small_machine.MODELS[path.stem]()
        said = int(wanted["states"]), int(wanted.get("executions", schedules or 0)) or None
        if said != (states, schedules):
            wrong.append(f"the header says {said}, small_machine.py {states, schedules}")
    if "executions" in wanted and executions_of(path, result) != int(wanted["executions"]):
        wrong.append(f"executions: {executions_of(path, result)}, expected: {wanted['executions']}")
    if "states" in wanted:
        _, all_steps = explore(path, "--unreduced")
        if all_steps["states"] != int(wanted["states"]):
            wrong.append(f"states: {all_steps['states']}, expected: {wanted['states']}")
    return wrong


def check(path):
    """What is wrong, as lines."""
    wanted = header(path)
    status, result = explore(path, "--counts")
    if "error" in result:
        return [result["error"]]
    wrong = []
    if outcomes_of(result) != wanted_outcomes(wanted["outcomes"]):
        wrong.append(f"possible: {sorted(outcomes_of(result))}, expected: {sorted(wanted_outcomes(wanted['outcomes']))}")
    if result["verdict"] != wanted["verdict"]:
        wrong.append(f"verdict: {result['verdict']}, expected: {wanted['verdict']}")
    if status != (1 if wanted["verdict"] == "fault" else 0):
        wrong.append(f"exit status {status}")
    wrong += check_findings(wanted, result) + check_stories(path, result)
    if "wrong" in wanted:
        wrong += check_wrong(wanted["wrong"], result)
    races = sorted(filter(None, map(str.strip, wanted.get("races", "").split("|"))))
    if races_of(result) != races:
        wrong.append(f"races: {races_of(result)}, expected: {races}")
    wrong += check_numbers(path, wanted, result)
    wrong += check_replay(path, result) + compare_with_other_searches(path, result)
    return wrong + oracles[wanted.get("oracle", "naive")](path, result)


def check_all(paths, parts):
    """Prints a line for each program whose path contains all `parts`. How many passed, how many failed."""
    import concurrent.futures
    paths = [p for p in sorted(paths) if all(part in str(p.relative_to(ROOT)) for part in parts)]
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, wrong in zip(paths, pool.map(check, paths)):
            name = path.relative_to(ROOT / "tests").with_suffix("")
            print(f"FAIL {name}" if wrong else f"ok {name}", *wrong, sep="\n    ")
            passed += not wrong
            failed += bool(wrong)
    with_naive = sum(header(p).get("oracle", "naive") == "naive" for p in paths)
    print(f"Of these {len(paths)} programs {with_naive} were compared with every schedule, one by one.")
    return passed, failed
