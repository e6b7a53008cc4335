/**
 * What programs ask over HTTP about the site, its recorders, cameras and footage: records in and out, the same rights,
 * limits and journal as the pages. Exports and the journal are told by their own screens. Start reading at {@link
 * obscura.web.api.FootageApi}.
 */
package obscura.web.api;
