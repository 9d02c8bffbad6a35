// The two builds, of the same sources: which of them can work here, and loading it.
const threads = { name: "threads", threads: true, why_no_run: "" };

function can_share_memory() {
    try {
        const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
        return memory.buffer instanceof SharedArrayBuffer;
    } catch {
        return false;
    }
}

function single(why_no_run) {
    return { name: "single", threads: false, why_no_run };
}

const rest_works = "Step and Explore need none of that and work here.";

function why_not_isolated() {
    if (!window.isSecureContext) {
        return "Run uses real threads, and browsers give threads with shared memory only to pages that come over https " +
            "or from this machine (localhost). Open the page that way. " + rest_works;
    }
    if (window.parent !== window) {
        return "Run uses real threads, and the browser gives none with shared memory to this frame, because it is not " +
            "cross-origin isolated. Open the playground in its own tab, or let its server send the header " +
            "Document-Isolation-Policy: isolate-and-require-corp. " + rest_works;
    }
    return "Run uses real threads, and the browser gives none with shared memory to this page, because it is not " +
        "cross-origin isolated. Its server would have to send two headers: Cross-Origin-Opener-Policy: same-origin and " +
        "Cross-Origin-Embedder-Policy: require-corp. ./web/run starts a server that does. " + rest_works;
}

export function choose_build() {
    if (!self.crossOriginIsolated) return single(why_not_isolated());
    if (can_share_memory()) return threads;
    return single("Run uses real threads, and this browser cannot share memory between them. A current browser can. " + rest_works);
}

export function fallback_build(error) {
    return single("Run uses real threads, and they could not be started here: " + (error.message ?? error) +
        ". Reloading the page may help. " + rest_works);
}

function load_script(source) {
    return new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.dataset.handled = "";
        script.onload = resolve;
        script.onerror = () => reject(new Error(`${source} could not be loaded`));
        script.src = source;
        document.head.append(script);
    });
}

// The answer with its bytes counted as they arrive, so that they can be compiled on the way.
function counted(response, on_progress) {
    // With a content coding the length is that of the packed bytes, which are not those that arrive here.
    const total = response.headers.has("Content-Encoding") ? 0 : Number(response.headers.get("Content-Length"));
    let received = 0;
    const count = new TransformStream({
        transform(chunk, controller) {
            received += chunk.byteLength;
            on_progress(received, total);
            controller.enqueue(chunk);
        },
    });
    return new Response(response.body.pipeThrough(count), { headers: { "Content-Type": "application/wasm" } });
}

async function compile(source, on_progress) {
    const response = await fetch(source);
    if (!response.ok) throw new Error(`${source} could not be loaded: ${response.status} ${response.statusText}`);
    return WebAssembly.compileStreaming(counted(response, on_progress));
}

// Resolves to the running program: Emscripten's module object.
export async function load_build(build, options, on_progress) {
    const folder = new URL(build.name + "/", document.baseURI).href;
    // Both have come or failed before anything else is tried: the scripts of the two builds define the same name.
    const parts = await Promise.allSettled([compile(folder + "interleave.wasm", on_progress), load_script(folder + "interleave.js")]);
    for (const { reason } of parts) if (reason) throw reason;
    const code = parts[0].value;
    const create = window.createInterleave;
    return new Promise((resolve, reject) => {
        const instantiateWasm = (imports, receive) => {
            WebAssembly.instantiate(code, imports).then((instance) => receive(instance, code), reject);
            return {};
        };
        create({ ...options, instantiateWasm, onAbort: (reason) => reject(new Error(String(reason))) }).then(resolve, reject);
    });
}
