// Runs first and needs nothing: says in words why the page cannot come up, instead of staying blank.
// A classic script without newer syntax, so that it also runs where the rest does not.
(function () {
    "use strict";
    var shown = false;

    // A message in place of the playground. `details` are further sentences; the first message stays.
    function show_message(title, text, details) {
        var cover = document.getElementById("cover");
        if (!cover) {
            document.addEventListener("DOMContentLoaded", function () { show_message(title, text, details); });
            return;
        }
        if (shown) return;
        shown = true;
        cover.hidden = false;
        cover.setAttribute("data-message", "");
        document.getElementById("cover-title").textContent = title;
        var paragraph = document.getElementById("cover-text");
        paragraph.setAttribute("role", "alert");
        paragraph.textContent = text;
        document.getElementById("cover-progress").hidden = true;
        var list = document.getElementById("cover-details");
        list.hidden = !details || !details.length;
        (details || []).forEach(function (detail) {
            var item = document.createElement("li");
            item.textContent = detail;
            list.appendChild(item);
        });
        var ready = window.interleave_rejected;
        if (ready) ready(new Error(title + ": " + text));
    }
    window.interleave_show_message = show_message;

    function has_webgl2() {
        try {
            return !!document.createElement("canvas").getContext("webgl2");
        } catch (error) {
            return false;
        }
    }

    function check() {
        if (location.protocol === "file:") {
            return show_message("Interleave has to come from a server",
                "This page was opened as a file. Browsers do not let such a page load its parts.",
                ["In the project's folder, ./web/run builds the page, serves it and prints the address to open.",
                    "Any server of static files can serve the folder build/site."]);
        }
        if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiate !== "function") {
            return show_message("This browser cannot run Interleave",
                "It has no WebAssembly, or WebAssembly is switched off here.",
                ["A current Firefox, Chrome, Edge or Safari has it.", "Some hardened modes switch it off; allow it for this site."]);
        }
        if (!has_webgl2()) {
            return show_message("This browser cannot draw Interleave",
                "It has no WebGL 2, or WebGL is switched off here.",
                ["Look whether hardware acceleration is switched off in the browser's settings.",
                    "A current browser draws without a graphics card too, only slower.",
                    "The desktop program (./native/run) and the command line (build/native/interleave) need no browser."]);
        }
        window.interleave_checked = true;
    }

    // Scripts that do not load tell only this listener.
    window.addEventListener("error", function (event) {
        var source = event.target && event.target.src;
        if (source && event.target.tagName === "SCRIPT" && !event.target.hasAttribute("data-handled"))
            show_message("A part of the page did not load", "The script " + source + " could not be loaded.",
                ["Reload the page. When that does not help, the page is not complete on its server."]);
    }, true);

    check();
})();
