/**
 * A folder of recordings as an NVR. Every step below the folder is taken from the folder before it and never through a link,
 * so that nothing outside can be reached whatever is renamed meanwhile. {@link obscura.plugin.nvr.folder.FolderNvr} only
 * reads; {@link obscura.plugin.nvr.folder.FolderStore} removes files where that is allowed, and looks again. Start reading at
 * {@link obscura.plugin.nvr.folder.FolderNvr}.
 */
package obscura.plugin.nvr.folder;
