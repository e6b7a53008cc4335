package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Invitation;
import obscura.plugin.access.InvitationResult;
import obscura.plugin.access.InvitationResult.Joined;
import obscura.plugin.access.InvitationResult.NotOpen;
import obscura.plugin.access.InvitationResult.Refused;
import obscura.plugin.access.InviteResult;
import obscura.plugin.access.InviteResult.Invited;
import obscura.plugin.access.Person;
import obscura.plugin.access.Right;
import obscura.plugin.access.Role;
import obscura.plugin.access.TokenResult;
import obscura.plugin.access.Visitor;
import obscura.plugin.access.secret.Password;
import obscura.plugin.id.CameraId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationsTest {
    @TempDir
    Path home;

    private Door door;

    @BeforeEach
    void openTheDoor() {
        door = Door.in(home);
        door.first("Ada");
    }

    @AfterEach
    void close() {
        door.close();
    }

    private Invited invite(Role role, CameraLimit cameras) {
        return (Invited) door.access.invitations().invite(door.visitor("Ada"), role, cameras);
    }

    private InvitationResult accept(Invited invited, String name) {
        return door.access.invitations().accept(invited.token(), name, Door.passwordOf(name));
    }

    private List<Invitation> open() {
        return door.access.invitations().open();
    }

    @Test
    void whoever_has_the_link_joins_with_its_role_and_cameras() {
        CameraId yard = door.camera("yard");
        Invited invited = invite(Role.OPERATOR, CameraLimit.only(Set.of(yard)));
        Person bo = ((Joined) accept(invited, "Bo")).person();
        assertThat(bo.role()).isEqualTo(Role.OPERATOR);
        assertThat(bo.cameras()).isEqualTo(CameraLimit.only(Set.of(yard)));
        assertThat(door.signIn("Bo")).isNotEmpty();
    }

    @Test
    void a_link_opens_once() {
        Invited invited = invite(Role.VIEWER, CameraLimit.ALL);
        assertThat(accept(invited, "Bo")).isInstanceOf(Joined.class);
        assertThat(accept(invited, "Cy")).isInstanceOf(NotOpen.class);
        assertThat(open()).isEmpty();
    }

    @Test
    void of_many_who_use_one_link_at_once_one_joins() throws Exception {
        Invited invited = invite(Role.VIEWER, CameraLimit.ALL);
        List<Callable<InvitationResult>> all = IntStream.range(0, 6)
                .<Callable<InvitationResult>>mapToObj(i -> () -> accept(invited, "Person " + i))
                .toList();
        assertThat(Door.atOnce(all)).filteredOn(Joined.class::isInstance).hasSize(1);
        assertThat(door.access.people().all()).hasSize(2);
    }

    @Test
    void of_two_who_take_one_name_at_once_one_joins_and_the_other_may_take_another() throws Exception {
        Invited one = invite(Role.VIEWER, CameraLimit.ALL);
        Invited other = invite(Role.VIEWER, CameraLimit.ALL);
        List<InvitationResult> results = Door.atOnce(List.of(() -> accept(one, "Bo"), () -> accept(other, "BO")));
        assertThat(results).filteredOn(Joined.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Refused.class::isInstance).hasSize(1);
        assertThat(open()).hasSize(1);
    }

    @Test
    void a_link_is_over_after_three_days() {
        Invited invited = invite(Role.VIEWER, CameraLimit.ALL);
        door.after(Duration.ofDays(3).minusMillis(1));
        assertThat(door.access.invitations().find(invited.token())).isPresent();
        door.after(Duration.ofMillis(1));
        assertThat(accept(invited, "Bo")).isInstanceOf(NotOpen.class);
        assertThat(open()).isEmpty();
    }

    @Test
    void a_withdrawn_link_opens_nothing() {
        Invited invited = invite(Role.VIEWER, CameraLimit.ALL);
        assertThat(door.access.invitations().withdraw(invited.invitation().id()))
                .isTrue();
        assertThat(door.access.invitations().withdraw(invited.invitation().id()))
                .isFalse();
        assertThat(accept(invited, "Bo")).isInstanceOf(NotOpen.class);
    }

    @Test
    void a_bad_name_or_password_leaves_the_link_open() {
        Invited invited = invite(Role.VIEWER, CameraLimit.ALL);
        assertThat(accept(invited, "ada")).isInstanceOf(Refused.class);
        assertThat(accept(invited, "a\u202eb")).isInstanceOf(Refused.class);
        assertThat(door.access.invitations().accept(invited.token(), "Bo", Password.typed("password123456")))
                .isInstanceOf(Refused.class);
        assertThat(accept(invited, "Bo")).isInstanceOf(Joined.class);
    }

    @Test
    void a_made_up_link_opens_nothing() {
        assertThat(door.access.invitations().accept("made up", "Eve", Door.passwordOf("Eve")))
                .isInstanceOf(NotOpen.class);
        assertThat(door.access.invitations().find(null)).isEmpty();
    }

    @Test
    void the_list_does_not_show_what_opens() {
        Invited invited = invite(Role.VIEWER, CameraLimit.ALL);
        assertThat(open()).containsExactly(invited.invitation());
        assertThat(open().toString() + invited).doesNotContain(invited.token());
    }

    @Test
    void what_somebody_gave_ends_when_they_are_removed_or_demoted() {
        Person bo = door.join("Bo", Role.ADMIN, CameraLimit.ALL);
        Invited gift = (Invited) door.access.invitations().invite(door.visitor("Bo"), Role.ADMIN, CameraLimit.ALL);
        door.access.people().change(bo.id(), Role.VIEWER, CameraLimit.ALL);
        assertThat(accept(gift, "Cy")).isInstanceOf(NotOpen.class);
        assertThat(open()).isEmpty();
        door.access.people().change(bo.id(), Role.ADMIN, CameraLimit.ALL);
        assertThat(open()).hasSize(1);
        door.access.people().remove(bo.id());
        assertThat(accept(gift, "Cy")).isInstanceOf(NotOpen.class);
    }

    @Test
    void only_people_who_manage_people_invite() {
        door.join("Bo", Role.PRIVACY_OFFICER, CameraLimit.ALL);
        InviteResult byBo = door.access.invitations().invite(door.visitor("Bo"), Role.VIEWER, CameraLimit.ALL);
        assertThat(byBo).isInstanceOf(InviteResult.Refused.class);
        TokenResult made = door.access.tokens().makeOnConsole("robot", Role.ADMIN, Duration.ofDays(1));
        Visitor robot = door.access.byToken(((TokenResult.Made) made).token()).orElseThrow();
        assertThat(robot.may(Right.MANAGE_PEOPLE)).isTrue();
        assertThat(door.access.invitations().invite(robot, Role.VIEWER, CameraLimit.ALL))
                .isInstanceOf(InviteResult.Refused.class);
    }

    @Test
    void who_will_manage_people_is_not_limited_to_cameras() {
        assertThat(door.access.invitations().inviteOnConsole(Role.ADMIN, CameraLimit.only(Set.of())))
                .isInstanceOf(InviteResult.Refused.class);
    }

    @Test
    void a_limit_whose_only_camera_goes_before_the_link_is_used_becomes_none_and_not_all() {
        CameraId yard = door.camera("yard");
        Invited invited = invite(Role.VIEWER, CameraLimit.only(Set.of(yard)));
        door.database.jdbi().useHandle(h -> h.execute("DELETE FROM camera"));
        CameraId bedroom = door.camera("bedroom");
        Person bo = ((Joined) accept(invited, "Bo")).person();
        assertThat(bo.cameras()).isEqualTo(CameraLimit.only(Set.of()));
        assertThat(bo.maySee(bedroom)).isFalse();
    }
}
