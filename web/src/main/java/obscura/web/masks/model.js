"use strict";
// What masks are while they are drawn: plain values and pure functions, no page. A corner is [x, y], fractions of the
// picture from its top left. A drawing is {masks: [{id, name, style, corners}]}; every edit gives a new drawing, or says
// why not and leaves the old one: {drawing, refused} where refused is null or a word that the page has a sentence for.
const MaskModel = (function () {
    const MOST_CORNERS = 1000;
    const MOST_MASKS = 32;
    const LEAST_AREA = 1e-6;

    const clamp = (value) => Math.min(1, Math.max(0, value));
    const inside = (point) => [clamp(point[0]), clamp(point[1])];
    const rounded = (point) => point.map((value) => Math.round(value * 1e5) / 1e5);

    // ---- Geometry ---------------------------------------------------------------------------------------------------

    const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    const same = (a, b) => Math.abs(a[0] - b[0]) < 1e-9 && Math.abs(a[1] - b[1]) < 1e-9;

    function onSegment(a, b, p) {
        return Math.abs(turn(a, b, p)) < 1e-12
            && p[0] >= Math.min(a[0], b[0]) - 1e-9 && p[0] <= Math.max(a[0], b[0]) + 1e-9
            && p[1] >= Math.min(a[1], b[1]) - 1e-9 && p[1] <= Math.max(a[1], b[1]) + 1e-9;
    }

    // Whether two segments meet anywhere, touching included.
    function meet(a, b, c, d) {
        const t1 = turn(a, b, c), t2 = turn(a, b, d), t3 = turn(c, d, a), t4 = turn(c, d, b);
        if (((t1 > 0 && t2 < 0) || (t1 < 0 && t2 > 0)) && ((t3 > 0 && t4 < 0) || (t3 < 0 && t4 > 0))) { return true; }
        return onSegment(a, b, c) || onSegment(a, b, d) || onSegment(c, d, a) || onSegment(c, d, b);
    }

    function area(corners) {
        let twice = 0;
        corners.forEach((p, i) => {
            const q = corners[(i + 1) % corners.length];
            twice += p[0] * q[1] - q[0] * p[1];
        });
        return Math.abs(twice) / 2;
    }

    // The edges that cross or touch another one, by the number of their first corner. A path that is not closed yet has
    // no edge from its last corner to its first.
    function crossings(corners, closed) {
        const edges = closed ? corners.length : corners.length - 1;
        const bad = new Set();
        const corner = (i) => corners[i % corners.length];
        for (let i = 0; i < edges; i++) {
            if (same(corner(i), corner(i + 1))) { bad.add(i); }
            for (let j = i + 1; j < edges; j++) {
                const next = j === i + 1, wraps = closed && i === 0 && j === edges - 1;
                const crossed = next && wraps ? false
                    : next ? onSegment(corner(i), corner(i + 1), corner(j + 1)) || onSegment(corner(j), corner(j + 1), corner(i))
                    : wraps ? onSegment(corner(j), corner(j + 1), corner(1)) || onSegment(corner(0), corner(1), corner(j))
                    : meet(corner(i), corner(i + 1), corner(j), corner(j + 1));
                if (crossed) { bad.add(i); bad.add(j); }
            }
        }
        return [...bad].sort((a, b) => a - b);
    }

    function nearestOn(a, b, p) {
        const dx = b[0] - a[0], dy = b[1] - a[1], length = dx * dx + dy * dy;
        const t = length === 0 ? 0 : clamp(((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length);
        return [a[0] + t * dx, a[1] + t * dy];
    }

    // The edge nearest to a point as people see it: scale is [pixels per width, pixels per height].
    function nearestEdge(corners, p, scale) {
        const far = (c) => [c[0] * scale[0], c[1] * scale[1]];
        let best = null;
        corners.forEach((a, i) => {
            const at = nearestOn(far(a), far(corners[(i + 1) % corners.length]), far(p));
            const distance = Math.hypot(at[0] - p[0] * scale[0], at[1] - p[1] * scale[1]);
            if (best === null || distance < best.distance) {
                best = {edge: i, point: [at[0] / scale[0], at[1] / scale[1]], distance};
            }
        });
        return best;
    }

    function contains(corners, p) {
        let within = false;
        corners.forEach((a, i) => {
            const b = corners[(i + 1) % corners.length];
            if ((a[1] > p[1]) !== (b[1] > p[1]) && p[0] < a[0] + (p[1] - a[1]) / (b[1] - a[1]) * (b[0] - a[0])) { within = !within; }
        });
        return within;
    }

    // Where a corner lands: on a corner or an edge of another mask or on an edge of the picture, if one is nearer than
    // reach pixels; else where it is. Corners win over edges.
    function snap(p, others, scale, reach) {
        const distance = (q) => Math.hypot((p[0] - q[0]) * scale[0], (p[1] - q[1]) * scale[1]);
        const corners = others.flat().concat([[0, 0], [1, 0], [1, 1], [0, 1]])
            .filter((q) => distance(q) <= reach).sort((a, b) => distance(a) - distance(b));
        if (corners.length) { return corners[0].slice(); }
        const edges = others.map((other) => nearestEdge(other, p, scale)).filter((e) => e && e.distance <= reach)
            .sort((a, b) => a.distance - b.distance);
        if (edges.length) { return edges[0].point; }
        const border = (value, size) => value * size <= reach ? 0 : (1 - value) * size <= reach ? 1 : value;
        return [border(p[0], scale[0]), border(p[1], scale[1])];
    }

    // Why corners make no mask; null when they do.
    function fault(corners) {
        if (corners.some((p) => !Number.isFinite(p[0]) || !Number.isFinite(p[1]))) { return "nonumber"; }
        if (corners.some((p) => p[0] < 0 || p[0] > 1 || p[1] < 0 || p[1] > 1)) { return "outside"; }
        if (corners.length < 3) { return "fewcorners"; }
        if (corners.length > MOST_CORNERS) { return "manycorners"; }
        if (crossings(corners, true).length) { return "crossing"; }
        return area(corners) < LEAST_AREA ? "noarea" : null;
    }

    // ---- Edits ------------------------------------------------------------------------------------------------------

    const find = (drawing, id) => drawing.masks.find((mask) => mask.id === id);
    const others = (drawing, id) => drawing.masks.filter((mask) => mask.id !== id).map((mask) => mask.corners);
    const refused = (drawing, why) => ({drawing, refused: why});

    function change(drawing, id, fields) {
        const masks = drawing.masks.map((mask) => mask.id === id ? Object.assign({}, mask, fields) : mask);
        return {drawing: Object.assign({}, drawing, {masks}), refused: null};
    }

    function reshape(drawing, id, corners) {
        const kept = corners.map(rounded);
        const why = fault(kept);
        return why ? refused(drawing, why) : change(drawing, id, {corners: kept});
    }

    function freeName(drawing, word) {
        let number = drawing.masks.length + 1;
        while (drawing.masks.some((mask) => mask.name === word + " " + number)) { number++; }
        return word + " " + number;
    }

    function add(drawing, corners, name) {
        const kept = corners.map(rounded);
        const why = drawing.masks.length >= MOST_MASKS ? "manymasks" : fault(kept);
        if (why) { return refused(drawing, why); }
        const id = 1 + drawing.masks.reduce((most, mask) => Math.max(most, mask.id), 0);
        const mask = {id, name, style: "solid", corners: kept};
        return {drawing: Object.assign({}, drawing, {masks: drawing.masks.concat([mask])}), refused: null, id};
    }

    function remove(drawing, id) {
        return {drawing: Object.assign({}, drawing, {masks: drawing.masks.filter((mask) => mask.id !== id)}), refused: null};
    }

    const moveCorner = (drawing, id, corner, to) =>
        reshape(drawing, id, find(drawing, id).corners.map((p, i) => i === corner ? to : p));

    // As far as it goes: no corner leaves the picture.
    function shifted(corners, by) {
        const fits = (axis) => {
            const values = corners.map((p) => p[axis]);
            return Math.min(1 - Math.max(...values), Math.max(-Math.min(...values), by[axis]));
        };
        const dx = fits(0), dy = fits(1);
        return corners.map((p) => inside([p[0] + dx, p[1] + dy]));
    }

    const move = (drawing, id, by) => reshape(drawing, id, shifted(find(drawing, id).corners, by));

    function insert(drawing, id, edge, at) {
        const corners = find(drawing, id).corners.slice();
        const next = corners[(edge + 1) % corners.length];
        const point = at || [(corners[edge][0] + next[0]) / 2, (corners[edge][1] + next[1]) / 2];
        corners.splice(edge + 1, 0, point);
        return reshape(drawing, id, corners);
    }

    const deleteCorner = (drawing, id, corner) =>
        reshape(drawing, id, find(drawing, id).corners.filter((p, i) => i !== corner));

    function rename(drawing, id, name) {
        const clean = name.trim();
        if (clean === "" || clean.length > 100) { return refused(drawing, "namebad"); }
        if (drawing.masks.some((mask) => mask.id !== id && mask.name === clean)) { return refused(drawing, "nametwice"); }
        return change(drawing, id, {name: clean});
    }

    const restyle = (drawing, id, style) => change(drawing, id, {style});

    // ---- Undo and redo ----------------------------------------------------------------------------------------------

    const begin = (drawing) => ({past: [], now: drawing, future: []});
    const step = (history, drawing) => drawing === history.now ? history
        : {past: history.past.concat([history.now]).slice(-500), now: drawing, future: []};
    const undo = (history) => history.past.length === 0 ? history
        : {past: history.past.slice(0, -1), now: history.past[history.past.length - 1], future: [history.now].concat(history.future)};
    const redo = (history) => history.future.length === 0 ? history
        : {past: history.past.concat([history.now]), now: history.future[0], future: history.future.slice(1)};

    // What the server is sent.
    const wire = (drawing) => drawing.masks.map((mask) => ({name: mask.name, style: mask.style, polygon: mask.corners}));

    return {clamp, inside, area, contains, crossings, nearestEdge, snap, fault, find, others, freeName, add, remove, moveCorner,
        shifted, move, insert, deleteCorner, reshape, rename, restyle, begin, step, undo, redo, wire};
})();
if (typeof module !== "undefined") { module.exports = MaskModel; }
