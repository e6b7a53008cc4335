/**
 * The review of an export: who stays visible, what is drawn besides, which moments were looked at, and then paint. Its pictures
 * are unmasked footage: in memory only, only while the export waits for a review. Start reading at
 * {@link obscura.web.review.ReviewRoutes}.
 */
package obscura.web.review;
