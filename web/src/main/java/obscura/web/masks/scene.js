"use strict";
// Draws what is to be seen over the picture. Knows sizes, words and colours' names; decides nothing. One unit is a
// thousandth of the picture's width.
const MaskScene = (function () {
    const NS = "http://www.w3.org/2000/svg";
    const WIDTH = 1000;

    function el(name, attributes, parent) {
        const node = document.createElementNS(NS, name);
        Object.keys(attributes).forEach((key) => node.setAttribute(key, attributes[key]));
        if (parent) { parent.appendChild(node); }
        return node;
    }

    function Scene(svg, text) {
        const over = svg.querySelector("[data-over]");
        let height = WIDTH * 9 / 16;

        const xy = (p) => [p[0] * WIDTH, p[1] * height];
        const points = (corners) => corners.map((p) => xy(p).map((v) => v.toFixed(2)).join(",")).join(" ");
        const unit = () => Number(svg.viewBox.baseVal.width) / Math.max(1, svg.clientWidth);
        const percent = (value) => text.number.format(value * 100);

        function look(zoom) {
            svg.setAttribute("viewBox", [zoom.x * WIDTH, zoom.y * height, zoom.size * WIDTH, zoom.size * height].join(" "));
        }

        function shape(corners, kind, parent) {
            el("polygon", {points: points(corners), class: "casing"}, parent);
            el("polygon", {points: points(corners), class: kind}, parent);
        }

        function edges(corners, bad, closed, parent) {
            bad.forEach((edge) => {
                const a = xy(corners[edge]), b = xy(corners[(edge + 1) % corners.length]);
                el("line", {x1: a[0], y1: a[1], x2: b[0], y2: b[1], class: "edge-bad"}, parent);
            });
        }

        function label(corners, words, parent) {
            const top = corners.reduce((best, p) => p[1] < best[1] ? p : best);
            const at = xy(top), size = 14 * unit();
            const high = at[1] - size * 1.3 < svg.viewBox.baseVal.y ? at[1] + size * 1.6 : at[1] - size * .7;
            const node = el("text", {x: at[0], y: high, "font-size": size, class: "mask-name", "text-anchor": top[0] > .5 ? "end" : "start"}, parent);
            node.textContent = words;
        }

        function corner(mask, i, chosen, reach) {
            const at = xy(mask.corners[i]), u = unit();
            const node = el("g", {class: chosen ? "corner chosen" : "corner", tabindex: 0, role: "button", "data-key": "corner-" + i,
                "data-corner": i, "aria-label": text.say("corner", i + 1, mask.name, percent(mask.corners[i][0]), percent(mask.corners[i][1]))}, over);
            el("circle", {cx: at[0], cy: at[1], r: reach * u, class: "hit"}, node);
            el("circle", {cx: at[0], cy: at[1], r: (chosen ? 9 : 7) * u, class: "dot"}, node);
        }

        function edgeHandle(p) {
            const at = xy(p), u = unit();
            el("circle", {cx: at[0], cy: at[1], r: 6 * u, class: "edge-handle"}, over);
            el("path", {d: `M${at[0] - 3 * u} ${at[1]}h${6 * u}M${at[0]} ${at[1] - 3 * u}v${6 * u}`, class: "edge-plus"}, over);
        }

        function drawn(path, reach) {
            const corners = path.hover ? path.corners.concat([path.hover]) : path.corners;
            el("polyline", {points: points(corners), class: "casing"}, over);
            el("polyline", {points: points(corners), class: "drawn"}, over);
            edges(corners, path.bad, false, over);
            const u = unit();
            path.corners.forEach((p, i) => {
                const at = xy(p);
                el("circle", {cx: at[0], cy: at[1], r: (i === 0 ? 10 : 6) * u, class: i === 0 && path.corners.length > 2 ? "close" : "dot"}, over);
                if (i === 0) { el("circle", {cx: at[0], cy: at[1], r: reach * u, class: "hit"}, over); }
            });
        }

        // What is there: see editor.js for the state.
        function render(state) {
            const active = document.activeElement && over.contains(document.activeElement) ? document.activeElement.dataset.key : null;
            over.textContent = "";
            look(state.zoom);
            state.foreign.forEach((corners) => shape(corners, "foreign", over));
            state.cover.forEach((corners) => el("polygon", {points: points(corners), class: "cover"}, over));
            state.masks.forEach((mask) => {
                shape(mask.corners, "mask " + mask.style + (mask.id === state.chosen.mask ? " chosen" : ""), over);
                label(mask.corners, mask.name, over);
            });
            const chosen = state.masks.find((mask) => mask.id === state.chosen.mask);
            if (chosen && !state.path) {
                edges(chosen.corners, state.bad, true, over);
                state.handles.forEach((handle) => edgeHandle(handle.at));
                chosen.corners.forEach((p, i) => corner(chosen, i, i === state.chosen.corner, state.reach));
            }
            if (state.path) { drawn(state.path, state.reach); }
            const again = active && over.querySelector(`[data-key="${active}"]`);
            if (again) { again.focus({preventScroll: true}); }
        }

        return {
            render,
            // Pixels of the screen per width and height of the picture.
            scale: () => [WIDTH / unit(), height / unit()],
            // Fractions of the window, of a pointer's place on the screen.
            windowAt(event) {
                const box = svg.getBoundingClientRect();
                return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
            },
            shapedLike(picture) {
                height = WIDTH * picture.naturalHeight / picture.naturalWidth;
                const image = svg.querySelector("image");
                image.setAttribute("width", WIDTH);
                image.setAttribute("height", height);
                image.setAttribute("href", picture.src);
            },
        };
    }

    return {Scene};
})();
