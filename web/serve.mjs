#!/usr/bin/env node
// The local server of the page: static files with the headers that threads need.
//   serve.mjs FOLDER [--port N] [--host ADDRESS] [--no-isolation]
// --port 0 takes any free port. The address is the last line printed before it waits.
import { createServer } from "node:http";
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";

const types = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
    ".py": "text/plain; charset=utf-8",
    ".ttf": "font/ttf",
    ".woff2": "font/woff2",
};

// Why each is needed: pages are isolated by COOP + COEP at the top level and by Document-Isolation-Policy in a frame;
// CORP and ACAO let other origins' pages, isolated or sandboxed, load the parts.
function isolationHeaders(extension) {
    const headers = { "Cross-Origin-Resource-Policy": "cross-origin" };
    if (extension === ".html") {
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Document-Isolation-Policy"] = "isolate-and-require-corp";
    } else {
        headers["Access-Control-Allow-Origin"] = "*";
    }
    if (extension === ".js" || extension === ".mjs") headers["Cross-Origin-Embedder-Policy"] = "require-corp";
    return headers;
}

// The file a request means, or null: nothing outside the folder, not through links either.
async function fileOf(folder, url) {
    let path;
    try {
        path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    } catch {
        return null;
    }
    if (path.includes("\0") || path.split(/[/\\]/).includes("..")) return null;
    try {
        let file = await realpath(join(folder, path));
        if (file !== folder && !file.startsWith(folder + sep)) return null;
        if ((await stat(file)).isDirectory()) {
            if (!path.endsWith("/")) return { redirect: path + "/" };
            file = await realpath(join(file, "index.html"));
        }
        return { file, size: (await stat(file)).size };
    } catch {
        return null;
    }
}

function plain(response, status, text, headers = {}) {
    response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers });
    response.end(text + "\n");
}

async function answer(folder, isolation, request, response) {
    if (request.method !== "GET" && request.method !== "HEAD")
        return plain(response, 405, "Only GET and HEAD are served here.", { Allow: "GET, HEAD" });
    const found = await fileOf(folder, request.url);
    if (!found) return plain(response, 404, "Not found: " + request.url);
    if (found.redirect) {
        const query = request.url.includes("?") ? request.url.slice(request.url.indexOf("?")) : "";
        // One leading slash only: "//host" would lead to another site.
        return plain(response, 301, "Moved", { Location: encodeURI(found.redirect.replace(/^\/+/, "/")) + query });
    }
    const extension = extname(found.file).toLowerCase();
    response.writeHead(200, {
        "Content-Type": types[extension] ?? "application/octet-stream",
        "Content-Length": found.size,
        "Cache-Control": "no-cache",
        "X-Content-Type-Options": "nosniff",
        ...(isolation ? isolationHeaders(extension) : {}),
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(found.file).on("error", () => response.destroy()).pipe(response);
}

// Starts serving; resolves to { address, close } once it listens.
export async function serve(folder, { port = 8080, host = "127.0.0.1", isolation = true } = {}) {
    const root = await realpath(folder);
    const server = createServer((request, response) => {
        answer(root, isolation, request, response).catch(() => response.destroy());
    });
    await new Promise((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
    const shown = host.includes(":") ? `[${host}]` : host;
    return { address: `http://${shown}:${server.address().port}/`, close: () => server.close() };
}

async function main() {
    let values, positionals;
    try {
        ({ values, positionals } = parseArgs({
            allowPositionals: true,
            options: {
                port: { type: "string", default: "8080" },
                host: { type: "string", default: "127.0.0.1" },
                "no-isolation": { type: "boolean", default: false },
            },
        }));
    } catch (error) {
        return fail(2, error.message);
    }
    const port = Number(values.port);
    if (positionals.length !== 1) return fail(2, "usage: serve.mjs FOLDER [--port N] [--host ADDRESS] [--no-isolation]");
    if (!/^\d+$/.test(values.port) || port > 65535) return fail(2, `Not a port: ${values.port} (0 to 65535)`);
    try {
        const { address } = await serve(positionals[0], { port, host: values.host, isolation: !values["no-isolation"] });
        console.log(address);
    } catch (error) {
        const reasons = {
            EADDRINUSE: `Port ${port} is taken. Choose another: --port N, or --port 0 for any free one.`,
            EACCES: `Port ${port} may not be opened by this user. Choose one above 1023: --port N`,
            EADDRNOTAVAIL: `${values.host} is not an address of this machine.`,
            ENOENT: `No such folder: ${positionals[0]}`,
        };
        fail(1, reasons[error.code] ?? error.message);
    }
}

function fail(status, message) {
    console.error(message);
    process.exitCode = status;
}

if (import.meta.url === pathToFileURL(await realpath(process.argv[1] ?? ".")).href) await main();
