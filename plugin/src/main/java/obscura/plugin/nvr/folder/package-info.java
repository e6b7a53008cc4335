/**
 * A folder of recordings as an NVR, only ever read. Every step below the folder is taken from the folder before it and
 * never through a link, so that nothing outside can be reached whatever is renamed meanwhile. Start reading at
 * {@link obscura.plugin.nvr.folder.FolderNvr}.
 */
package obscura.plugin.nvr.folder;
