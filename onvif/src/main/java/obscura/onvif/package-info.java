/**
 * The wire to cameras: SOAP calls, discovery, masks, profiles, snapshot and stream addresses. Knows nothing of the rest
 * of Obscura. Nothing lives here yet.
 */
package obscura.onvif;
