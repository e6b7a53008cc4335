package obscura.e2e.shinobi;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a Shinobi does that a program beside it could take for something else. Most of it is how every Shinobi is, and on
 * from the start; the rest happens now and then, and is off until it is turned on.
 */
public enum ShinobiTrap {
    ERRORS_SAY_200("What went wrong is said with status 200 and \"ok\":false.", true),
    WRONG_GROUP_IS_EMPTY("A right key on a wrong group is told that there is nothing: [].", true),
    END_ALONE_RETURNS_ALL("A question with an end and no start ignores the end and returns everything.", true),
    EDGE_CLIPS_ARE_LEFT_OUT("A clip that lies across an edge of the range is not returned.", true),
    FIVE_HUNDRED_AT_MOST("Without a limit no more than 500 are returned, and nothing says that there are more.", true),
    RETURNS_AT_RESTART("At its start every file without a row gets one: what was deleted is back.", true),
    TIMELAPSE_JPEG_PER_CLIP("A picture of each clip is kept as a timelapse frame, and stays when the clip goes.", true),
    FILE_BIN_STAYS("What was cut out of a clip stays in the file bin when the clip goes.", true),
    LAST_PICTURE_STAYS("A stopped monitor goes on showing its last picture and its last seconds.", true),
    SECOND_ROW_ON_UPLOAD("A clip put over an existing one replaces the file and adds a second row.", true),
    OK_FOR_A_MISSING_MONITOR("Deleting a monitor that is not there is answered with ok.", true),
    FILE_LEFT_AFTER_OK("A delete is answered with ok and takes the row; the file stays on the disk.", false),
    ROW_LEFT_AFTER_OK("A delete is answered with ok, takes the file, and leaves the row.", false),
    LATE_UNLINK("A delete is answered with ok; the file goes some questions later.", false),
    FRAME_LEFT_AFTER_OK("The delete of a timelapse frame is answered with ok; its picture stays on the disk.", false),
    PIECE_LEFT_AFTER_OK(
            "The delete of a piece in the file bin is answered with ok; its file stays on the disk.", false),
    NOT_FOUND_THOUGH_THERE("A delete is answered with \"No such file\", and nothing happens.", false),
    ROWS_COME_BACK("At its start the rows of clips that were deleted are back, from a copy of its database.", false),
    UPDATE_FAILS("A change of a monitor is answered with ok and lives until the restart, but was never stored.", false),
    LOGIN_PAGE("Every question is answered with a page for people.", false),
    TRUNCATED("Every answer ends in the middle.", false),
    HUGE("Every answer is a hundred megabytes long.", false),
    SLOW("Every answer waits a minute first.", false),
    DIES_AT_A_DELETE(
            "It carries out one delete of a clip and hangs up, and on everybody until it is restarted.", false);

    private final String sentence;
    private final boolean always;

    ShinobiTrap(String sentence, boolean always) {
        this.sentence = sentence;
        this.always = always;
    }

    public String sentence() {
        return sentence;
    }

    /** Whether every Shinobi is like that. */
    public boolean always() {
        return always;
    }

    /** Those that every Shinobi has. */
    static Set<ShinobiTrap> ofEveryShinobi() {
        Set<ShinobiTrap> all = EnumSet.allOf(ShinobiTrap.class);
        all.removeIf(trap -> !trap.always);
        return all;
    }
}
