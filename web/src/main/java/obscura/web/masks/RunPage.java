package obscura.web.masks;

import obscura.web.http.View;

/** What is being done just now; asks again by itself. */
public record RunPage(View view, String address, MasksPage.Run run) {}
