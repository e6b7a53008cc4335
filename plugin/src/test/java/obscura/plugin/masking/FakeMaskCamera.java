package obscura.plugin.masking;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraFacts;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.CameraPicture;
import obscura.plugin.camera.CameraPictures;
import obscura.plugin.camera.CameraTrouble.Kind;
import obscura.plugin.camera.CameraView;
import obscura.plugin.camera.FrameOrder;
import obscura.plugin.camera.Frames;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.camera.MaskCameras;
import obscura.plugin.camera.MaskRoom;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.camera.SnapshotFile;
import obscura.plugin.camera.StreamPlace;
import obscura.plugin.mask.OnvifFrame;
import obscura.plugin.mask.OnvifPoint;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.mask.RgbPixels;

/** A camera in memory with a stream and a snapshot that show its masks, and what can be wrong with one. */
public final class FakeMaskCamera implements MaskCamera, MaskCameras, Frames {
    static final String PICTURE = "VSC_1";
    static final CameraView STREAM = new CameraView(CameraView.Kind.STREAM, "main", "Main");
    static final CameraView SNAPSHOT = new CameraView(CameraView.Kind.SNAPSHOT, "main", "Main");
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    enum Quirk {
        ROUNDS_TO_TWO_DECIMALS,
        SHRINKS,
        STORES_ONLY,
        SNAPSHOT_OPEN,
        /** Hands its snapshot to anybody, masked all the same. */
        SNAPSHOT_WITHOUT_LOGIN,
        NIGHT,
        NO_STREAM,
        NO_SET,
        /** Says nothing more after the next change, which it carries out. */
        DIES_AFTER_A_CHANGE
    }

    final Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
    final List<KeptMask> masks = new ArrayList<>();
    final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    final List<List<KeptMask>> moments = new ArrayList<>();
    Optional<Kind> says = Optional.empty();
    MaskRoom room = new MaskRoom(true, OptionalInt.of(8), OptionalInt.of(16), false, false, Set.of(MaskStyle.values()));
    List<CameraPicture> pictures =
            List.of(new CameraPicture(PICTURE, "lens", "0,0 1920x1080", List.of(STREAM, SNAPSHOT)));
    /** More than this it refuses, whatever it says in {@link #room}. */
    int reallyMost = 64;

    /** Of the next mask it is sent it keeps less. */
    boolean shrinksOnce;
    /** What it says from the next change on, which it says yes to. */
    Optional<Kind> saysAfterChange = Optional.empty();

    private int next = 1;

    @Override
    public MaskCamera open(CameraLink link) {
        return this;
    }

    @Override
    public MaskCamera attempt(String address, String user, CameraPassword password, Optional<String> certificate) {
        return this;
    }

    private <T> CameraAnswer<T> heard(String call, java.util.function.Supplier<CameraAnswer<T>> answer) {
        calls.add(call);
        return says.<CameraAnswer<T>>map(kind -> CameraAnswer.no(kind, "The fake says " + kind + "."))
                .orElseGet(answer);
    }

    @Override
    public CameraAnswer<CameraFacts> facts() {
        return heard("facts", () -> CameraAnswer.given(new CameraFacts("Fake", "F1", "1.0", Duration.ofMinutes(10))));
    }

    @Override
    public CameraAnswer<CameraPictures> pictures() {
        return heard("pictures", () -> CameraAnswer.given(new CameraPictures(false, pictures, List.of())));
    }

    @Override
    public CameraAnswer<MaskRoom> room(String picture) {
        return heard("room", () -> CameraAnswer.given(room));
    }

    @Override
    public CameraAnswer<List<KeptMask>> masks(String picture) {
        return heard(
                "masks",
                () -> CameraAnswer.given(masks.stream()
                        .filter(mask -> mask.picture().equals(picture))
                        .toList()));
    }

    @Override
    public CameraAnswer<String> create(String picture, Polygon polygon, MaskStyle style) {
        return create(new KeptMask("", picture, OnvifFrame.toOnvif(polygon), style, "", true));
    }

    @Override
    public CameraAnswer<String> create(KeptMask wanted) {
        return heard("create", () -> {
            if (masks.size() >= reallyMost) {
                return CameraAnswer.no(Kind.LIMIT_REACHED, "The fake is full.");
            }
            KeptMask made = named("m" + next++, adapted(wanted));
            masks.add(made);
            return changed(made.token());
        });
    }

    @Override
    public CameraAnswer<String> set(String token, String picture, Polygon polygon, MaskStyle style) {
        return set(new KeptMask(token, picture, OnvifFrame.toOnvif(polygon), style, "", true));
    }

    @Override
    public CameraAnswer<String> set(KeptMask wanted) {
        return heard("set", () -> {
            if (quirks.contains(Quirk.NO_SET)) {
                return CameraAnswer.no(Kind.CHANGE_REFUSED, "The fake changes nothing.");
            }
            masks.replaceAll(mask -> mask.token().equals(wanted.token()) ? adapted(wanted) : mask);
            return changed(wanted.token());
        });
    }

