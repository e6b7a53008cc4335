package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Person;
import obscura.plugin.access.PersonChange;
import obscura.plugin.access.PersonChange.Changed;
import obscura.plugin.access.PersonChange.LastAdmin;
import obscura.plugin.access.PersonChange.NobodyThere;
import obscura.plugin.access.PersonChange.Refused;
import obscura.plugin.access.PersonChange.Removed;
import obscura.plugin.access.Role;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangePeopleTest {
    @TempDir
    Path home;

    private Door door;
    private Person ada;

    @BeforeEach
    void open() {
        door = Door.in(home);
        ada = door.first("Ada");
    }

    @AfterEach
    void close() {
        door.close();
    }

    private PersonChange demote(Person person) {
        return door.access.people().change(person.id(), Role.VIEWER, CameraLimit.ALL);
    }

    private PersonChange remove(Person person) {
        return door.access.people().remove(person.id());
    }

    private Person now(Person person) {
        return door.access.people().find(person.id()).orElseThrow();
    }

    @Test
    void a_role_and_its_cameras_are_changed_together() {
        CameraId yard = door.camera("yard");
        Person bo = door.join("Bo", Role.VIEWER, CameraLimit.ALL);
        Changed changed = (Changed) door.access.people().change(bo.id(), Role.OPERATOR, CameraLimit.only(Set.of(yard)));
        assertThat(changed.now()).isEqualTo(now(bo));
        assertThat(now(bo).role()).isEqualTo(Role.OPERATOR);
        assertThat(now(bo).cameras()).isEqualTo(CameraLimit.only(Set.of(yard)));
        door.access.people().change(bo.id(), Role.ADMIN, CameraLimit.ALL);
        assertThat(now(bo).cameras()).isEqualTo(CameraLimit.ALL);
    }

    @Test
    void a_limit_to_cameras_that_do_not_exist_is_a_limit_to_none() {
        Person bo = door.join("Bo", Role.VIEWER, CameraLimit.only(Set.of(new CameraId(77))));
        assertThat(bo.cameras()).isEqualTo(CameraLimit.only(Set.of()));
    }

    @Test
    void who_manages_people_is_not_limited_to_cameras() {
        assertThat(door.access.people().change(ada.id(), Role.ADMIN, CameraLimit.only(Set.of())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_last_admin_is_neither_removed_nor_demoted() {
        door.join("Bo", Role.PRIVACY_OFFICER, CameraLimit.ALL);
        assertThat(demote(ada)).isInstanceOf(LastAdmin.class);
        assertThat(remove(ada)).isInstanceOf(LastAdmin.class);
        assertThat(now(ada)).isEqualTo(ada);
        assertThat(door.access.people().change(ada.id(), Role.ADMIN, CameraLimit.ALL))
                .isInstanceOf(Changed.class);
    }

    @Test
    void where_there_are_two_admins_one_may_go() {
        Person bo = door.join("Bo", Role.ADMIN, CameraLimit.ALL);
        assertThat(remove(ada)).isEqualTo(new Removed(ada));
        assertThat(remove(bo)).isInstanceOf(LastAdmin.class);
    }

    @RepeatedTest(10)
    void two_admins_who_remove_and_demote_each_other_at_once_leave_one() throws Exception {
        Person bo = door.join("Bo", Role.ADMIN, CameraLimit.ALL);
        List<PersonChange> results = Door.atOnce(List.of(() -> remove(ada), () -> demote(bo)));
        assertThat(results).filteredOn(LastAdmin.class::isInstance).hasSize(1);
        assertThat(door.access.people().all())
                .filteredOn(person -> person.role() == Role.ADMIN)
                .hasSize(1);
    }

    @Test
    void a_name_is_there_once_regardless_of_case_and_form() {
        Person bo = door.join("Bo", Role.VIEWER, CameraLimit.ALL);
        assertThat(door.access.people().rename(bo.id(), "ＡＤＡ")).isInstanceOf(Refused.class);
        assertThat(door.access.people().rename(bo.id(), "BO")).isInstanceOf(Changed.class);
        assertThat(now(bo).name()).isEqualTo("BO");
        assertThat(door.access.people().rename(bo.id(), "")).isInstanceOf(Refused.class);
    }

    @Test
    void of_two_who_are_given_one_name_at_once_one_gets_it() throws Exception {
        Person bo = door.join("Bo", Role.VIEWER, CameraLimit.ALL);
        List<PersonChange> results = Door.atOnce(List.of(
                () -> door.access.people().rename(bo.id(), "Cy"),
                () -> door.access.people().rename(ada.id(), "cy")));
        assertThat(results).filteredOn(Changed.class::isInstance).hasSize(1);
    }

    @Test
    void who_is_gone_cannot_be_changed_and_their_number_means_nobody_else() {
        Person bo = door.join("Bo", Role.VIEWER, CameraLimit.ALL);
        remove(bo);
        assertThat(remove(bo)).isInstanceOf(NobodyThere.class);
        assertThat(demote(bo)).isInstanceOf(NobodyThere.class);
        assertThat(door.access.people().rename(bo.id(), "Cy")).isInstanceOf(NobodyThere.class);
        assertThat(door.join("Bo", Role.VIEWER, CameraLimit.ALL).id()).isNotEqualTo(bo.id());
    }

    @Test
    void people_are_listed_by_name() {
        door.join("cy", Role.VIEWER, CameraLimit.ALL);
        door.join("Bo", Role.VIEWER, CameraLimit.ALL);
        assertThat(door.access.people().all()).extracting(Person::name).containsExactly("Ada", "Bo", "cy");
        assertThat(door.access.people().find(new PersonId(99))).isEmpty();
    }
}
