package obscura.web.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import obscura.plugin.export.Crossing;
import obscura.plugin.export.FixedDetectors;
import obscura.plugin.export.RedactFootage;
import obscura.plugin.video.EncoderSettings;
import obscura.plugin.video.libav.LibavFiles;
import obscura.plugin.video.libav.LibavPictures;
import obscura.plugin.work.Program;
import obscura.web.work.LookWork;
import obscura.web.work.PaintWork;
import obscura.web.work.PicturesWork;
import obscura.web.work.Work;
import picocli.CommandLine;

/** The app's own worker process, with a detector that knows where the two walkers of the crossing are. */
public final class ReviewChild {
    private ReviewChild() {}

    static Program program() {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.bytedeco.javacpp.cachedir="
                        + System.getProperty(
                                "org.bytedeco.javacpp.cachedir", System.getProperty("user.home") + "/.javacpp/cache"));
        return new Program(java, List.of("-cp", System.getProperty("java.class.path"), ReviewChild.class.getName()));
    }

    public static void main(String[] arguments) {
        Map<String, Work.Task> tasks = Map.of(
                "look", new LookWork(ReviewChild::job),
                "paint", new PaintWork(ReviewChild::job),
                "pictures", new PicturesWork(LibavPictures::new));
        Work work = new Work(
                tasks, System.in, System.out, () -> Runtime.getRuntime().halt(5));
        System.exit(new CommandLine(work).execute(arguments[1]));
    }

    private static RedactFootage job() {
        FixedDetectors both = new FixedDetectors((look, time) -> Crossing.both(time));
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        return new RedactFootage(new LibavFiles(), both, EncoderSettings.EXPORT, temp);
    }
}
