package obscura.retention.run;

import java.util.List;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.kept.KeptKind;

/**
 * How long recorders kept things by themselves before they were told to keep them longer for a hold. Each call is on the disk
 * when it returns. Any thread.
 */
public interface DaysBefore {
    List<Days> of(CameraId camera);

    /** Replaces what was remembered of that camera and kind. */
    void remember(Days days);

    void forget(CameraId camera, KeptKind kind);

    /**
     * @param before what the recorder said before it was told anything for a hold
     * @param told what it was told since; when it says something else, somebody else has told it
     */
    record Days(CameraId camera, KeptKind kind, double before, double told) {}
}
