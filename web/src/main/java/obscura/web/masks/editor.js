"use strict";
// The editor of one camera's masks: keeps the state, lets the model decide, has scene and table draw it. The page gives
// it everything in data attributes and gets everything back in one hidden field of its form.
(function () {
    const root = document.getElementById("editor");
    if (!root) { return; }
    const given = JSON.parse(root.dataset.drawing), sentences = JSON.parse(root.dataset.texts);
    const M = MaskModel, svg = root.querySelector("svg"), form = document.getElementById("apply");
    const live = root.querySelector("[data-live]"), room = root.querySelector("[data-room]");
    const text = {
        number: new Intl.NumberFormat(document.documentElement.lang, {maximumFractionDigits: 2, useGrouping: false}),
        say: (key, ...args) => (sentences[key] || key).replace(/\{(\d)}/g, (place, i) => String(args[i])),
    };
    const scene = MaskScene.Scene(svg, text);
    const coarse = window.matchMedia("(pointer: coarse)");

    const first = {masks: given.masks.map((mask, i) => ({id: i + 1, name: mask.name, style: mask.style, corners: mask.polygon}))};
    let history = M.begin(first);
    let zoom = MaskZoom.FIT, chosen = {mask: null, corner: null}, path = null, tentative = null, bad = [];
    let snapping = true, cover = [], needs = new Map(), asked = 0, waiting = 0, sending = false;

    const drawing = () => tentative || history.now;
    const mask = (id) => M.find(drawing(), id);
    const others = (id) => M.others(history.now, id).concat(given.foreign);
    const say = (key, ...args) => { live.textContent = text.say(key, ...args); live.classList.remove("wrong"); };
    const refuse = (key, ...args) => { say(key, ...args); live.classList.add("wrong"); };

    // ---- Changing ---------------------------------------------------------------------------------------------------

    // Takes an edit, or says why not.
    function take(edit, key, ...args) {
        tentative = null;
        bad = [];
        if (edit.refused) {
            refuse(edit.refused, ...args);
        } else {
            history = M.step(history, edit.drawing);
            say(key, ...args);
            changed();
        }
        render();
        return !edit.refused;
    }

    function changed() {
        form.elements.masks.value = JSON.stringify(M.wire(history.now));
        if (chosen.mask && !M.find(history.now, chosen.mask)) { chosen = {mask: null, corner: null}; }
        const now = chosen.mask && M.find(history.now, chosen.mask);
        if (now && chosen.corner >= now.corners.length) { chosen.corner = now.corners.length - 1; }
        cover = [];
        window.clearTimeout(waiting);
        waiting = window.setTimeout(ask, 300);
    }

    // Asks the server what the camera's limits make of it.
    async function ask() {
        const number = ++asked;
        try {
            const answer = await fetch(root.dataset.preview, {method: "POST", body: form.elements.masks.value,
                headers: {"Content-Type": "application/json", "X-CSRF-Token": form.elements.csrf.value}});
            const said = answer.ok ? await answer.json() : {sentence: text.say("nopreview"), masks: []};
            if (number !== asked) { return; }
            room.textContent = said.sentence;
            cover = said.masks.filter((one) => !one.exact).flatMap((one) => one.shapes);
            needs = new Map(said.masks.map((one) => [one.name, one]));
        } catch (unreachable) {
            room.textContent = text.say("nopreview");
        }
        render();
    }

    function travel(to, key) {
        const before = history;
        endPath();
        tentative = null;
        history = to(history);
        if (before === history) { return; }
        say(key);
        changed();
        render();
    }

    // ---- Drawing ----------------------------------------------------------------------------------------------------

    function startPath() {
        if (history.now.masks.length >= 32) { refuse("manymasks"); return; }
        path = {corners: [], hover: null, bad: []};
        chosen = {mask: null, corner: null};
        say("drawing");
        svg.focus({preventScroll: true});
        render();
    }

    function endPath() { path = null; }

    function hover(at, snapped) {
        path.hover = path.corners.length ? land(at, snapped, others(null)) : null;
        path.bad = path.hover ? M.crossings(path.corners.concat([path.hover]), false) : [];
        render();
    }

    function addToPath(at, snapped, reach) {
        const first = path.corners[0], last = path.corners[path.corners.length - 1];
        const near = (p) => p && Math.hypot((p[0] - at[0]) * scene.scale()[0], (p[1] - at[1]) * scene.scale()[1]) <= reach;
        if (path.corners.length > 2 && near(first)) { closePath(); return; }
        if (near(last) && Math.hypot((last[0] - at[0]) * scene.scale()[0], (last[1] - at[1]) * scene.scale()[1]) < 6) { return; }
        const next = path.corners.concat([land(at, snapped, others(null))]);
        const crossed = M.crossings(next, false);
        if (crossed.length) {
            path.bad = M.crossings(path.corners.concat([land(at, snapped, [])]), false);
            path.hover = land(at, snapped, []);
            refuse("crossing");
        } else {
            path = {corners: next, hover: null, bad: []};
            say(next.length > 2 ? "drawnclose" : "drawn", next.length);
        }
        render();
    }

    function closePath() {
        const edit = M.add(history.now, path.corners, M.freeName(history.now, text.say("newname")));
        if (edit.refused) { refuse(edit.refused); render(); return; }
        endPath();
        chosen = {mask: edit.id, corner: null};
        take(edit, "added", M.find(edit.drawing, edit.id).name);
    }

    function land(at, snapped, near) {
        const kept = M.inside(at);
        return snapping && snapped ? M.snap(kept, near, scene.scale(), coarse.matches ? 14 : 9) : kept;
    }

    // ---- What gestures ask for --------------------------------------------------------------------------------------

    const editor = {
        zoom: () => zoom,
        look(to) { zoom = to; render(); },
        isDrawing: () => path !== null,
        hover,
        addToPath,
        twice(at) {
            if (path) { if (path.corners.length > 2) { closePath(); } return; }
            const one = chosen.mask && mask(chosen.mask);
            // The first click of the two may have made a corner here.
            if (editor.under(at, 12).kind === "corner") { return; }
            const edge = one && M.nearestEdge(one.corners, at, scene.scale());
            if (edge && edge.distance <= 12) { editor.insertAt({mask: one.id, edge: edge.edge, at: edge.point}); }
        },
        choose(id, corner) {
            if (chosen.mask === id && chosen.corner === corner) { return; }
            chosen = {mask: id, corner};
            render();
        },
        under(at, reach) {
            const one = chosen.mask && mask(chosen.mask), scale = scene.scale();
            const far = (p) => Math.hypot((p[0] - at[0]) * scale[0], (p[1] - at[1]) * scale[1]);
            const nearest = (list) => list.map((p, i) => ({i, far: far(p)})).filter((p) => p.far <= reach).sort((a, b) => a.far - b.far)[0];
            if (one) {
                const corner = nearest(one.corners);
                if (corner) { return {kind: "corner", mask: one.id, corner: corner.i}; }
                const handle = nearest(handles().map((h) => h.at));
                if (handle) { return Object.assign({kind: "edge", mask: one.id}, handles()[handle.i]); }
            }
            const hit = [...drawing().masks].reverse().sort((a, b) => (b.id === chosen.mask) - (a.id === chosen.mask))
                .find((each) => M.contains(each.corners, at));
            return hit ? {kind: "mask", mask: hit.id, chosen: hit.id === chosen.mask} : {kind: "nothing"};
        },
        dragCorner(what, at, snapped) {
            const to = land(at, snapped, others(what.mask));
            const base = what.inserted || history.now;
            const corners = M.find(base, what.mask).corners.map((p, i) => i === what.corner ? to : p);
            show(base, what.mask, corners);
        },
        dragMask(what, by) {
            chosen = {mask: what.mask, corner: null};
            show(history.now, what.mask, M.shifted(M.find(history.now, what.mask).corners, by));
        },
        startInsert(what) {
            const edit = M.insert(history.now, what.mask, what.edge, what.at);
            if (edit.refused) { return {kind: "nothing"}; }
            chosen = {mask: what.mask, corner: what.edge + 1};
            return {kind: "corner", mask: what.mask, corner: what.edge + 1, inserted: edit.drawing};
        },
        insertAt(what) {
            chosen = {mask: what.mask, corner: what.edge + 1};
            take(M.insert(history.now, what.mask, what.edge, what.at), "inserted", what.edge + 2);
        },
        drop() {
            if (!tentative) { return; }
            const moved = tentative, id = chosen.mask;
            const edit = M.reshape(moved, id, M.find(moved, id).corners);
            take(edit, "moved", M.find(moved, id).name);
        },
        dropNothing() { tentative = null; bad = []; render(); },
        deleteCorner() { if (chosen.mask && chosen.corner !== null) { deleteCorner(chosen.mask, chosen.corner); } },
    };

    // While it is held it is shown wherever it is, red where it crosses itself.
    function show(base, id, corners) {
        tentative = Object.assign({}, base, {masks: base.masks.map((one) => one.id === id ? Object.assign({}, one, {corners}) : one)});
        const crossed = M.crossings(corners, true);
        if (crossed.length && !bad.length) { refuse("willnottake"); }
        bad = crossed;
        render();
    }

    function deleteCorner(id, corner) {
        take(M.deleteCorner(history.now, id, corner), "cornerdeleted", corner + 1);
    }

    // Where a corner can be pulled out of an edge: only where there is room for it beside the corners.
    function handles() {
        const one = chosen.mask && mask(chosen.mask);
        if (!one) { return []; }
        const scale = scene.scale(), least = coarse.matches ? 70 : 40;
        return one.corners.map((a, edge) => {
            const b = one.corners[(edge + 1) % one.corners.length];
            const length = Math.hypot((a[0] - b[0]) * scale[0], (a[1] - b[1]) * scale[1]);
            return {edge, at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], length};
        }).filter((handle) => handle.length >= least);
    }

    // ---- What the table asks for ------------------------------------------------------------------------------------

    const table = MaskTable.Table(root.querySelector("[data-table]"), text, given.styles, {
        choose: editor.choose,
        deleteCorner,
        insertAfter(id, corner) { editor.insertAt({mask: id, edge: corner}); },
        setCorner(id, corner, axis, value) {
            const to = mask(id).corners[corner].slice();
            to[axis] = value;
            return take(M.moveCorner(history.now, id, corner, to), "moved", mask(id).name);
        },
        rename: (id, name) => take(M.rename(history.now, id, name), "renamed", name),
        restyle: (id, style) => take(M.restyle(history.now, id, style), style === "solid" ? "solidnow" : "undoable"),
        remove: (id) => take(M.remove(history.now, id), "removed", mask(id).name),
    });

    // ---- Buttons and keys -------------------------------------------------------------------------------------------

    const does = {
        draw: () => path ? (path.corners.length > 2 ? closePath() : (endPath(), say("stopped"), render())) : startPath(),
        undo: () => path && path.corners.length ? unpath() : travel(M.undo, "undone"),
        redo: () => travel(M.redo, "redone"),
        deletecorner: editor.deleteCorner,
        nearer: () => editor.look(MaskZoom.nearer(zoom, 1.5, [.5, .5])),
        farther: () => editor.look(MaskZoom.nearer(zoom, 1 / 1.5, [.5, .5])),
        fit: () => editor.look(MaskZoom.FIT),
        // The first corners of whoever draws without a pointer.
        rectangle: () => {
            const edit = M.add(history.now, [[.4, .4], [.6, .4], [.6, .6], [.4, .6]], M.freeName(history.now, text.say("newname")));
            if (!edit.refused) { chosen = {mask: edit.id, corner: null}; }
            take(edit, "added", edit.refused ? "" : M.find(edit.drawing, edit.id).name);
        },
        snap: () => { snapping = !snapping; say(snapping ? "snapon" : "snapoff"); render(); },
    };

    function unpath() {
        path = {corners: path.corners.slice(0, -1), hover: null, bad: []};
        say("undone");
        render();
    }

    const arrows = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

    function key(event) {
        const typing = event.target.closest("input, select, textarea");
        const letter = event.key.toLowerCase();
        if ((event.ctrlKey || event.metaKey) && (letter === "z" || letter === "y")) {
            if (typing && typing.type === "text" && typing.value !== typing.defaultValue && event.target === document.activeElement && typing.dataset.key === undefined) { return; }
            event.preventDefault();
            (letter === "y" || event.shiftKey ? does.redo : does.undo)();
        } else if (typing) {
            return;
        } else if (event.key === "Escape" && (path || tentative)) {
            endPath();
            editor.dropNothing();
            say("stopped");
        } else if (event.key === "Enter" && path && !event.target.closest("button")) {
            event.preventDefault();
            if (path.corners.length > 2) { closePath(); } else { refuse("fewcorners"); }
        } else if ((event.key === "Delete" || event.key === "Backspace") && chosen.mask) {
            event.preventDefault();
            const held = event.target.closest("[data-corner]");
            if (held) { chosen.corner = Number(held.dataset.corner); }
            editor.deleteCorner();
        } else if (arrows[event.key] && chosen.mask && svg.contains(event.target)) {
            event.preventDefault();
            const held = event.target.closest("[data-corner]");
            const by = arrows[event.key].map((step) => step * (event.shiftKey ? .05 : .005)), one = mask(chosen.mask);
            const corner = held ? Number(held.dataset.corner) : chosen.corner;
            if (corner === null) { take(M.move(history.now, one.id, by), "moved", one.name); return; }
            chosen.corner = corner;
            take(M.moveCorner(history.now, one.id, corner, M.inside(one.corners[corner].map((v, i) => v + by[i]))), "moved", one.name);
        }
    }

    function render() {
        scene.render({masks: drawing().masks, foreign: given.foreign, cover: tentative ? [] : cover, chosen, path, bad,
            handles: tentative || path ? [] : handles(), zoom, reach: coarse.matches ? 22 : 12});
        table.render(history.now.masks, chosen.mask, needs);
        const button = (name) => root.querySelector(`[data-do=${name}]`);
        button("draw").setAttribute("aria-pressed", path ? "true" : "false");
        button("draw").textContent = text.say(path ? (path.corners.length > 2 ? "finish" : "stop") : "draw");
        button("undo").disabled = history.past.length === 0 && !(path && path.corners.length);
        button("redo").disabled = history.future.length === 0;
        button("deletecorner").disabled = chosen.mask === null || chosen.corner === null;
        button("snap").setAttribute("aria-pressed", snapping ? "true" : "false");
        root.classList.toggle("drawing", path !== null);
    }

    root.addEventListener("click", (event) => {
        const button = event.target.closest("[data-do]");
        if (button) { does[button.dataset.do](); }
    });
    svg.addEventListener("focusin", (event) => {
        const corner = event.target.closest("[data-corner]");
        if (corner && chosen.corner !== Number(corner.dataset.corner)) { chosen.corner = Number(corner.dataset.corner); render(); }
    });
    root.addEventListener("keydown", key);
    form.addEventListener("submit", () => { sending = true; });
    window.addEventListener("beforeunload", (event) => { if (!sending && history.now !== first) { event.preventDefault(); } });
    window.addEventListener("resize", () => render());
    MaskGestures.listen(svg, scene, editor);

    // ---- The picture ------------------------------------------------------------------------------------------------

    let seen = null;

    // One picture is asked for, not two: each is a line in the journal.
    async function picture(address) {
        const none = root.querySelector("[data-nopicture]");
        try {
            const answer = await fetch(address);
            if (!answer.ok) { throw new Error(answer.status === 502 ? await answer.text() : text.say("nopicture")); }
            const fresh = new Image();
            const last = seen;
            seen = fresh.src = URL.createObjectURL(await answer.blob());
            await fresh.decode();
            scene.shapedLike(fresh);
            if (last) { URL.revokeObjectURL(last); }
            none.hidden = true;
        } catch (why) {
            none.textContent = why instanceof TypeError || why instanceof DOMException ? text.say("nopicture") : why.message;
            none.hidden = false;
        }
        render();
    }

    const views = root.querySelector("[data-views]");
    does.fresh = () => picture(root.dataset.picture + "?view=" + encodeURIComponent(views.value));
    views.addEventListener("change", does.fresh);
    does.fresh();
    changed();
    render();
})();
