package obscura.plugin.nvr.control;

/** A way in which pictures of people are kept or leave an NVR. */
public enum Sight {
    /** It records what the camera sees. */
    RECORDS,
    /** A second stream of the camera is used. */
    SECOND_STREAM,
    /** Its restreamer hands the camera's own picture to whoever asks. */
    RESTREAM,
    SNAPSHOTS,
    PREVIEWS,
    THUMBNAILS,
    TIMELAPSE,
    EXPORTS,
    LIVE_REMAINS,
    /** Pictures go to the message broker, where they stay. */
    BROKER_PICTURES,
    FACE_RECOGNITION,
    PLATE_RECOGNITION,
    AUDIO,
    /** Whoever reaches its port may do anything. */
    OPEN_PORT,
    /** Files no list of the NVR shows. */
    ORPHANS,
    /** A masked picture has taken the camera's place in its settings, and what runs is still the camera. */
    RESTART_PENDING,
    /** Recording is off for now, and back after a restart. */
    OFF_FOR_NOW,
    /** A version Obscura does not know. */
    UNKNOWN_VERSION
}
