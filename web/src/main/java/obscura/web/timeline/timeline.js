"use strict";
// Scrubs a day: one cursor, moved by mouse, finger or keys, and a stretch chosen by dragging on the lower lane. The page
// works without; what this adds is that nothing has to be loaded anew. Times are seconds from the start of the day.
(function () {
    const box = document.getElementById("timeline");
    if (!box) { return; }
    const last = +box.dataset.last, start = +box.dataset.start;
    const pairs = function (text, mark) {
        return text ? text.split(",").map(function (p) { return p.split(mark).map(Number); }) : [];
    };
    const spans = pairs(box.dataset.spans, "-"), offsets = pairs(box.dataset.offsets, ":");
    const day = document.getElementById("day"), hour = document.getElementById("hour");
    const picture = document.getElementById("picture"), stretch = document.getElementById("stretch");
    const ends = { from: document.getElementById("f-from"), to: document.getElementById("f-to") };
    const picked = { from: null, to: null };
    let at = +box.dataset.at, hourFrom = +hour.dataset.from, wait = 0, tidy = 0, loading = false, next = null;

    // --- What time it is ---------------------------------------------------------------------------------------------
    function offset(second) {
        let found = offsets[0][1];
        offsets.forEach(function (o) { if (o[0] <= second) { found = o[1]; } });
        return found;
    }
    function two(n) { return (n < 10 ? "0" : "") + n; }
    function clock(second) {
        if (second > last) { return "24:00:00"; }
        const local = (((start + second + offset(second)) % 86400) + 86400) % 86400;
        return two(Math.floor(local / 3600)) + ":" + two(Math.floor(local / 60) % 60) + ":" + two(local % 60);
    }
    // A time that comes twice on this day is written with its offset.
    function written(second) {
        const changes = offsets.length > 1 ? offsets[1][0] : null;
        const back = changes === null ? 0 : offsets[0][1] - offsets[1][1];
        const twice = back > 0 && second >= changes - back && second < changes + back;
        const o = offset(second), sign = o < 0 ? "-" : "+", a = Math.abs(o);
        return clock(second) + (twice ? sign + two(Math.floor(a / 3600)) + ":" + two(Math.floor(a / 60) % 60) : "");
    }
    function instant(second) { return new Date((start + second) * 1000).toISOString().replace(".000Z", "Z"); }
    function isRecorded(second) { return spans.some(function (s) { return s[0] <= second && second < s[1]; }); }

    // --- Moving ------------------------------------------------------------------------------------------------------
    function percent(second, from, length) { return (100 * (second - from) / length) + "%"; }
    function cursor(strip, from, length) {
        const x = percent(at, from, length), group = strip.querySelector(".cursor");
        group.querySelector("line").setAttribute("x1", x);
        group.querySelector("line").setAttribute("x2", x);
        group.querySelector("circle").setAttribute("cx", x);
    }
    function hourLength() { return Math.min(3600, last + 1 - hourFrom); }
    function move(second) {
        at = Math.max(0, Math.min(last, Math.round(second)));
        const word = isRecorded(at) ? box.dataset.recorded : box.dataset.gap, time = clock(at);
        document.getElementById("clock").textContent = time;
        document.getElementById("state").textContent = word;
        day.setAttribute("aria-valuenow", at);
        day.setAttribute("aria-valuetext", time + ", " + word);
        document.getElementById("goto").value = written(at);
        cursor(day, 0, last + 1);
        const from = Math.floor(at / 3600) * 3600;
        if (from !== hourFrom) { hourFrom = from; drawHour(); }
        cursor(hour, hourFrom, hourLength());
        clearTimeout(wait);
        wait = setTimeout(load, 90);
        clearTimeout(tidy);
        tidy = setTimeout(settle, 600);
    }
    // One picture is under way at a time; of those asked for meanwhile only the newest is fetched.
    function load() {
        const url = box.dataset.base + "/picture?width=640&at=" + instant(at);
        if (loading) { next = url; return; }
        loading = true;
        picture.classList.add("waiting");
        const image = new Image();
        image.onload = image.onerror = function () {
            loading = false;
            picture.src = image.src;
            picture.alt = picture.alt.replace(/\d\d:\d\d:\d\d/, clock(at));
            if (next) { next = null; load(); } else { picture.classList.remove("waiting"); }
        };
        image.src = url;
    }
    let listed = hourFrom;
    function settle() {
        const query = "?day=" + box.dataset.day + "&at=" + encodeURIComponent(written(at));
        history.replaceState(null, "", box.dataset.base + query);
        if (listed !== hourFrom) {
            listed = hourFrom;
            window.htmx.ajax("GET", box.dataset.base + "/clips" + query, { target: "#clips", swap: "innerHTML" });
        }
    }

    // --- Drawing the hour --------------------------------------------------------------------------------------------
    function drawn(name, attributes, text) {
        const element = document.createElementNS("http://www.w3.org/2000/svg", name);
        Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
        if (text) { element.textContent = text; }
        return element;
    }
    function drawHour() {
        const bars = hour.querySelector(".bars"), marks = hour.querySelector(".marks"), length = hourLength();
        bars.replaceChildren();
        marks.replaceChildren();
        spans.forEach(function (s) {
            const a = Math.max(s[0], hourFrom), b = Math.min(s[1], hourFrom + length);
            if (a < b) {
                bars.append(drawn("rect", { x: percent(a, hourFrom, length), y: 20, width: percent(b - a, 0, length), height: 36 }));
            }
        });
        for (let m = 0; m < length; m += 600) {
            const x = percent(m, 0, length);
            marks.append(drawn("line", { x1: x, x2: x, y1: 16, y2: 56 }));
            marks.append(drawn("text", { "class": m % 1200 ? "small" : "large", x: x, y: 12, dx: 2 }, clock(hourFrom + m).slice(0, 5)));
        }
        drawRange();
    }

    // --- The stretch to export ---------------------------------------------------------------------------------------
    function drawRange() {
        [[day, 0, last + 1], [hour, hourFrom, hourLength()]].forEach(function (s) {
            const range = s[0].querySelector(".range"), whole = picked.from !== null && picked.to !== null;
            const a = whole ? Math.max(picked.from, s[1]) : 0, b = whole ? Math.min(picked.to, s[1] + s[2]) : 0;
            range.setAttribute("x", b > a ? percent(a, s[1], s[2]) : 0);
            range.setAttribute("width", b > a ? percent(b - a, 0, s[2]) : 0);
        });
    }
    function length(seconds) {
        return (seconds >= 3600 ? Math.floor(seconds / 3600) + ":" : "") + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
    }
    function pick(end, second) {
        picked[end] = Math.max(0, Math.min(last + 1, Math.round(second)));
        ends[end].value = written(picked[end]);
        const whole = picked.from !== null && picked.to !== null && picked.from < picked.to;
        document.getElementById("chosen").textContent = whole
            ? box.dataset.chosen.replace("#", clock(picked.from)).replace("#", clock(picked.to)).replace("#", length(picked.to - picked.from)) : "";
        drawRange();
    }
    // What was typed is drawn as well, where it can be read.
    function typed(end) {
        const time = /^(\d\d?):(\d\d)(?::(\d\d))?$/.exec(ends[end].value.trim());
        picked[end] = null;
        if (time && offsets.length === 1) {
            picked[end] = Math.min(last + 1, +time[1] * 3600 + +time[2] * 60 + +(time[3] || 0));
        }
        drawRange();
    }

    // --- Mouse, finger, keys -----------------------------------------------------------------------------------------
    function follow(strip, window) {
        let anchor = null;
        function second(event) {
            const r = strip.getBoundingClientRect(), w = window();
            return w[0] + Math.max(0, Math.min(1, (event.clientX - r.left) / r.width)) * w[1];
        }
        function drag(event) {
            if (anchor === null) { move(second(event)); return; }
            const here = second(event);
            pick("from", Math.min(anchor, here));
            pick("to", Math.max(anchor, here));
        }
        strip.addEventListener("pointerdown", function (event) {
            if (event.button !== 0) { return; }
            const lane = event.clientY - strip.getBoundingClientRect().top > 58 && stretch;
            anchor = lane ? second(event) : null;
            strip.setPointerCapture(event.pointerId);
            if (!lane) { move(second(event)); }
        });
        strip.addEventListener("pointermove", function (event) {
            if (strip.hasPointerCapture(event.pointerId)) { drag(event); }
        });
    }
    follow(day, function () { return [0, last + 1]; });
    follow(hour, function () { return [hourFrom, hourLength()]; });

    day.addEventListener("keydown", function (event) {
        const steps = { ArrowLeft: event.shiftKey ? -60 : -10, ArrowRight: event.shiftKey ? 60 : 10, ArrowDown: -600, ArrowUp: 600, PageDown: -3600, PageUp: 3600 };
        const to = event.key === "Home" ? 0 : event.key === "End" ? last : event.key in steps ? at + steps[event.key] : null;
        if (to !== null && !event.ctrlKey && !event.altKey && !event.metaKey) {
            event.preventDefault();
            move(to);
        }
    });
    box.addEventListener("click", function (event) {
        const step = event.target.closest("[data-step]"), end = event.target.closest("[data-end]");
        if (step && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            move(at + +step.dataset.step);
        }
        if (end) { pick(end.dataset.end, at); }
    });
    if (stretch) {
        stretch.querySelectorAll("[data-end]").forEach(function (button) { button.hidden = false; });
        ["from", "to"].forEach(function (end) {
            ends[end].addEventListener("input", function () { typed(end); });
            typed(end);
        });
    }
})();
