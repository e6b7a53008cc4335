package obscura.e2e.frigate.state;

/** A row of the database about a stretch of time of one camera. Times are seconds since 1970, UTC. */
public sealed interface Row permits Segment, Event, Review, Preview, Export {
    String id();

    String camera();

    double start();

    double end();

    /** Both ends count. */
    default boolean touches(double after, double before) {
        return end() >= after && start() <= before;
    }
}
