/**
 * The newest pictures of cameras as their recorders in the network hand them out: small, in memory only, fetched in the
 * background while somebody looks, so that no page ever waits for a recorder. Not here: pictures out of footage ({@code
 * timeline}). Start reading at {@link obscura.web.lately.LatelyPictures}.
 */
package obscura.web.lately;
