"use strict";
// When the export is over the page is another one.
document.addEventListener("htmx:sseClose", function () { window.location.reload(); });
