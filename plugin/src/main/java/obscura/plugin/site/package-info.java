/**
 * What holds for the whole site: its name, its clock, how long exports live. Kept by {@code migrations}. Start reading at
 * {@link obscura.plugin.site.SiteSettings}.
 */
package obscura.plugin.site;
