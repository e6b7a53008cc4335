/**
 * Exports: redacted copies made for someone outside. Here are the words an export ships with:
 * {@link obscura.plugin.export.Receipt}, its file ({@link obscura.plugin.export.ReceiptFile}) and its printable page
 * ({@link obscura.plugin.export.ReceiptPage}). None of them knows a name, path, hash or date of the source.
 */
package obscura.plugin.export;
