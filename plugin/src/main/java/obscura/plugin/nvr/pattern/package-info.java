/**
 * What the names of recordings mean: which camera, when. Pure: no file is looked at. A pattern says it, like
 * {@code {camera}/{yyyy-MM-dd}/{HH}/{mm.ss}}; start reading at {@link obscura.plugin.nvr.pattern.FolderPattern}.
 */
package obscura.plugin.nvr.pattern;
