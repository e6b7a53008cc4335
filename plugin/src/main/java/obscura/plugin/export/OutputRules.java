package obscura.plugin.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.plan.Region;
import obscura.plugin.time.Span;
import obscura.plugin.video.Reel;
import obscura.plugin.video.mp4.ContainerCheck;
import obscura.plugin.video.mp4.ContainerVerdict;
import obscura.plugin.video.mp4.Finding;
import obscura.plugin.video.mp4.SecretScan;

/** What must hold before an export starts and before it may appear; each rule says what to do when it does not. */
final class OutputRules {
    private static final int MOST_SECONDS_NAMED = 12;

    private OutputRules() {}

    static void refuseBadPlaces(RedactRequest request) {
        List<Path> sources = request.in().files();
        sources.forEach(OutputRules::requireFile);
        List<Path> targets = targets(request);
        targets.forEach(target -> refuseBadTarget(target, sources));
        refuseTwins(targets);
        Space.checkFor(sources, Workbench.folderOf(request.out()));
    }

    private static void requireFile(Path source) {
        if (!Files.isRegularFile(source)) {
            throw ObscuraException.refused("There is no file " + name(source) + ": check its name and folder.");
        }
    }

    private static List<Path> targets(RedactRequest request) {
        List<Path> targets = new ArrayList<>(List.of(request.out()));
        request.receipt().ifPresent(receipt -> targets.addAll(List.of(receipt, ReceiptMaker.pageBeside(receipt))));
        request.planOut().ifPresent(targets::add);
        return targets;
    }

    private static void refuseTwins(List<Path> targets) {
        Set<Path> places = new HashSet<>();
        for (Path target : targets) {
            if (!places.add(target.toAbsolutePath().normalize())) {
                throw ObscuraException.refused("Two results would get the name " + name(target)
                        + ": give the export, its receipt with its .html page and the plan names of their own.");
            }
        }
    }

    private static void refuseBadTarget(Path target, List<Path> sources) {
        Path folder = Workbench.folderOf(target);
        if (folder == null || !Files.isDirectory(folder)) {
            throw ObscuraException.refused("There is no folder for " + name(target) + ": make it first.");
        }
        if (!Files.isWritable(folder)) {
            throw ObscuraException.refused(
                    "The folder for " + name(target) + " cannot be written to: choose another or change its rights.");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            refuseUnlessReplaceable(target, sources);
        }
    }

    private static void refuseUnlessReplaceable(Path target, List<Path> sources) {
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            throw ObscuraException.refused(name(target) + " exists and is not a plain file: choose another name.");
        }
        try {
            for (Path source : sources) {
                if (Files.isSameFile(target, source)) {
                    throw ObscuraException.refused(
                            "Input and output are the same file: choose another name, the source is never overwritten.");
                }
            }
        } catch (IOException e) {
            throw ObscuraException.refused(name(target) + " cannot be read: choose another name.");
        }
    }

    static void requireCovered(CheckExport.Checked checked, PaintFootage.Painted painted) {
        if (checked.frames() != painted.frames()) {
            throw failed("The export decodes to " + checked.frames() + " frames instead of " + painted.frames()
                    + "; nothing was written. This is a fault of Obscura: please report it.");
        }
        if (!checked.notCovered().isEmpty()) {
            throw failed("A painted region is not one colour at " + seconds(checked.notCovered())
                    + "; nothing was written. This is a fault of Obscura: please report it.");
        }
    }

    static ObscuraException stillUncovered(List<Region> missed) {
        List<Long> times = missed.stream().map(r -> r.span().from()).toList();
        return failed("After " + RedactFootage.MORE_ROUNDS + " more rounds something is still found uncovered at "
                + seconds(times) + "; nothing was written. Look there and cover it with --plan.");
    }

    static void requireSameBytes(Path one, Path other) {
        if (!Digest.of(one).equals(Digest.of(other))) {
            throw failed("With noise under the regions the export comes out different, so something under them reaches"
                    + " it; nothing was written. This is a fault of Obscura: please report it.");
        }
    }

    static void requireCleanContainer(Path export, Reel source) {
        ContainerVerdict verdict = ContainerCheck.of(export);
        if (verdict instanceof ContainerVerdict.Clean clean) {
            refuse(secrets(export, source.files(), clean));
        } else {
            refuse(verdict.findings());
        }
    }

    private static List<Finding> secrets(Path export, List<Path> sources, ContainerVerdict.Clean clean) {
        try (FileChannel file = FileChannel.open(export)) {
            return SecretScan.of(sources, List.of()).in(file, clean.picturesFrom());
        } catch (IOException e) {
            throw new ObscuraException(ObscuraException.Kind.FAILED, "The export cannot be read back.", e);
        }
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw failed("The export's container holds something it must not: "
                    + findings.get(0).words() + "; nothing was written. This is a fault of Obscura: please report it.");
        }
    }

    static ObscuraException failed(String message) {
        return new ObscuraException(ObscuraException.Kind.CHECK_FAILED, message);
    }

    static String seconds(List<Long> times) {
        TreeSet<Long> whole = times.stream().map(t -> t / Span.SECOND).collect(Collectors.toCollection(TreeSet::new));
        String named = whole.stream()
                .limit(MOST_SECONDS_NAMED)
                .map(s -> String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60))
                .collect(Collectors.joining(", "));
        return whole.size() > MOST_SECONDS_NAMED ? named + " and later" : named;
    }

    /** A path's last part as it may be shown. */
    static String name(Path path) {
        return Optional.ofNullable(path.getFileName())
                .map(Path::toString)
                .orElse("/")
                .replaceAll("\\p{Cntrl}", "?");
    }
}
