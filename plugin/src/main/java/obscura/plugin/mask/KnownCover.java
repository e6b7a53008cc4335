package obscura.plugin.mask;

import java.util.BitSet;
import java.util.List;

/**
 * A picture in which some places were known to be masked. There it answers with the opposite of the mask's colour: what was
 * under the mask is not known, but that the mask was no dark scene is.
 */
final class KnownCover implements Pixels {
    private final Pixels picture;
    private final BitSet masked;
    private final List<Integer> colour;

    KnownCover(Pixels picture, List<Polygon> masked, List<Integer> colour) {
        this.picture = picture;
        this.colour = colour;
        this.masked = new BitSet(picture.width() * picture.height());
        for (Polygon polygon : masked) {
            PixelRuns.eroded(polygon, picture.width(), picture.height(), 0)
                    .forEach((x, y) -> this.masked.set(y * picture.width() + x));
        }
    }

    @Override
    public int width() {
        return picture.width();
    }

    @Override
    public int height() {
        return picture.height();
    }

    @Override
    public int sample(int plane, int x, int y) {
        return masked.get(y * picture.width() + x) ? (colour.get(plane) + 128) % 256 : picture.sample(plane, x, y);
    }
}
