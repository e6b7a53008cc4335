package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import obscura.plugin.nvr.Clip;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.Reach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must never make the index forget a clip, and what it takes to forget one. */
class NeverForgottenTest {
    @TempDir
    Path home;

    @AutoClose
    private IndexedFolder shop;

    @BeforeEach
    void ten_clips_of_one_camera() throws IOException {
        shop = new IndexedFolder(home);
    }

    @Test
    void a_folder_that_is_missing_or_empty_makes_nothing_forgotten() throws IOException {
        shop.run();
        Files.move(shop.folder, home.resolve("unmounted"));
        stays(shop.run(), Reach.Missing.class);
        Files.createDirectory(shop.folder);
        stays(shop.run(), Reach.Empty.class);
        Files.delete(shop.folder);
        Files.writeString(shop.folder, "no folder");
        stays(shop.run(), Reach.Unreadable.class);
    }

    private void stays(IndexReport report, Class<? extends Reach> reach) {
        assertThat(report.reach()).isInstanceOf(reach);
        assertThat(report.notRemoved()).isEqualTo(10);
        assertThat(report.finished()).isFalse();
        assertThat(report.problems()).containsExactly(report.reach().sentence());
        assertThat(shop.all("yard")).hasSize(10);
    }

    @Test
    void when_more_than_half_is_gone_nothing_is_forgotten_until_a_person_says_so() throws IOException {
        shop.run();
        for (int i = 0; i < 6; i++) {
            Files.delete(shop.folder.resolve(shop.all("yard").get(i).path()));
        }
        IndexReport doubted = shop.run();
        assertThat(doubted.notRemoved()).isEqualTo(6);
        assertThat(doubted.problems()).singleElement().asString().contains("6 of 10 clips are not found");
        assertThat(shop.all("yard")).hasSize(10);
        assertThat(shop.index
                        .run(shop.nvr.id(), shop.folderNvr(), Loss.BELIEVED)
                        .removed())
                .isEqualTo(6);
        assertThat(shop.all("yard")).hasSize(4);
    }

    @Test
    void half_may_be_gone() throws IOException {
        shop.run();
        for (int i = 0; i < 5; i++) {
            Files.delete(shop.folder.resolve(shop.all("yard").get(i).path()));
        }
        List<Clip> left = shop.all("yard").subList(5, 10);
        assertThat(shop.run().removed()).isEqualTo(5);
        assertThat(shop.all("yard")).isEqualTo(left);
    }

    @Test
    void a_file_replaced_by_a_link_is_not_read_and_not_forgotten() throws IOException {
        shop.run();
        Path file = shop.folder.resolve(shop.all("yard").get(3).path());
        Files.move(file, home.resolve("elsewhere.mp4"));
        Files.createSymbolicLink(file, home.resolve("elsewhere.mp4"));
        IndexReport report = shop.run();
        assertThat(report.refusedFiles()).isEqualTo(1);
        assertThat(report.refused().get(0).why()).contains("a link");
        assertThat(report.notRemoved()).isEqualTo(1);
        assertThat(shop.all("yard")).hasSize(10);
    }

    @Test
    void what_lies_in_a_folder_that_could_not_be_listed_is_not_forgotten() throws IOException {
        shop.run();
        Files.delete(shop.folder.resolve(shop.all("yard").get(0).path()));
        Nvr real = shop.folderNvr();
        Nvr closed = ChangedNvr.of(real).listing(into -> {
            real.list(into);
            into.unread("yard/2026-11-23", "Obscura has no right to read it.");
        });
        IndexReport report = shop.index.run(shop.nvr.id(), closed, Loss.DOUBTED);
        assertThat(report.notRemoved()).isEqualTo(1);
        assertThat(report.problems()).singleElement().asString().contains("yard/2026-11-23");
        assertThat(shop.all("yard")).hasSize(10);
        assertThat(shop.run().removed()).isEqualTo(1);
    }

    @Test
    void a_folder_that_disappears_during_the_round_makes_nothing_forgotten() {
        shop.run();
        Nvr unmounting = ChangedNvr.of(shop.folderNvr()).listing(into -> {
            assertThat(shop.folder.toFile().renameTo(home.resolve("unmounted").toFile()))
                    .isTrue();
            assertThat(shop.folder.toFile().mkdir()).isTrue();
        });
        IndexReport report = shop.index.run(shop.nvr.id(), unmounting, Loss.BELIEVED);
        assertThat(report.reach()).isInstanceOf(Reach.Empty.class);
        assertThat(report.notRemoved()).isEqualTo(10);
        assertThat(shop.all("yard")).hasSize(10);
    }

    @Test
    void an_interrupted_round_forgets_nothing() throws IOException {
        shop.run();
        Files.delete(shop.folder.resolve(shop.all("yard").get(0).path()));
        Thread.currentThread().interrupt();
        assertThat(shop.run().removed()).isZero();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(shop.all("yard")).hasSize(10);
    }
}
