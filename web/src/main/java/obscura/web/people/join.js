"use strict";
// The code stands behind the # of the link, so that no server and no log ever sees it there. It is taken into the form
// and out of the address.
(function () {
    const code = window.location.hash.slice(1);
    if (code) {
        document.getElementById("f-code").value = decodeURIComponent(code);
        window.history.replaceState(null, "", window.location.pathname);
    }
})();
