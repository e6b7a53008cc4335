package obscura.plugin.camera;

import java.util.List;
import java.util.Optional;
import obscura.plugin.mask.Polygon;

/**
 * One camera, spoken to now. Every call may take some seconds, ends in bounded time and never throws for what a camera says or
 * does not say. A yes to a change is only the camera's word: ask for its masks again, and look at its pictures. Any thread; one
 * call at a time goes through.
 */
public interface MaskCamera {
    CameraAnswer<CameraFacts> facts();

    /** Refused with NO_MEDIA2 or NO_MASKS by cameras that can't be given masks. */
    CameraAnswer<CameraPictures> pictures();

    CameraAnswer<MaskRoom> room(String picture);

    /** All masks of one picture, whoever made them. */
    CameraAnswer<List<KeptMask>> masks(String picture);

    /** @return the token of the new mask */
    CameraAnswer<String> create(String picture, Polygon polygon, MaskStyle style);

    /** Makes one as it was, with its very corners. */
    CameraAnswer<String> create(KeptMask asItWas);

    /** @return the token that was asked for */
    CameraAnswer<String> set(String token, String picture, Polygon polygon, MaskStyle style);

    CameraAnswer<String> set(KeptMask asItWas);

    CameraAnswer<String> delete(String token);

    CameraAnswer<SnapshotFile> snapshot(String profile);

    CameraAnswer<StreamPlace> stream(String profile);

    /** SHA-256 of the certificate it shows; empty over http or before the first call. */
    Optional<String> certificate();
}
