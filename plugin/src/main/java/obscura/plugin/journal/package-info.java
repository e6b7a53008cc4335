/**
 * Who did what to whose picture. Entries are chained by hash, so that a change, a removal, another order or a cut tail
 * can be shown; only the oldest may go, under a rule, and a sealed summary then stands in their place. Not here: how entries are kept ({@code migrations}). Start reading at
 * {@link obscura.plugin.journal.Journal}.
 */
package obscura.plugin.journal;
