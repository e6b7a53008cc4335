package obscura.e2e.frigate.front;

import obscura.e2e.frigate.wire.Answer;

/** What nginx says itself: HTML. */
final class Pages {
    private Pages() {}

    static Answer status(int status, String words) {
        return Answer.html(status, """
                <html>\r
                <head><title>%1$d %2$s</title></head>\r
                <body>\r
                <center><h1>%1$d %2$s</h1></center>\r
                <hr><center>nginx/1.26.3</center>\r
                </body>\r
                </html>\r
                """.formatted(status, words));
    }

    /** The app in the browser, which asks for the login. */
    static Answer app() {
        return Answer.html(200, """
                <!doctype html>
                <html lang="en"><head><meta charset="UTF-8"><title>Frigate</title></head>
                <body><div id="root"></div><script type="module" src="/login.js"></script></body></html>
                """);
    }
}
