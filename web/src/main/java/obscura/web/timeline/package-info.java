/**
 * One camera and its footage: a day as a strip that is scrubbed with mouse, finger or keys, the picture at the cursor, and
 * the choice of a stretch to export. Every look at footage is in the journal before the picture is shown; no picture is
 * kept. Start reading at {@link obscura.web.timeline.TimelineRoutes} and {@link obscura.web.timeline.PictureRoutes}.
 */
package obscura.web.timeline;
