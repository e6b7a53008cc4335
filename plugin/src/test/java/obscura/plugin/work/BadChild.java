package obscura.plugin.work;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.FrameOrder;
import obscura.plugin.mask.RgbPixels;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** A worker process that does whatever it is told: {@code work WHAT}. */
public final class BadChild {
    /** Milliseconds before its first word. */
    static final String START = "obscura.start";

    private BadChild() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        switch (arguments[1]) {
            case "good" -> good(new Report(System.in, out));
            case "crash" -> crash();
            case "leave" -> System.exit(0);
            case "silent" -> Thread.sleep(600_000);
            case "deaf" -> beatForever(out);
            case "flood" -> flood(out);
            case "lines" -> lines(out);
            case "rubbish" -> out.println("{\"phase\":\"look\",\"done\":1,\"expected\":2,\"more\":3}");
            case "log" -> log();
            case "eat" -> eat(new Report(System.in, out));
            case "refuse" -> refuse(new Report(System.in, out));
            case "pid" -> pid(new Report(System.in, out));
            case "pictures" -> pictures(new Report(System.in, out));
            case "frame" -> frames(new Report(System.in, out));
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    private static void good(Report report) {
        String order = report.order();
        report.progress("look", 1, 2);
        report.progress("paint", 2, 2);
        report.result(order + " " + System.getenv("TMPDIR") + " " + System.getenv("SECRET_OF_PARENT"));
    }

    /** As native code crashes: it writes where there is nothing. */
    private static void crash() {
        Pointer.memcpy(new BytePointer((Pointer) null).position(64), new BytePointer(8), 8);
    }

    private static void beatForever(PrintStream out) throws InterruptedException {
        while (true) {
            out.println(new Line.Beat().written());
            Thread.sleep(50);
        }
    }

    private static void flood(PrintStream out) {
        byte[] much = new byte[1 << 16];
        java.util.Arrays.fill(much, (byte) 'x');
        while (!out.checkError()) {
            out.write(much, 0, much.length);
        }
    }

    private static void lines(PrintStream out) {
        byte[] line = (new Line.Beat().written() + "\n").repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        while (!out.checkError()) {
            out.write(line, 0, line.length);
        }
    }

    private static void log() {
        for (int i = 0; i < 1_000_000; i++) {
            System.err.println("/home/anna/recordings " + i);
        }
        System.exit(3);
    }

    private static void eat(Report report) throws InterruptedException {
        report.order();
        List<ByteBuffer> eaten = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ByteBuffer piece = ByteBuffer.allocateDirect(1 << 20);
            while (piece.hasRemaining()) {
                piece.put((byte) 1);
            }
            eaten.add(piece);
        }
        Thread.sleep(600_000);
        report.result("" + eaten.size());
    }

    private static void refuse(Report report) {
        String kind = report.order();
        report.refused(new ObscuraException(ObscuraException.Kind.valueOf(kind), "no\u001b[2J way\nat all"));
    }

    /** Writes its number where the order says, then waits to be left alone. */
    private static void pid(Report report) throws IOException, InterruptedException {
        Path place = Path.of(report.order());
        Path draft = place.resolveSibling("draft");
        try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
            out.write(Long.toString(ProcessHandle.current().pid()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        report.whenAlone(() -> {
            try {
                Files.writeString(place.resolveSibling("alone"), "yes");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            Runtime.getRuntime().halt(5);
        });
        Files.move(draft, place);
        report.progress("look", 1, 1);
        Thread.sleep(600_000);
    }

    /** A frame is as wide as its file says in digits; "crash" crashes, "none" has none. */
    private static void frames(Report report) throws InterruptedException {
        Thread.sleep(Long.getLong(START, 0));
        report.ready();
        for (String order = report.order(); order != null; order = report.order()) {
            FrameOrder.Still still = (FrameOrder.Still) FrameLine.read(order);
            String said = new String(still.file().jpeg(), java.nio.charset.StandardCharsets.UTF_8);
            if (said.equals("crash")) {
                crash();
            } else if (said.equals("none")) {
                report.refused(ObscuraException.refused("None of that."));
            } else {
                int width = Integer.parseInt(said);
                FrameText.of(new RgbPixels(width, 1, new byte[3 * width])).forEach(report::result);
            }
        }
    }

    /** A picture is its file's name and this process; "crash" crashes, "none" has none. */
    private static void pictures(Report report) {
        for (String order = report.order(); order != null; order = report.order()) {
            for (var shot : ShotsLine.read(order).shots()) {
                String name = shot.file().getFileName().toString();
                if (name.equals("crash")) {
                    crash();
                } else if (name.equals("none")) {
                    report.refused(ObscuraException.refused("None of that."));
                } else {
                    byte[] picture = (name + " " + ProcessHandle.current().pid())
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    report.result(java.util.Base64.getEncoder().encodeToString(picture));
                }
            }
        }
    }
}
