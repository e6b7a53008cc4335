"use strict";
// The part of the picture that is looked at: {x, y, size}, all fractions; size 1 is the whole picture. Pure.
const MaskZoom = (function () {
    const MOST = 1, LEAST = 1 / 16;
    const FIT = Object.freeze({x: 0, y: 0, size: 1});

    function kept(x, y, size) {
        const most = 1 - size;
        return {x: Math.min(most, Math.max(0, x)), y: Math.min(most, Math.max(0, y)), size};
    }

    // The point of the picture under a place of the window (fractions of the window).
    const pointAt = (zoom, at) => [zoom.x + at[0] * zoom.size, zoom.y + at[1] * zoom.size];

    // Nearer by that factor; what is at that place of the window stays there.
    function nearer(zoom, factor, at) {
        const size = Math.min(MOST, Math.max(LEAST, zoom.size / factor));
        const still = pointAt(zoom, at);
        return kept(still[0] - at[0] * size, still[1] - at[1] * size, size);
    }

    const moved = (zoom, by) => kept(zoom.x - by[0] * zoom.size, zoom.y - by[1] * zoom.size, zoom.size);

    // Two fingers: what was between them stays between them.
    function pinched(zoom, before, after) {
        const middle = (two) => [(two[0][0] + two[1][0]) / 2, (two[0][1] + two[1][1]) / 2];
        const apart = (two) => Math.max(.02, Math.hypot(two[0][0] - two[1][0], two[0][1] - two[1][1]));
        const from = middle(before), to = middle(after);
        const near = nearer(zoom, apart(after) / apart(before), from);
        return moved(near, [to[0] - from[0], to[1] - from[1]]);
    }

    return {FIT, pointAt, nearer, moved, pinched};
})();
if (typeof module !== "undefined") { module.exports = MaskZoom; }
