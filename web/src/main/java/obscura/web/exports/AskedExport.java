package obscura.web.exports;

import java.time.Instant;
import java.util.Set;
import obscura.plugin.id.CameraId;
import obscura.plugin.mask.Hide;

/** An export somebody asks for, before it is known to make sense. */
public record AskedExport(
        CameraId camera, Instant from, Instant to, Set<Hide> hide, boolean prove, boolean review, String reason) {}
