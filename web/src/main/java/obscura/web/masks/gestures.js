"use strict";
// What fingers and mice do over the picture, told in the words of the editor: corners, edges, masks, the window. Distances
// are pixels of the screen, so that what can be hit stays as large as a finger however near one looks.
const MaskGestures = (function () {
    const MOVED = 4, LONG_PRESS = 600;

    // editor: see editor.js, "What gestures ask for".
    function listen(svg, scene, editor) {
        const fingers = new Map();
        let held = null, pinch = null, press = 0;

        const reach = (event) => event.pointerType === "touch" ? 22 : 12;
        const point = (event) => MaskZoom.pointAt(editor.zoom(), scene.windowAt(event));

        function letGo() {
            window.clearTimeout(press);
            held = null;
        }

        function down(event) {
            if (event.button > 0 && event.pointerType === "mouse") { return; }
            svg.setPointerCapture(event.pointerId);
            fingers.set(event.pointerId, scene.windowAt(event));
            if (fingers.size === 2) {
                editor.dropNothing();
                letGo();
                pinch = [...fingers.values()];
                return;
            }
            if (fingers.size > 2) { return; }
            const at = point(event);
            held = {what: editor.isDrawing() ? {kind: "path"} : editor.under(at, reach(event)), at, from: scene.windowAt(event),
                last: scene.windowAt(event), x: event.clientX, y: event.clientY, moved: false, touch: event.pointerType === "touch"};
            if (held.what.kind === "corner") {
                editor.choose(held.what.mask, held.what.corner);
                if (held.touch) { press = window.setTimeout(() => { editor.deleteCorner(); letGo(); }, LONG_PRESS); }
            }
        }

        function move(event) {
            if (fingers.has(event.pointerId)) { fingers.set(event.pointerId, scene.windowAt(event)); }
            if (pinch && fingers.size === 2) {
                const now = [...fingers.values()];
                editor.look(MaskZoom.pinched(editor.zoom(), pinch, now));
                pinch = now;
            } else if (held && fingers.size === 1) {
                drag(event);
            } else if (editor.isDrawing() && event.pointerType !== "touch") {
                editor.hover(point(event), !event.altKey);
            }
        }

        function drag(event) {
            if (!held.moved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < MOVED * (held.touch ? 2 : 1)) { return; }
            window.clearTimeout(press);
            if (!held.moved && held.what.kind === "edge") {
                held.what = editor.startInsert(held.what);
            }
            held.moved = true;
            const at = point(event), kind = held.what.kind;
            if (kind === "corner") {
                editor.dragCorner(held.what, at, !event.altKey);
            } else if (kind === "mask" && (held.what.chosen || !held.touch)) {
                editor.dragMask(held.what, [at[0] - held.at[0], at[1] - held.at[1]]);
            } else {
                const here = scene.windowAt(event);
                editor.look(MaskZoom.moved(editor.zoom(), [here[0] - held.last[0], here[1] - held.last[1]]));
                held.last = here;
            }
        }

        function up(event) {
            fingers.delete(event.pointerId);
            if (pinch) {
                if (fingers.size === 0) { pinch = null; }
                return;
            }
            if (!held) { return; }
            const was = held;
            letGo();
            if (was.moved) {
                editor.drop();
            } else if (was.what.kind === "path") {
                editor.addToPath(point(event), !event.altKey, reach(event));
            } else if (was.what.kind === "edge") {
                editor.insertAt(was.what);
            } else if (was.what.kind === "mask") {
                editor.choose(was.what.mask, null);
            } else if (was.what.kind === "nothing") {
                editor.choose(null, null);
            }
        }

        function cancel(event) {
            fingers.delete(event.pointerId);
            pinch = null;
            letGo();
            editor.dropNothing();
        }

        svg.addEventListener("pointerdown", down);
        svg.addEventListener("pointermove", move);
        svg.addEventListener("pointerup", up);
        svg.addEventListener("pointercancel", cancel);
        svg.addEventListener("contextmenu", (event) => event.preventDefault());
        svg.addEventListener("dblclick", (event) => editor.twice(point(event)));
        svg.addEventListener("wheel", (event) => {
            event.preventDefault();
            editor.look(MaskZoom.nearer(editor.zoom(), event.deltaY < 0 ? 1.25 : .8, scene.windowAt(event)));
        }, {passive: false});
    }

    return {listen};
})();
