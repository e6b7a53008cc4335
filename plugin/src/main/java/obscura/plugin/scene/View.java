package obscura.plugin.scene;

/** How the camera stood during a piece of a clip. */
public enum View {
    /** It stood still: there is an empty scene to learn. */
    FIXED,
    /** A short jolt: nothing can be told, the whole picture is painted. */
    SHAKEN,
    /** It moved for longer: there is no empty scene, motion protects nobody here. */
    MOVING
}
