"use strict";
// What every page needs of a script. Pages work without it; it only makes them quicker to use.
(function () {
    // Asks before what can't be taken back: <button data-sure="Really delete?">
    document.addEventListener("click", function (event) {
        const button = event.target.closest("[data-sure]");
        if (button && !window.confirm(button.dataset.sure)) {
            event.preventDefault();
            event.stopImmediatePropagation();
        }
    }, true);

    // One press is one press: a form that is on its way is not sent again.
    document.addEventListener("submit", function (event) {
        const form = event.target;
        if (form.dataset.sent) {
            event.preventDefault();
            return;
        }
        if (form.method === "post" && !form.hasAttribute("data-again")) {
            form.dataset.sent = "yes";
        }
    });
    window.addEventListener("pageshow", function () {
        document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
    });

    // A menu closes when one looks elsewhere.
    document.addEventListener("click", function (event) {
        document.querySelectorAll("details.me[open]").forEach(function (menu) {
            if (!menu.contains(event.target)) { menu.open = false; }
        });
    });
    document.addEventListener("keydown", function (event) {
        if (event.key === "Escape") {
            document.querySelectorAll("details.me[open]").forEach(function (menu) {
                menu.open = false;
                menu.querySelector("summary").focus();
            });
        }
    });

    // Copies what it names: <button data-copy="#token">
    document.addEventListener("click", function (event) {
        const button = event.target.closest("[data-copy]");
        if (button && navigator.clipboard) {
            navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim());
        }
    });
})();
