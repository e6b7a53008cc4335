package obscura.plugin.nvr;

/** How an NVR is reached and read; one record per kind. Never holds a password. */
public sealed interface NvrSettings permits FolderSettings, FrigateSettings, ShinobiSettings {
    /** The word for it in the database and the API: {@code folder}, {@code frigate} or {@code shinobi}. */
    String kind();

    /** Whether retention may remove what it keeps; reading never does. */
    boolean mayDelete();
}
