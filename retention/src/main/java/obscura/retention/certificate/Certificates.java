package obscura.retention.certificate;

import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.id.RunId;

/** Where certificates lie: a signed text for machines and a page to print for each run that deleted. */
public interface Certificates {
    /** The signed one, as JSON; empty when the run has none. It may be large: stream it. */
    Optional<Path> json(RunId run);

    /** The same as a page to print, complete in itself. */
    Optional<Path> page(RunId run);
}
