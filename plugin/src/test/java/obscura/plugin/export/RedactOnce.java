package obscura.plugin.export;

import java.nio.file.Path;
import java.util.List;
import obscura.plugin.video.libav.LibavFiles;

/** One export in a process of its own, for killing it; says every step aloud. */
public final class RedactOnce {
    private RedactOnce() {}

    /** @param arguments source, export */
    public static void main(String[] arguments) {
        Path out = Path.of(arguments[1]);
        FixedDetectors walker = new FixedDetectors((look, time) -> look == 0 ? List.of(Yard.walker(time)) : List.of());
        Ask ask = Ask.of(Path.of(arguments[0]), out)
                .receipt(out.resolveSibling("r.json"))
                .proved();
        Yard.job(new LibavFiles(), walker, out.getParent()).redact(ask.request(), (phase, done, expected) -> {
            System.out.println(phase + " " + done);
            System.out.flush();
        });
        System.out.println("DONE");
    }
}
