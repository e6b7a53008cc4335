package obscura.web.recorders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptKind;

/** What came of speaking to a recorder with what was typed. Nothing is kept yet. */
public sealed interface Tried {
    /**
     * It answers.
     *
     * @param wanted with the certificate that was seen, where there is one
     * @param pictures JPEG files by camera, of the first cameras that had one in time
     * @param deletable what can be deleted there, as far as it could be asked
     */
    record Fine(
            Wanted wanted,
            NvrAbout about,
            List<NvrCamera> cameras,
            Map<String, byte[]> pictures,
            Map<KeptKind, CanDelete> deletable)
            implements Tried {
        public Fine {
            cameras = List.copyOf(cameras);
            pictures = Map.copyOf(pictures);
            deletable = Map.copyOf(deletable);
        }
    }

    record Refused(Trouble trouble) implements Tried {}

    /**
     * Its certificate is another one than before.
     *
     * @param now what it shows now; empty when it could not be looked at
     */
    record OtherCertificate(String known, Optional<String> now) implements Tried {}
}
