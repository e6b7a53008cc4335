/**
 * What programs are offered: JSON under {@code /api/v1}, errors as {@code application/problem+json} with a hint, times in
 * UTC. {@code openapi.yaml} describes every address, and a test holds it against the routes. Start reading at
 * {@link obscura.web.api.FootageApi}.
 */
package obscura.web.api;
