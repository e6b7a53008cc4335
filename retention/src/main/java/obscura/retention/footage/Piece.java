package obscura.retention.footage;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.ClipId;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.time.TimeRange;
import obscura.retention.rule.RuleKind;

/**
 * One thing that goes as a whole or not at all.
 *
 * @param what of an NVR's things it is; empty for what Obscura keeps itself
 * @param camera empty for what is of no camera
 * @param there what its camera is called where it lies; empty when that has no name there
 * @param range what it shows
 * @param over from when on its life counts: when the whole of it was over, or an export was made. Where its times are a
 *     guess, late enough that no part of it can be younger
 * @param key how the place knows it: of a recording the path of its clip. Never with a secret in it
 * @param clip its number in the index of footage, where it has one
 * @param sha256 64 hexadecimal digits; empty where nobody knows
 */
public record Piece(
        Place place,
        RuleKind kind,
        Optional<KeptKind> what,
        Optional<CameraId> camera,
        String there,
        TimeRange range,
        Instant over,
        String key,
        OptionalLong bytes,
        Optional<ClipId> clip,
        String sha256) {
    public Piece {
        if (key.isEmpty()
                || key.length() > KeptItem.LONGEST_KEY
                || what.isPresent() != place.nvr().isPresent()) {
            throw new IllegalArgumentException("A piece has a key, and a kind of its NVR where it has an NVR");
        }
    }

    /** As its NVR knows it. */
    public KeptItem item() {
        return new KeptItem(what.orElseThrow(), there, range, key, bytes);
    }

    /** A word for what it is: that of its NVR, or of its rule. */
    public String word() {
        return what.map(KeptKind::word).orElseGet(kind::word);
    }
}
