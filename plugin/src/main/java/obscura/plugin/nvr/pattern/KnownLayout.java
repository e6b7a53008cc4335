package obscura.plugin.nvr.pattern;

/** How common recorders name their files. */
public enum KnownLayout {
    FRIGATE("Frigate", "{yyyy-MM-dd}/{HH}/{camera}/{mm.ss}", true, "Its times are UTC."),
    SHINOBI("Shinobi", "{group}/{camera}/{yyyy-MM-dd'T'HH-mm-ss}", false, "Its times are the server's local time."),
    PLAIN("Camera, day, time", "{camera}/{date}/{time}", false, "Its times are taken as local."),
    PLAIN_HOURS("Camera, day, hour", "{camera}/{yyyy-MM-dd}/{HH}/{mm.ss}", false, "Its times are taken as local."),
    PLAIN_NAMES("Camera, day and time in one name", "{camera}/{date}_{time}", false, "Its times are taken as local."),
    ZONEMINDER_DEEP(
            "ZoneMinder, deep folders",
            "{camera}/{yy}/{MM}/{dd}/{HH}/{mm}/{ss}/{*}",
            false,
            "Its times are the server's local time."),
    // Last, because it takes nearly any name: where another layout fits as well, that one is meant.
    ZONEMINDER(
            "ZoneMinder",
            "{camera}/{yyyy-MM-dd}/{event}/{*}",
            false,
            "Its names say only the day: start and end are a guess from when a file was last written to.");

    private final String label;
    private final FolderPattern pattern;
    private final boolean utc;
    private final String note;

    KnownLayout(String label, String pattern, boolean utc, String note) {
        this.label = label;
        this.pattern = new FolderPattern(pattern);
        this.utc = utc;
        this.note = note;
    }

    public String label() {
        return label;
    }

    public FolderPattern pattern() {
        return pattern;
    }

    /** Whether its times are UTC whatever the server's zone is. */
    public boolean utc() {
        return utc;
    }

    /** What to know about its times; a sentence. */
    public String note() {
        return note;
    }
}
