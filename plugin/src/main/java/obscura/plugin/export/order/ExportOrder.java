package obscura.plugin.export.order;

import java.time.Instant;
import java.util.Set;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ExportId;
import obscura.plugin.journal.Who;
import obscura.plugin.mask.Hide;
import obscura.plugin.time.TimeRange;

/** An {@link ExportWish} that was taken down. */
public record ExportOrder(
        ExportId id,
        CameraId camera,
        TimeRange range,
        Set<Hide> hide,
        boolean prove,
        boolean review,
        String reason,
        Who by,
        Instant ordered) {
    public ExportOrder {
        hide = new ExportWish(camera, range, hide, prove, review, reason, by, ordered).hide();
    }
}
