package obscura.e2e.camera.state;

/** What is wrong with a camera. Each was seen on a real one, or is what a hostile one would do. */
public enum Quirk {
    /** Keeps another polygon than it was sent, smaller, without an error. */
    ADAPTS_SILENTLY,
    ROUNDS_TO_TWO_DECIMALS,
    ROUNDS_TO_8192,
    /** Lists a mask that no picture shows. */
    STORES_BUT_DOES_NOT_SHOW,
    SHOWS_IN_STREAM_NOT_SNAPSHOT,
    SHOWS_IN_SNAPSHOT_NOT_STREAM,
    /** Main and sub stream have a configuration each, and a mask belongs to one of them. */
    MASKS_ONE_CONFIGURATION_ONLY,
    /** Main and sub stream have a configuration each, and a mask belongs to both. */
    SOURCE_MASK,
    /** Two video sources, each with a main and a sub stream of its own. */
    TWO_LENSES,
    /** Its streams are at addresses that say rtsps. */
    RTSPS_ONLY,
    FORGETS_MASKS_ON_REBOOT,
    /** Its addresses name another host, as behind a router. */
    FOREIGN_XADDR,
    NIL_OPTIONS,
    /** Answers Media2 with the elements of Media1. */
    MEDIA1_ELEMENTS,
    /** Colour ranges of nothing, with a Colorspace that has no namespace. */
    BARE_COLORSPACE,
    NO_MASK_CAPABILITY,
    NO_MEDIA2,
    RECTANGLE_ONLY,
    SINGLE_COLOUR,
    FOUR_POINTS_ONLY,
    /** Every answer waits first. */
    SLOW,
    /** An answer that never ends. */
    ENDLESS,
    /** An answer of a hundred megabytes. */
    HUGE,
    /** An answer cut in the middle. */
    MALFORMED,
    /** An answer that asks the reader to open a file of its own. */
    XXE,
    /** Creates the mask, then answers nobody until it is rebooted. */
    DIES_AFTER_CREATE,
    SNAPSHOT_WITHOUT_LOGIN,
    /** Refuses every change of a mask. */
    CONFIG_MODIFY_FAULT
}
