package obscura.web.masks;

import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Who;
import obscura.plugin.masking.MaskReport;
import obscura.plugin.masking.SaveResult;
import obscura.plugin.masking.WantedMasks;

/** What is done with the masks of a camera; all of it keeps its report and writes the journal itself. Any thread. */
public interface MaskWork {
    /** Sends nothing to the camera. */
    SaveResult save(CameraId camera, WantedMasks wanted, Who who);

    /** Puts what is wanted on the camera, reads back, and looks at every view. Blocks for seconds. */
    MaskReport apply(CameraId camera, Who who);

    /** Changes nothing; reads back and looks at every view. Blocks for seconds. */
    MaskReport look(CameraId camera, Who who);

    /**
     * Makes a mask that somebody else put on the camera ours, as one more wanted mask. Only one that the last report tells of.
     *
     * @param wanted as whoever decided saw them
     */
    SaveResult takeOver(CameraId camera, WantedMasks wanted, String token, Who who);
}
