// The page's address: ?example=NAME&way=run|step|explore&embed=1&theme=dark|light&schedule=TEXT
const ways = ["run", "step", "explore"];
const themes = ["dark", "light"];
const known = ["example", "way", "embed", "theme", "schedule"];

function one_of(parameters, name, values, problems) {
    const value = parameters.get(name);
    if (value === null || values.includes(value)) return value;
    problems.push(`There is no ${name} "${value}". It can be: ${values.join(", ")}.`);
    return null;
}

// Which examples there are and what a schedule looks like only the program knows; it complains about those itself.
export function read_address(url) {
    const parameters = url.searchParams;
    const problems = [];
    const embed = one_of(parameters, "embed", ["0", "1"], problems) === "1";
    const way = one_of(parameters, "way", ways, problems);
    const theme = one_of(parameters, "theme", themes, problems);
    for (const name of new Set(parameters.keys())) {
        if (!known.includes(name))
            problems.push(`The address has a part "${name}", which means nothing here. Known are: ${known.join(", ")}.`);
    }
    return { url, embed, way, theme, example: parameters.get("example"), schedule: parameters.get("schedule"), problems };
}

// The same place as a page of its own; `query` is what the program shows now.
export function own_tab_address(address, query) {
    const url = new URL(address.url);
    url.search = query;
    if (address.theme) url.searchParams.set("theme", address.theme);
    return url.href;
}

const matches = (query) => window.matchMedia(query).matches;

// The program's command line: web/options.h reads it.
export function program_arguments(address, build) {
    const dark = address.theme ? address.theme === "dark" : !matches("(prefers-color-scheme: light)");
    const list = ["--theme", dark ? "dark" : "light"];
    if (address.embed) list.push("--embed");
    if (matches("(prefers-reduced-motion: reduce)")) list.push("--reduced-motion");
    for (const name of ["example", "way", "schedule"]) {
        if (address[name] !== null) list.push("--" + name, address[name]);
    }
    if (build.why_no_run) list.push("--no-run-reason", build.why_no_run);
    return list;
}
