package obscura.plugin.site;

/** Where the settings of the site are kept. Any thread. */
public interface Site {
    SiteSettings settings();

    void change(SiteSettings settings);
}
