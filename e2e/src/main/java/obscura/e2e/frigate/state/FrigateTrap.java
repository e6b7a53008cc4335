package obscura.e2e.frigate.state;

/**
 * What in Frigate would make a privacy product lie. The first group is what the real program does; it is on from the start.
 * The second group are faults and accidents; they are off until switched on.
 */
public enum FrigateTrap {
    /** GET /api answers are five seconds old at most; only the header X-Cache-Bypass asks anew. */
    STALE_CACHE(true),
    /** Deleting recordings takes both ends in: 100 to 110 removes three segments of ten seconds. Cannot be switched off. */
    INCLUSIVE_RANGE(true),
    /** Calls that a version does not have are 404; off: every version answers all of them. */
    MISSING_ENDPOINTS(true),
    /** Up to 0.17, PUT /config/set with a topic of ffmpeg is 500, but the file is written and shown; capture goes on as before. */
    CONFIG_SET_500_BUT_WRITTEN(true),
    /** Deleted events and reviews leave their thumbnails on disk. */
    THUMBS_STAY(true),
    /** Nothing deletes previews, not even with the recordings they were made from; off: they go with them. */
    PREVIEWS_STAY(true),
    /** A sync that gave up on a type (more than half orphans) still says success. */
    SYNC_ABORTED_BUT_SUCCESS(true),
    /** DELETE /cameras reports recordings cleaned up; all their files stay. */
    CAMERA_DELETE_LEAVES_FILES(true),
    /** PUT /camera/X/set/F says success to a value that is none, and to ON where the configuration says off. */
    SET_MAYBE_SUCCEEDS(true),
    /** Recordings asked for without a range are those of the hour before the process started, whatever the time is now. */
    RECORDINGS_WITHOUT_RANGE(true),
    /** An http input without input_args of its own is given RTSP's, and nothing is captured. */
    HTTP_INPUT_NEEDS_ARGS(true),

    /** Deleting recordings says success with "file deletion error(s)": the row of the last one goes, its file stays. */
    FILE_LEFT_AFTER_SUCCESS(false),
    /** As above, and the answer does not even mention it. */
    FILE_LEFT_SILENTLY(false),
    /** Every delete of rows says success; nothing goes. */
    DELETE_CHANGES_NOTHING(false),
    /** PUT /camera/X/set and /config/set say success; nothing changes. */
    SET_CHANGES_NOTHING(false),
    /** Deleting recordings says success, their rows go, and their files only when {@code catchUp} is called. */
    LATE_UNLINK(false),
    /** Each segment ends a little after the next one starts, as real ones do. */
    SEGMENTS_OVERLAP(false),
    /** After the next change its disk falls off: its folders look empty from then on, and what it deletes stays. */
    DISK_FALLS_OFF(false),
    /** Lists of files end after two thirds, as if they were whole. */
    FILE_LISTS_CUT(false),
    /** Lists of files are the login page, 200 and HTML. */
    FILE_LISTS_LOGIN(false),
    /** What stands before it passes on the API only: no file and no list of files is found. */
    FILE_LISTS_404(false),
    /** What stands before it keeps each list of files as it was when it was asked for first. */
    FILE_LISTS_STALE(false),
    /** Lists of the API hold five rows at most. */
    API_LISTS_SHORT(false),
    /** Every third request fails with 500, whatever it is. */
    SOME_FAIL(false),
    /** Rows and files of deleted recordings are back after the next restart. */
    ROWS_COME_BACK(false),
    /** The disk is full: each segment that is recorded pushes out the oldest of any camera. */
    NO_ROOM_DELETES_OLDEST(false),
    /** GET /api answers are the login page, 200 and HTML. */
    LOGIN_PAGE_FOR_JSON(false),
    /** Answers of the API are cut after two thirds. */
    TRUNCATED_JSON(false),
    /** Every answer waits first. */
    SLOW(false),
    /** An answer of a hundred megabytes. */
    HUGE(false),
    /** The next change is done, but hangs up instead of answering; then 502 for a while, then it runs again. */
    RESTARTS_IN_THE_MIDDLE(false),
    /** latest.jpg is an old picture with X-Frigate-Offline: true. */
    CAMERA_OFFLINE(false),
    /** Exports never finish. */
    EXPORT_NEVER_ENDS(false),
    /** Exports are refused because too many are waiting. */
    EXPORT_QUEUE_FULL(false),
    /** Its clock is an hour ahead: in GET /stats, and in the names and rows of what it records from now on. */
    CLOCK_AHEAD(false),
    /** Files of recordings are the first two thirds of what Content-Length promises. */
    TRUNCATED_FILES(false);

    private final boolean onAtFirst;

    FrigateTrap(boolean onAtFirst) {
        this.onAtFirst = onAtFirst;
    }

    public boolean onAtFirst() {
        return onAtFirst;
    }
}
