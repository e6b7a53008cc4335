/**
 * What a person may look at and decide between looking and painting: who stays visible, what is painted besides, which
 * moments were looked at. Pure: no file, no pixel, no clock. The plan that comes out never uncovers anyone else. Start
 * reading at {@link obscura.plugin.export.review.Review}.
 */
package obscura.plugin.export.review;