    @Override
    public CameraAnswer<String> delete(String token) {
        return heard("delete", () -> {
            masks.removeIf(mask -> mask.token().equals(token));
            return changed(token);
        });
    }

    private CameraAnswer<String> changed(String token) {
        moments.add(List.copyOf(masks));
        shrinksOnce = false;
        says = saysAfterChange;
        if (quirks.contains(Quirk.DIES_AFTER_A_CHANGE)) {
            says = Optional.of(Kind.UNREACHABLE);
            return CameraAnswer.no(Kind.UNREACHABLE, "The fake died.");
        }
        return CameraAnswer.given(token);
    }

    private KeptMask adapted(KeptMask mask) {
        List<OnvifPoint> corners = mask.corners().stream().map(this::adapted).toList();
        return new KeptMask(mask.token(), mask.picture(), corners, mask.style(), mask.colour(), mask.enabled());
    }

    private OnvifPoint adapted(OnvifPoint at) {
        if (quirks.contains(Quirk.SHRINKS) || shrinksOnce) {
            return new OnvifPoint(at.x() * 0.5, at.y() * 0.5);
        }
        return quirks.contains(Quirk.ROUNDS_TO_TWO_DECIMALS)
                ? new OnvifPoint(Math.round(at.x() * 100) / 100.0, Math.round(at.y() * 100) / 100.0)
                : at;
    }

    static KeptMask named(String token, KeptMask mask) {
        return new KeptMask(token, mask.picture(), mask.corners(), mask.style(), mask.colour(), mask.enabled());
    }

    String somebodyElseDraws(Polygon polygon) {
        String token = "x" + next++;
        masks.add(new KeptMask(token, PICTURE, OnvifFrame.toOnvif(polygon), MaskStyle.SOLID, "", true));
        return token;
    }

    /** As after a reset, when it gives its tokens out anew. */
    KeptMask somebodyElseHas(String token, Polygon polygon) {
        KeptMask theirs = new KeptMask(token, PICTURE, OnvifFrame.toOnvif(polygon), MaskStyle.SOLID, "", true);
        masks.clear();
        masks.add(theirs);
        return theirs;
    }

    @Override
    public CameraAnswer<SnapshotFile> snapshot(String profile) {
        return heard(
                "snapshot",
                () -> CameraAnswer.given(new SnapshotFile(
                        "snapshot".getBytes(StandardCharsets.UTF_8), quirks.contains(Quirk.SNAPSHOT_WITHOUT_LOGIN))));
    }

    @Override
    public CameraAnswer<StreamPlace> stream(String profile) {
        return heard(
                "stream",
                () -> CameraAnswer.given(new StreamPlace("rtsp://10.0.0.9/main", "u", new CameraPassword("p"))));
    }

    @Override
    public Optional<String> certificate() {
        return Optional.empty();
    }

    @Override
    public Session session() {
        return new Session() {
            @Override
            public List<Optional<RgbPixels>> take(List<FrameOrder> orders) {
                return orders.stream().map(this::take).toList();
            }

            private Optional<RgbPixels> take(FrameOrder order) {
                boolean snapshot = order instanceof FrameOrder.Still;
                return !snapshot && quirks.contains(Quirk.NO_STREAM) ? Optional.empty() : Optional.of(shown(snapshot));
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private RgbPixels shown(boolean snapshot) {
        BufferedImage image = scene();
        Graphics2D pen = image.createGraphics();
        boolean open = quirks.contains(Quirk.STORES_ONLY) || snapshot && quirks.contains(Quirk.SNAPSHOT_OPEN);
        pen.setColor(Color.BLACK);
        if (!open) {
            masks.stream()
                    .filter(KeptMask::hides)
                    .flatMap(mask -> mask.polygon().stream())
                    .forEach(polygon -> pen.fill(path(polygon)));
        }
        pen.dispose();
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int pixel = image.getRGB(i % WIDTH, i / WIDTH);
            rgb[3 * i] = (byte) (pixel >> 16);
            rgb[3 * i + 1] = (byte) (pixel >> 8);
            rgb[3 * i + 2] = (byte) pixel;
        }
        return new RgbPixels(WIDTH, HEIGHT, rgb);
    }

    private BufferedImage scene() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        if (quirks.contains(Quirk.NIGHT)) {
            return image;
        }
        Random random = new Random(7);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, 0x808080 + 0x010101 * random.nextInt(0x70));
            }
        }
        return image;
    }

    private static Path2D path(Polygon polygon) {
        Path2D path = new Path2D.Double();
        for (Point corner : polygon.corners()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(corner.x() * WIDTH, corner.y() * HEIGHT);
            } else {
                path.lineTo(corner.x() * WIDTH, corner.y() * HEIGHT);
            }
        }
        path.closePath();
        return path;
    }
}
