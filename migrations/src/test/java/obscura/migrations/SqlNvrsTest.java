package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.Camera;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.plugin.nvr.pattern.FolderPattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NVRs and the cameras seen there. */
class SqlNvrsTest {
    private static final FolderSettings FOLDER = new FolderSettings(
            Path.of("/mnt/門 \"x\"\n'y'\\"),
            new FolderPattern("{camera}/{yyyy-MM-dd'T'HH-mm-ss}"),
            ZoneId.of("Europe/Berlin"),
            true);

    @TempDir
    Path home;

    private Database database;
    private SqlNvrs nvrs;
    private SqlCameras cameras;

    @BeforeEach
    void open() {
        database = Database.open(home.resolve("obscura.db"));
        nvrs = new SqlNvrs(database);
        cameras = new SqlCameras(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_nvr_comes_back_as_it_was_added() {
        KnownNvr shop = nvrs.add(" <b>Shop</b> ", FOLDER);
        assertThat(shop.name()).isEqualTo("<b>Shop</b>");
        assertThat(nvrs.find(shop.id())).contains(shop);
        KnownNvr barn = nvrs.add("barn", FOLDER);
        assertThat(nvrs.all()).containsExactly(shop, barn);
        nvrs.rename(shop.id(), "Shop");
        assertThat(nvrs.all()).extracting(KnownNvr::name).containsExactly("barn", "Shop");
    }

    @Test
    void recorders_in_the_network_come_back_as_they_were_added() {
        NvrUrl address = NvrUrl.typed("https://[fe80::1]:8971/frigate", 5000).orElseThrow();
        KnownNvr frigate = nvrs.add("a", new FrigateSettings(address, Optional.of(Path.of("/mnt/frigate")), true));
        KnownNvr bare = nvrs.add("b", new FrigateSettings(address, Optional.empty(), false));
        KnownNvr shinobi = nvrs.add("c", new ShinobiSettings(address, "grp-1", Optional.empty(), false));
        assertThat(nvrs.all()).containsExactly(frigate, bare, shinobi);
    }

    @Test
    void a_recorder_that_moved_keeps_its_number_and_stays_what_it_is() {
        NvrUrl before = NvrUrl.typed("http://10.0.0.1:5000", 5000).orElseThrow();
        NvrUrl after = NvrUrl.typed("http://10.0.0.2:5000", 5000).orElseThrow();
        KnownNvr frigate = nvrs.add("a", new FrigateSettings(before, Optional.empty(), false));
        nvrs.change(frigate.id(), new FrigateSettings(after, Optional.empty(), false));
        assertThat(nvrs.find(frigate.id()).orElseThrow().settings())
                .isEqualTo(new FrigateSettings(after, Optional.empty(), false));
        assertThatThrownBy(() -> nvrs.change(frigate.id(), FOLDER)).isInstanceOf(IllegalArgumentException.class);
        assertThat(nvrs.find(frigate.id()).orElseThrow().settings().kind()).isEqualTo("frigate");
    }

    @Test
    void a_name_that_is_blank_or_endless_is_refused() {
        KnownNvr shop = nvrs.add("shop", FOLDER);
        for (String name : List.of("", " \n", "x".repeat(201))) {
            assertThatThrownBy(() -> nvrs.add(name, FOLDER)).isInstanceOf(ObscuraException.class);
            assertThatThrownBy(() -> nvrs.rename(shop.id(), name)).isInstanceOf(ObscuraException.class);
        }
    }

    @Test
    void settings_that_can_not_be_read_are_said_to_be_so() {
        database.jdbi().useHandle(h -> h.execute("INSERT INTO nvr (name, kind, settings) VALUES ('a', 'folder', '{')"));
        assertThatThrownBy(nvrs::all).isInstanceOf(ObscuraException.class).hasMessageContaining("kind folder");
    }

    @Test
    void an_id_is_not_given_again() {
        KnownNvr first = nvrs.add("first", FOLDER);
        Camera camera = cameras.seenAt(first.id(), "yard");
        nvrs.remove(first.id());
        KnownNvr second = nvrs.add("second", FOLDER);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(cameras.seenAt(second.id(), "yard").id()).isNotEqualTo(camera.id());
    }

    @Test
    void a_camera_is_made_once_and_keeps_the_name_people_gave_it() {
        KnownNvr shop = nvrs.add("shop", FOLDER);
        Camera seen = cameras.seenAt(shop.id(), "yard");
        cameras.rename(seen.id(), "Back yard");
        assertThat(cameras.seenAt(shop.id(), "yard").name()).isEqualTo("Back yard");
        assertThat(cameras.find(seen.id()).orElseThrow().nvrName()).isEqualTo("yard");
        assertThat(cameras.all()).hasSize(1);
        assertThatThrownBy(() -> cameras.rename(seen.id(), " ")).isInstanceOf(ObscuraException.class);
    }

    @Test
    void a_group_is_part_of_the_name_only_where_it_must_be() {
        KnownNvr shop = nvrs.add("shop", FOLDER);
        assertThat(cameras.seenAt(shop.id(), "a/yard").name()).isEqualTo("yard");
        assertThat(cameras.seenAt(shop.id(), "b/yard").name()).isEqualTo("b/yard");
    }

    @Test
    void a_folder_called_by_spaces_or_far_too_long_still_makes_a_camera() {
        KnownNvr shop = nvrs.add("shop", FOLDER);
        assertThat(cameras.seenAt(shop.id(), "  ").name()).isEqualTo("(no name)");
        assertThat(cameras.seenAt(shop.id(), "x".repeat(255)).name()).hasSize(Camera.LONGEST_NAME);
    }
}
