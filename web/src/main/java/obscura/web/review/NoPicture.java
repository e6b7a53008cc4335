package obscura.web.review;

import obscura.web.http.View;

/**
 * What is shown where a picture can't be made.
 *
 * @param small whether it is one of a strip
 */
public record NoPicture(View view, boolean small) {}
