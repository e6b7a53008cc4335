package obscura.plugin.detect.onnx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import obscura.plugin.ObscuraException;
import obscura.plugin.detect.Detector;
import obscura.plugin.detect.Detectors;
import obscura.plugin.detect.ModelCard;
import obscura.plugin.mask.Hide;

/**
 * Detectors from folders of models. The first folder that has a model of a kind provides that kind, so that a user's
 * own model takes the place of the one that came with the program.
 */
public final class FolderDetectors implements Detectors {
    private final List<Path> folders;

    /** @param folders in order of preference; one that does not exist counts as empty */
    public FolderDetectors(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    @Override
    public List<Detector> open(Set<Hide> kinds) {
        Set<Hide> missing = EnumSet.noneOf(Hide.class);
        missing.addAll(kinds);
        missing.remove(Hide.MOTION);
        List<Detector> opened = new ArrayList<>();
        try {
            for (Path folder : folders) {
                Set<Hide> wanted = Set.copyOf(missing);
                for (ModelCard card : cards(folder, wanted)) {
                    opened.add(OnnxDetector.open(folder, card));
                    missing.remove(card.kind());
                }
            }
            requireAll(missing);
            return opened;
        } catch (RuntimeException e) {
            opened.forEach(Detector::close);
            throw e;
        }
    }

    private static List<ModelCard> cards(Path folder, Set<Hide> wanted) {
        if (wanted.isEmpty() || !Files.isDirectory(folder)) {
            return List.of();
        }
        return new ModelFolder(folder)
                .cards().stream().filter(card -> wanted.contains(card.kind())).toList();
    }

    private static void requireAll(Set<Hide> missing) {
        if (!missing.isEmpty()) {
            throw ObscuraException.refused("There is no model that finds "
                    + missing.iterator().next().word()
                    + ": run packaging/obscura doctor, or leave it out of --hide.");
        }
    }
}
