package obscura.web.timeline;

import obscura.web.http.View;

/** A drawing with words, where there is no picture. */
public record NoPicturePage(View view, String sentence) {}
