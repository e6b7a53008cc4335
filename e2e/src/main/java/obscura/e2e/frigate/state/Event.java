package obscura.e2e.frigate.state;

/** Something that was tracked. */
public record Event(String id, String camera, String label, double start, double end, boolean hasSnapshot)
        implements Row {}
