package obscura.web.recorders;

import obscura.web.http.View;

/** Which kind of recorder is added. */
public record ChoosePage(View view) {}
