"use strict";
// When the run is over, or asks, the page is another one.
document.addEventListener("htmx:sseClose", function () { window.location.reload(); });
