package obscura.retention.certificate;

import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.id.RunId;

/** Where certificates lie: a signed text for each run that deleted. */
public interface Certificates {
    /** As JSON; empty when the run has none. It may be large: stream it, or read it with {@link ReadableCertificate}. */
    Optional<Path> json(RunId run);
}
