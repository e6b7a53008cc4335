package obscura.plugin.nvr.control;

import java.util.List;

/** Where pictures of people are kept by an NVR or leave it. */
public interface NvrScan {
    /**
     * All that can be seen; nothing is changed. What could not be looked at is missing, so a {@link Answer.No} of one part
     * makes the whole a No.
     */
    Answer<List<Sighting>> scan();

    /**
     * Does what can be done about one, and looks again.
     *
     * @return the sightings of that kind and camera that are left
     */
    Answer<List<Sighting>> mend(Sighting sighting);
}
