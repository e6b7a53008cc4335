package obscura.plugin.journal;

import java.util.Arrays;
import java.util.Locale;

/** What can be done that a journal must tell. A word that has been written once keeps its meaning for good. */
public enum Act {
    FIRST_ACCOUNT,
    SIGN_IN,
    SIGN_OUT,
    SIGN_OUT_EVERYWHERE,
    CONFIRM_PASSWORD,
    CHANGE_PASSWORD,
    CHANGE_SECOND_FACTOR,
    INVITE,
    WITHDRAW_INVITATION,
    ACCEPT_INVITATION,
    CHANGE_PERSON,
    REMOVE_PERSON,
    MAKE_TOKEN,
    REMOVE_TOKEN,
    CHANGE_SETTINGS,
    ADD_NVR,
    REMOVE_NVR,
    CHANGE_CAMERA,
    ADD_CAMERA,
    CHANGE_CAMERA_LINK,
    SAVE_MASKS,
    APPLY_MASKS,
    PROVE_MASKS,
    TAKE_OVER_MASKS,
    /** A camera's masks are no longer as they were proven. */
    MASK_DRIFT,
    CHANGE_NVR,
    /** Recording of a camera was switched on or off, or its input set. */
    SWITCH_CAMERA,
    SCAN_LEAKS,
    MEND_LEAK,
    SAVE_RULES,
    SET_HOLD,
    CHANGE_HOLD,
    RELEASE_HOLD,
    /** A hold has come to its end. */
    END_HOLD,
    /** Recordings under a hold were copied into safe-keeping, or could not be. */
    COPY_HELD,
    PREVIEW_DELETION,
    START_DELETION,
    /** A run of deletion is over; about names its certificate. */
    FINISH_DELETION,
    /** A run stopped before it deleted anything, because something looked wrong. */
    STOP_DELETION,
    CONFIRM_DELETION,
    DOWNLOAD_CERTIFICATE,
    /** The oldest part of the journal was replaced by a sealed summary. */
    CUT_JOURNAL,
    /** A person accepted what an earlier key of this site had sealed. */
    ACCEPT_KEY,
    VIEW_CAMERA,
    VIEW_FOOTAGE,
    ORDER_EXPORT,
    REVIEW_EXPORT,
    DECIDE_EXPORT,
    CANCEL_EXPORT,
    FINISH_EXPORT,
    DOWNLOAD_EXPORT,
    DOWNLOAD_RECEIPT,
    DELETE_EXPORT,
    /** Something the account has no right to. */
    TRY_FORBIDDEN,
    READ_JOURNAL,
    DOWNLOAD_JOURNAL,
    CHECK_JOURNAL;

    /** As it is written: lower case, words joined by dashes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when nothing is written so */
    public static Act of(String word) {
        return Arrays.stream(values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a word of the journal"));
    }
}
