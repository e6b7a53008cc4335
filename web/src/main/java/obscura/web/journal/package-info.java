/**
 * The journal as a page: search, filter, download, and the check that it is whole. Reading and downloading it are
 * themselves written down. Start reading at {@link obscura.web.journal.JournalRoutes}.
 */
package obscura.web.journal;
