/**
 * Who did what to whose picture. Entries are chained by hash, so that a change, a removal, another order or a cut tail
 * can be shown; nothing is ever taken back. Not here: how entries are kept ({@code migrations}). Start reading at
 * {@link obscura.plugin.journal.Journal}.
 */
package obscura.plugin.journal;
