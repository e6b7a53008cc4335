package obscura.plugin.posture;

import static obscura.plugin.posture.Label.ANONYMOUS_CANDIDATE;
import static obscura.plugin.posture.Label.IDENTIFIABLE;
import static obscura.plugin.posture.Label.PSEUDONYMISED;

import java.util.Locale;

/** Why a camera stands as it does, and what to do about it; those that weigh most come first within a label. */
public enum Reason {
    KEPT_UNMASKED(
            IDENTIFIABLE,
            "Its recorder keeps every picture unmasked.",
            "Hand footage on only as a redacted export, and let the recorder keep it no longer than it is needed."),
    OUTSIDE_MASKS(
            IDENTIFIABLE,
            "Its masks are proven; whoever is outside them is seen.",
            "Treat its pictures as showing who was there."),
    NOTHING_PROVEN(
            IDENTIFIABLE,
            "Nothing proves that the people in its pictures are covered.",
            "Treat its pictures as showing who was there."),
    COVER_NOT_PROVEN(
            IDENTIFIABLE,
            "Nobody has seen for a day that people in its pictures are covered.",
            "Look at its live picture, and let the proof be made again."),
    OPEN_PORT(
            IDENTIFIABLE,
            "Whoever reaches its recorder's open port sees everything and may change everything.",
            "Close the port on the recorder, or let only this machine reach it."),
    RESTREAM(
            IDENTIFIABLE,
            "Its recorder hands the camera's own picture on to whoever asks.",
            "Take the camera out of the recorder's restreamer."),
    BROKER_PICTURES(
            IDENTIFIABLE,
            "Pictures of people go to the message broker and stay there.",
            "Switch them off in the recorder and clear what the broker keeps."),
    FACES_NAMED(
            IDENTIFIABLE,
            "Its recorder recognises faces: it knows who was there by name.",
            "Switch face recognition off in the recorder and delete what it learned."),
    PLATES_READ(IDENTIFIABLE, "Its recorder reads number plates.", "Switch plate recognition off in the recorder."),
    UNKNOWN_VERSION(
            IDENTIFIABLE,
            "Its recorder is a version Obscura does not know, so it may keep what nobody looked for.",
            "Look through the recorder's own settings, or use a version that was checked."),
    RECORDER_UNKNOWN(
            IDENTIFIABLE,
            "Nobody knows what records this camera.",
            "Add its recorder, so that Obscura can look at what it keeps."),
    NOT_LOOKED_AT(
            IDENTIFIABLE,
            "What its recorder keeps and sends was not seen lately, or never.",
            "Connect the recorder by its address and let Obscura look at what it keeps and sends."),
    ORIGINAL_KEPT(
            PSEUDONYMISED,
            "The original is kept: what people watch is covered, and the recorder keeps every picture unmasked.",
            "Give the recorder the covered pictures in place of the camera's own."),
    ORIGINAL_SEALED(
            PSEUDONYMISED,
            "The original is kept: it is sealed and can be opened.",
            "If nobody will ever need it, cover people for good."),
    CAN_BE_LIFTED(
            PSEUDONYMISED,
            "Somebody can lift what covers people.",
            "Take the right to lift from whoever does not need it."),
    RESTART_PENDING(
            PSEUDONYMISED,
            "Its recorder still takes the camera's own picture until it is restarted.",
            "Restart the recorder and look again."),
    LEFT_FROM_BEFORE(
            PSEUDONYMISED, "Unmasked footage from before is still kept.", "Delete it, or wait until its time is over."),
    SECOND_STREAM(
            PSEUDONYMISED,
            "Its recorder also uses a second stream, straight from the camera.",
            "Give the recorder one input only, for everything."),
    SOUND(PSEUDONYMISED, "Its recorder keeps sound: voices are not covered.", "Switch sound off in the recorder."),
    SNAPSHOTS(
            PSEUDONYMISED,
            "Its recorder keeps pictures of whom it detects.",
            "Switch snapshots off in the recorder and delete those it has."),
    EXPORTS(
            PSEUDONYMISED,
            "Copies somebody made in the recorder are kept, without end.",
            "Delete them in the recorder."),
    PREVIEWS(
            PSEUDONYMISED,
            "Its recorder keeps everything once more as small previews.",
            "Delete them where the recorder's media folder can be reached."),
    THUMBNAILS(
            PSEUDONYMISED,
            "Its recorder keeps small pictures of what it detected.",
            "Delete them with what they belong to."),
    TIMELAPSE(PSEUDONYMISED, "Its recorder keeps pictures taken now and then.", "Delete them in the recorder."),
    LIVE_REMAINS(
            PSEUDONYMISED,
            "What somebody watched live is still lying on the recorder.",
            "Empty the recorder's folder for live pictures."),
    ORPHANS(
            PSEUDONYMISED,
            "The recorder has files that none of its lists shows.",
            "Let the recorder clean up, or delete them in its media folder."),
    OFF_FOR_NOW(
            PSEUDONYMISED,
            "Recording is off for now and comes back with a restart.",
            "Switch recording off in the recorder's settings too."),
    MASKS_NOT_PROVEN(
            PSEUDONYMISED,
            "Not every mask of this camera was proven in the last two days.",
            "Look at its masks, and apply them again where they are gone."),
    KEPT_WITHOUT_END(
            PSEUDONYMISED,
            "How long its unmasked footage is kept has no end, or is not known.",
            "Set a rule for how long footage is kept."),
    KEPT_LONG(
            PSEUDONYMISED,
            "Its unmasked footage is kept for more than three days.",
            "Keep it for a shorter time, or write down why it is needed."),
    PROOF_AGES(
            PSEUDONYMISED,
            "It is more than an hour since people in its pictures were seen to be covered.",
            "Let the proof be made again."),
    LOOK_AGES(
            PSEUDONYMISED,
            "It is more than a day since anybody looked at what its recorder keeps and sends.",
            "Look again."),
    NOTHING_TO_GET_BACK(
            ANONYMOUS_CANDIDATE,
            "Designed so that nobody can be got back; verified: people are painted over, and no original was found.",
            "Judge with whoever answers for the site whether that is enough.");

    private final Label label;
    private final String sentence;
    private final String next;

    Reason(Label label, String sentence, String next) {
        this.label = label;
        this.sentence = sentence;
        this.next = next;
    }

    /** The best that can be said while this holds. */
    public Label label() {
        return label;
    }

    public String sentence() {
        return sentence;
    }

    /** What to do next; a sentence. */
    public String next() {
        return next;
    }

    /** As keys of sentences are written: lower case, letters only. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
