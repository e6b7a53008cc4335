/**
 * Exports as people meet them: ordered, watched, downloaded with their receipt, deleted. What an export is, is known to
 * {@code plugin.export}; here it gets pages, addresses and words. An export of a camera somebody may not see answers exactly
 * like one that does not exist. Start reading at {@link obscura.web.exports.ExportRoutes}.
 */
package obscura.web.exports;
