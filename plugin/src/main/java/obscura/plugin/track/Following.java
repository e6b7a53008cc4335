package obscura.plugin.track;

import java.util.List;

/** Joins the sightings of one clip into tracks, look by look. */
public interface Following {
    /**
     * One look at the picture, and everything that was seen in it; a look that saw nothing counts too.
     *
     * @param time microseconds from the first frame, later than the look before
     */
    void look(long time, List<Sighting> sightings);

    /**
     * The tracks that ended since the last call: they will not be found again. Of one that lives very long these are its
     * parts, all of one number, each from the last sighting of the part before.
     */
    List<Track> ended();

    /** The tracks that are alive and certain, as far as they go now. */
    List<Track> living();

    /** Ends every track; gives all that {@link #ended()} has not given yet. No look may follow. */
    List<Track> finish();
}
