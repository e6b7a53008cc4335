package obscura.e2e.nvr.shinobi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.e2e.shinobi.ShinobiTrap;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.KeptItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes instead of an answer is told for what it is, and never with the key, which stands in every address. */
class ShinobiBadAnswersTest {
    @TempDir
    Path folder;

    private Beside beside;

    @BeforeEach
    void open() {
        beside = new Beside(folder);
        beside.shinobi.record("cam1", Beside.START, 1);
    }

    @AfterEach
    void close() {
        beside.close();
    }

    private Trouble.Kind why() {
        return why(beside.unmounted());
    }

    private static Trouble.Kind why(NvrDoor door) {
        Answer<NvrAbout> about = door.control().orElseThrow().about();
        return about.why().orElseThrow().kind();
    }

    @Test
    void a_login_page_is_not_shinobi() {
        beside.shinobi.turnOn(ShinobiTrap.LOGIN_PAGE);
        assertThat(why()).isEqualTo(Trouble.Kind.NOT_THIS_NVR);
    }

    @Test
    void an_answer_that_breaks_off_is_none() {
        beside.shinobi.turnOn(ShinobiTrap.TRUNCATED);
        assertThat(why()).isEqualTo(Trouble.Kind.BROKEN_ANSWER);
    }

    @Test
    void an_answer_without_end_is_not_taken_in() {
        beside.shinobi.turnOn(ShinobiTrap.HUGE);
        assertThat(why()).isEqualTo(Trouble.Kind.BROKEN_ANSWER);
    }

    @Test
    void a_wrong_key_is_refused_though_the_status_says_200() {
        assertThat(why(beside.door("grp1", "wrong", Optional.empty(), true))).isEqualTo(Trouble.Kind.LOGIN_REFUSED);
        assertThat(why(beside.door("grp1", "", Optional.empty(), true))).isEqualTo(Trouble.Kind.LOGIN_NEEDED);
        beside.shinobi.removeKey(Beside.KEY);
        assertThat(why()).isEqualTo(Trouble.Kind.LOGIN_REFUSED);
    }

    @Test
    void a_wrong_group_is_told_from_an_empty_one_by_nobody_and_so_refused() {
        assertThat(why(beside.door("grpX", Beside.KEY, Optional.empty(), true))).isEqualTo(Trouble.Kind.REFUSED);
    }

    @Test
    void nobody_there_is_silence() {
        NvrDoor door = beside.unmounted();
        beside.shinobi.close();
        assertThat(why(door)).isEqualTo(Trouble.Kind.UNREACHABLE);
    }

    @Test
    void neither_key_nor_passwords_are_ever_said() throws IOException {
        List<String> said = new ArrayList<>();
        everything(beside.mounted(), said);
        for (ShinobiTrap trap : List.of(
                ShinobiTrap.LOGIN_PAGE,
                ShinobiTrap.TRUNCATED,
                ShinobiTrap.FILE_LEFT_AFTER_OK,
                ShinobiTrap.UPDATE_FAILS,
                ShinobiTrap.DIES_AT_A_DELETE)) {
            beside.shinobi.turnOn(trap);
            everything(beside.unmounted(), said);
            beside.shinobi.turnOff(trap);
            beside.shinobi.restart();
        }
        assertThat(said).hasSizeGreaterThan(60).noneMatch(text -> text.contains(Beside.KEY));
        assertThat(said).noneMatch(text -> text.contains(Beside.PASSWORD));
    }

    private void everything(NvrDoor door, List<String> said) throws IOException {
        var control = door.control().orElseThrow();
        said.add(door.toString());
        said.add(control.about().toString());
        said.add(control.cameras().toString());
        said.add(control.picture("nocam").toString());
        said.add(control.record("cam1", false).toString());
        said.add(control.record("cam1", true).toString());
        said.add(control.feed("cam1", "http://127.0.0.1:1/x.ts").toString());
        said.add(door.scan().orElseThrow().scan().toString());
        said.add(door.footage().reach().toString());
        said.add(door.footage().locate("grp1/cam1/2026-11-23T03-00-00.mp4").toString());
        said.add(fetched(door));
        List<KeptItem> items =
                new ArrayList<>(Beside.list(door, "cam1", Beside.seconds(0, 60)).items());
        said.add(items.toString());
        said.add(door.store().keeps("cam1").toString());
        said.add(door.store().delete(items).toString());
        said.add(door.store().look(items).toString());
    }

    private String fetched(NvrDoor door) throws IOException {
        Path copy = folder.resolve("copy.mp4");
        try {
            door.footage().fetch("grp1/cam1/2026-11-23T03-00-00.mp4", copy, 1 << 20);
            Files.delete(copy);
            return "fetched";
        } catch (ObscuraException e) {
            return e + " " + e.getCause();
        }
    }
}
