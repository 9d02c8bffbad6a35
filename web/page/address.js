// The page's address: ?example=NAME&way=run|step|explore&embed=1&theme=dark|light&schedule=TEXT
const themes = ["dark", "light"];
const known = ["example", "way", "embed", "theme", "schedule"];

function one_of(parameters, name, values, problems) {
    const value = parameters.get(name);
    if (value === null || values.includes(value)) return value;
    problems.push(`There is no ${name} "${value}". It can be: ${values.join(", ")}.`);
    return null;
}

// Which examples and ways there are and what a schedule looks like the program knows; it complains about those itself.
export function read_address(url) {
    const parameters = url.searchParams;
    const problems = [];
    const embed = one_of(parameters, "embed", ["0", "1"], problems) === "1";
    const theme = one_of(parameters, "theme", themes, problems);
    for (const name of new Set(parameters.keys())) {
        if (!known.includes(name))
            problems.push(`The address has a part "${name}", which means nothing here. Known are: ${known.join(", ")}.`);
    }
    return { url, embed, theme, problems, example: parameters.get("example"),
        way: parameters.get("way"),
        schedule: parameters.get("schedule") };
}

// The page by itself, not embedded, with what the program shows now: `query` is like "example=counter&way=step".
export function address_of(address, query) {
    const url = new URL(address.url);
    url.search = query;
    url.hash = "";
    return url.href;
}

const matches = (query) => window.matchMedia(query).matches;

// The program's command line: web/options.h reads it.
export function program_arguments(address, build) {
    const list = ["--prefers", matches("(prefers-color-scheme: light)") ? "light" : "dark"];
    if (address.theme) list.push("--theme", address.theme);
    if (address.embed) list.push("--embed");
    if (matches("(prefers-reduced-motion: reduce)")) list.push("--reduced-motion");
    for (const name of ["example", "way", "schedule"]) {
        if (address[name] !== null) list.push("--" + name, address[name]);
    }
    if (build.why_no_run) list.push("--no-run-reason", build.why_no_run);
    return list;
}
