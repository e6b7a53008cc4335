package obscura.plugin.look;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.detect.Detector;
import obscura.plugin.mask.Hide;
import obscura.plugin.video.Footage;
import obscura.plugin.video.SmallPicture;

/**
 * Which tiles each detector is shown and how often: everything at every look where something changed, tiles in turn.
 * Large pictures are cut into tiles because a detector sees a picture scaled down to a few hundred pixels.
 */
final class Eyes {
    private static final long SECOND = 1_000_000;
    private static final int ALL_TILES = 64;
    /** Wider pictures are shown to the people and text detectors in tiles too. */
    private static final int WIDE = 1280;

    private static final double MORE_OF_TEXT = 0.1;

    private Eyes() {}

    static List<Eye> of(List<Detector> detectors, LookSettings settings, Footage footage, SmallPicture small) {
        List<Eye> eyes = new ArrayList<>();
        for (Detector detector : detectors) {
            eyes.add(new Eye(
                    detector,
                    threshold(detector, settings),
                    rhythm(detector.kind(), settings),
                    tiles(detector.kind(), settings, footage),
                    small));
        }
        return eyes;
    }

    private static double threshold(Detector detector, LookSettings settings) {
        double strong = detector.card().threshold();
        if (detector.kind() == Hide.TEXT) {
            // Painted boxes make new edges, which read like letters; and doubts about lettering are no use.
            return settings.strict() ? Math.min(1, strong + MORE_OF_TEXT) : strong;
        }
        return settings.strict() ? strong : detector.card().weak();
    }

    private static List<Tile> tiles(Hide kind, LookSettings settings, Footage footage) {
        List<Tile> tiles = new ArrayList<>(List.of(Tile.WHOLE));
        // Grain looks like lettering, in another place each time: a second look at every tile would never agree.
        if (kind == Hide.TEXT && settings.strict()) {
            return tiles;
        }
        if (kind == Hide.FACES || footage.width() >= WIDE || footage.height() >= WIDE) {
            tiles.addAll(Tile.grid(2));
        }
        return tiles;
    }

    private static Eye.Rhythm rhythm(Hide kind, LookSettings settings) {
        boolean motionHidden = settings.hide().contains(Hide.MOTION);
        if (settings.strict()) {
            return kind == Hide.TEXT
                    ? new Eye.Rhythm(2 * SECOND, 8 * SECOND, 0)
                    : new Eye.Rhythm(SECOND / 2, 4 * SECOND, ALL_TILES);
        }
        if (kind == Hide.TEXT) {
            // Lettering that moves is covered by motion; what stands still can wait for a slow look.
            return new Eye.Rhythm(motionHidden ? 2 * SECOND : SECOND / 5, 8 * SECOND, 1);
        }
        // The face detector is cheap: with every tile at once, the second look seldom finds what the first did not.
        return new Eye.Rhythm(0, 4 * SECOND, kind == Hide.FACES ? ALL_TILES : 1);
    }
}
