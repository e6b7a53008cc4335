"use strict";
// The review page works without this; here are keys, the slider, drawing on the picture, and a picture that does not flicker.
(function () {
    const SVG_MARGIN = 0.03;
    let pen = "";
    let corners = [];
    let start = null;
    let oldPicture = null;
    let solid = false;

    function find(selector) { return document.querySelector(selector); }

    // ---- Keys

    const KEYS = { ArrowLeft: "frame-back", ArrowRight: "frame-on", n: "moment-on", p: "moment-back", f: "fine", c: "cover" };
    const SHIFTED = { ArrowLeft: "second-back", ArrowRight: "second-on" };

    document.addEventListener("keydown", function (event) {
        if (event.target.closest("input, select, textarea") || event.altKey || event.metaKey) { return; }
        if (event.key === "Escape" && pen) { usePen(""); return; }
        const undo = event.ctrlKey && event.key === "z";
        if (event.ctrlKey && !undo) { return; }
        const id = undo ? "undo" : event.shiftKey ? SHIFTED[event.key] : KEYS[event.key];
        const button = id && document.getElementById(id);
        if (button) {
            event.preventDefault();
            button.click();
        }
    });

    // ---- The slider

    document.addEventListener("change", function (event) {
        if (event.target.id === "at") { event.target.form.requestSubmit(); }
        if (event.target.id === "solid") {
            solid = event.target.checked;
            find("#picture").classList.toggle("solid", solid);
        }
    });

    // ---- Whoever is in the picture is found in the list

    document.addEventListener("click", function (event) {
        const shape = event.target.closest("#over [data-track]");
        if (!shape || pen) { return; }
        const row = document.getElementById("track-" + shape.dataset.track);
        if (!row) { return; }
        const folded = row.closest("details");
        if (folded) { folded.open = true; }
        row.scrollIntoView({ block: "nearest" });
        document.querySelectorAll(".track.found").forEach(function (other) { other.classList.remove("found"); });
        row.classList.add("found");
        const button = row.querySelector("button");
        if (button) { button.focus({ preventScroll: true }); }
    });

    // ---- Drawing

    function usePen(kind) {
        pen = kind;
        corners = [];
        start = null;
        find("#picture").classList.toggle("pen-on", pen !== "");
        document.querySelectorAll("[data-pen]").forEach(function (button) {
            button.setAttribute("aria-pressed", String(button.dataset.pen === pen));
        });
        const hint = find("#pen-hint");
        hint.hidden = pen === "";
        hint.textContent = pen ? hint.dataset[pen] : "";
        if (pen) { find("#picture").scrollIntoView({ block: "nearest" }); }
    }

    function place(event) {
        const over = find("#over");
        const spot = new DOMPoint(event.clientX, event.clientY).matrixTransform(over.getScreenCTM().inverse());
        const picture = find("#picture").dataset;
        return { x: Math.max(0, Math.min(1, spot.x / picture.width)), y: Math.max(0, Math.min(1, spot.y / picture.height)) };
    }

    function show(points) {
        const picture = find("#picture").dataset;
        find("#pen").setAttribute("points", points.map(function (p) {
            return (p.x * picture.width).toFixed(0) + "," + (p.y * picture.height).toFixed(0);
        }).join(" "));
    }

    function percent(share) { return (100 * share).toFixed(1); }

    function fill(values) {
        const form = find("#draw-form");
        Object.keys(values).forEach(function (name) { form.elements[name].value = values[name]; });
    }

    function fillBox(a, b) {
        const left = Math.min(a.x, b.x);
        const top = Math.min(a.y, b.y);
        fill({ left: percent(left), top: percent(top), width: percent(Math.abs(a.x - b.x)), height: percent(Math.abs(a.y - b.y)), corners: "" });
    }

    function box(a, b) { return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }]; }

    function fillCorners() {
        fill({ left: "", top: "", width: "", height: "", corners: corners.map(function (p) { return percent(p.x) + "," + percent(p.y); }).join(" ") });
    }

    document.addEventListener("click", function (event) {
        const button = event.target.closest("[data-pen]");
        if (button) { usePen(button.dataset.pen === pen ? "" : button.dataset.pen); }
    });

    document.addEventListener("pointerdown", function (event) {
        if (!pen || !event.target.closest("#picture")) { return; }
        event.preventDefault();
        const spot = place(event);
        if (pen === "box") {
            start = spot;
            return;
        }
        const closes = corners.length >= 3 && Math.hypot(spot.x - corners[0].x, spot.y - corners[0].y) < SVG_MARGIN;
        if (!closes) { corners.push(spot); }
        show(corners);
        fillCorners();
        if (closes) {
            const drawn = corners;
            usePen("");
            show(drawn);
        }
    });

    document.addEventListener("pointermove", function (event) {
        if (!start) { return; }
        const spot = place(event);
        show(box(start, spot));
        fillBox(start, spot);
    });

    document.addEventListener("pointerup", function (event) {
        if (!start) { return; }
        const drawn = box(start, place(event));
        usePen("");
        show(drawn);
    });

    // ---- A new picture takes the place of the old one when it is there

    document.addEventListener("htmx:beforeSwap", function () { oldPicture = find("#big"); });

    document.addEventListener("htmx:afterSettle", function () {
        const now = find("#big");
        pen = "";
        start = null;
        if (find("#solid")) {
            find("#solid").checked = solid;
            find("#picture").classList.toggle("solid", solid);
        }
        find("#heard").textContent = find("#review").dataset.say;
        if (!now || !oldPicture || now === oldPicture || now.complete) { return; }
        const old = oldPicture;
        old.removeAttribute("id");
        old.alt = "";
        old.className = "old";
        find("#picture").insertBefore(old, now.nextSibling);
        function gone() { old.remove(); }
        now.addEventListener("load", gone, { once: true });
        now.addEventListener("error", gone, { once: true });
    });
})();
