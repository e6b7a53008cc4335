package obscura.plugin.scene;

/** Frames first to end - 1, and how the camera stood during them. */
record Segment(View view, long first, long end) {}
