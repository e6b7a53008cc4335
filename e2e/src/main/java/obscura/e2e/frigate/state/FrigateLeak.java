package obscura.e2e.frigate.state;

/** What a camera's owner may have switched on in Frigate and forgotten; a leak scan should find it. */
public enum FrigateLeak {
    /** go2rtc restreams the camera itself under its name. */
    GO2RTC_STREAM,
    SNAPSHOTS,
    /** A picture of each person goes to the broker, retained. */
    MQTT_SNAPSHOTS,
    FACE_RECOGNITION,
    PLATE_RECOGNITION,
    SEMANTIC_SEARCH,
    AUDIO_DETECTION,
    /** A second input records the camera itself beside the first. */
    SECOND_INPUT
}
