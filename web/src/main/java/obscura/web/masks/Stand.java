package obscura.web.masks;

import java.util.List;
import obscura.plugin.camera.CameraPictures;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskRoom;

/**
 * What a camera says of itself and of its masks.
 *
 * @param room for masks in the picture people draw on
 * @param notOurs masks in that picture that somebody else made
 */
record Stand(CameraPictures pictures, MaskRoom room, List<KeptMask> notOurs) {
    Stand {
        notOurs = List.copyOf(notOurs);
    }
}
