// The local server: headers, types, and what it refuses.
import { spawn } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../web/serve.mjs", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "interleave-server-"));
const folder = join(place, "site");
mkdirSync(join(folder, "threads"), { recursive: true });
writeFileSync(join(place, "secret.txt"), "secret");
writeFileSync(join(folder, "index.html"), "<!doctype html>");
writeFileSync(join(folder, "threads", "interleave.js"), "1");
writeFileSync(join(folder, "threads", "interleave.wasm"), "1");
mkdirSync(join(place, "site-other"));
writeFileSync(join(place, "site-other", "secret.txt"), "secret");
symlinkSync(join(place, "secret.txt"), join(folder, "link.txt"));

const children = [];

// Starts the server as a user would; resolves to its first line, or to its complaint and exit status.
function start(...args) {
    return new Promise((resolve) => {
        const child = spawn(process.execPath, [script, ...args]);
        children.push(child);
        let complaint = "";
        child.stderr.on("data", (data) => (complaint += data));
        child.stdout.once("data", (data) => resolve({ address: String(data).trim() }));
        child.once("close", (status) => resolve({ status, complaint }));
    });
}

// A request exactly as written: fetch would tidy ".." away.
function raw(address, path) {
    const { hostname, port } = new URL(address);
    return new Promise((resolve, reject) => {
        let text = "";
        const socket = connect(Number(port), hostname, () => socket.write(`GET ${path} HTTP/1.0\r\n\r\n`));
        socket.on("data", (data) => (text += data)).on("end", () => resolve(text)).on("error", reject);
    });
}

let passed = 0;
let failed = 0;
function expect(name, got, wanted) {
    if (got === wanted) {
        passed++;
        console.log(`ok ${name}`);
    } else {
        failed++;
        console.log(`FAIL ${name}: ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
    }
}

async function headers(address, path, names) {
    const response = await fetch(new URL(path, address));
    return [response.status, ...names.map((name) => response.headers.get(name))].join(" | ");
}

const isolation = [
    "cross-origin-opener-policy",
    "cross-origin-embedder-policy",
    "cross-origin-resource-policy",
    "document-isolation-policy",
    "access-control-allow-origin",
];

async function main() {
    const { address } = await start(folder, "--port", "0");
    const port = new URL(address).port;
    expect("binds to loopback", new URL(address).hostname, "127.0.0.1");
    expect("page", await headers(address, "/", ["content-type", ...isolation]),
        "200 | text/html; charset=utf-8 | same-origin | require-corp | cross-origin | isolate-and-require-corp | ");
    expect("page with a query", await headers(address, "/?example=a&way=run", []), "200");
    expect("script", await headers(address, "/threads/interleave.js", ["content-type", ...isolation]),
        "200 | text/javascript; charset=utf-8 |  | require-corp | cross-origin |  | *");
    expect("wasm", await headers(address, "/threads/interleave.wasm", ["content-type", ...isolation]),
        "200 | application/wasm |  |  | cross-origin |  | *");
    expect("missing file", await headers(address, "/nothing.js", ["content-type"]), "404 | text/plain; charset=utf-8");
    expect("folder without a slash", (await fetch(new URL("/threads?a=1", address), { redirect: "manual" })).headers.get("location"), "/threads/?a=1");
    for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/threads/../../secret.txt",
        "/../site-other/secret.txt", "//secret.txt", "/link.txt", "/%00", "/%"])
        expect(`refuses ${path}`, (await raw(address, path)).split("\r\n")[0], "HTTP/1.1 404 Not Found");
    expect("refuses to be written to", (await fetch(address, { method: "POST" })).status, 405);

    const plain = await start(folder, "--port", "0", "--no-isolation");
    expect("--no-isolation", await headers(plain.address, "/", isolation), "200 |  |  |  |  | ");

    const taken = await start(folder, "--port", port);
    expect("port taken: status", taken.status, 1);
    expect("port taken: message", /^Port \d+ is taken\. Choose another: --port N/.test(taken.complaint), true);
    expect("bad port: status", (await start(folder, "--port", "http")).status, 2);
    expect("bad option: status", (await start(folder, "--prot", "1")).status, 2);
    expect("no folder: message", (await start(join(place, "none"))).complaint.trim(), `No such folder: ${join(place, "none")}`);
}

try {
    await main();
} catch (error) {
    failed++;
    console.log(`FAIL ${error.stack}`);
} finally {
    for (const child of children) child.kill();
    rmSync(place, { recursive: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
