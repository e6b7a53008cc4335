package obscura.plugin.export;

import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.detect.Detectors;
import obscura.plugin.look.Look;
import obscura.plugin.look.LookSettings;
import obscura.plugin.seal.Signer;
import obscura.plugin.time.Costs;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.Footage;
import obscura.plugin.video.VideoFiles;

/**
 * What every step of an export works with.
 *
 * @param temp a folder for small unlinked working files
 * @param signer who signs the receipts
 * @param costs told where the time goes
 */
record Tools(
        VideoFiles files,
        Detectors detectors,
        EncoderSettings settings,
        Path temp,
        Optional<Signer> signer,
        Costs costs) {
    /** The part of the footage that is asked for, from its start. */
    CutSource open(RedactRequest request) {
        return new CutSource(files.open(request.in(), request.track()), request.span());
    }

    /** @param strict for the second look, at the finished export */
    Look look(RedactRequest request, Footage footage, boolean strict) {
        LookSettings how = new LookSettings(request.hide(), request.every(), strict);
        return new Look(footage, how, detectors, temp, costs);
    }
}
