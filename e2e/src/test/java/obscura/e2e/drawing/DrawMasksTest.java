package obscura.e2e.drawing;

import static obscura.e2e.drawing.EditedYard.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import obscura.e2e.app.Account;
import obscura.e2e.browser.Look;
import obscura.e2e.browser.Visit;
import obscura.e2e.camera.state.Quirk;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Masks drawn in a real browser on a camera that shows them, from adding the camera to putting them back after a reset. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawMasksTest {
    @AutoClose
    private EditedYard yard;

    @BeforeAll
    void a_camera_added_by_its_address(@TempDir Path home) throws IOException {
        yard = new EditedYard(home);
    }

    @Test
    void a_wrong_password_is_told_beside_its_field() {
        try (Visit visit = yard.visit(Look.DESKTOP)) {
            visit.signIn(Account.ADMIN);
            visit.open("/cameras/add");
            visit.fill("Name", "Again");
            visit.fill("Address", yard.camera.address().toString());
            visit.fill("User at the camera", "op");
            visit.fill("Password at the camera", "wrong");
            visit.press("Try it and keep it");
            assertThat(visit.page().locator("#w-password").innerText()).contains("refused user name and password");
            visit.looksRight("add-camera-refused");
        }
    }

    private static void triangle(Visit visit, Canvas canvas) {
        tool(visit, "draw").click();
        canvas.click(0.3, 0.3);
        canvas.click(0.6, 0.3);
        canvas.click(0.45, 0.7);
        canvas.click(0.3, 0.3);
    }

    @Test
    void a_mask_is_drawn_by_mouse_changed_and_every_step_undone_and_done_again() {
        try (Visit visit = yard.visit(Look.DESKTOP)) {
            Canvas canvas = yard.open(visit);
            int before = canvas.masks().size();
            triangle(visit, canvas);
            List<double[]> drawn = canvas.last();
            assertThat(drawn).hasSize(3);
            assertThat(drawn.get(2)).containsExactly(new double[] {0.45, 0.7}, within(0.01));
            canvas.drag(0.45, 0.7, 0.5, 0.8);
            canvas.drop();
            assertThat(canvas.last().get(2)).containsExactly(new double[] {0.5, 0.8}, within(0.01));
            canvas.drag(0.47, 0.45, 0.57, 0.45);
            canvas.drop();
            assertThat(canvas.last().get(0)).containsExactly(new double[] {0.4, 0.3}, within(0.01));
            canvas.drag(0.55, 0.3, 0.55, 0.2);
            canvas.drop();
            assertThat(canvas.last()).hasSize(4);
            visit.looksRight("masks-drawn");
            visit.page().keyboard().press("Delete");
            assertThat(canvas.last()).hasSize(3);
            for (int i = 0; i < 5; i++) {
                visit.page().keyboard().press("Control+z");
            }
            assertThat(canvas.masks()).hasSize(before);
            for (int i = 0; i < 5; i++) {
                visit.page().keyboard().press("Control+Shift+z");
            }
            assertThat(canvas.last()).hasSize(3);
            assertThat(canvas.last().get(0)).containsExactly(new double[] {0.4, 0.3}, within(0.01));
        }
    }

    @Test
    void edges_that_would_cross_turn_red_and_are_not_taken() {
        try (Visit visit = yard.visit(Look.DESKTOP)) {
            Canvas canvas = yard.open(visit);
            tool(visit, "rectangle").click();
            canvas.click(0.5, 0.5);
            canvas.drag(0.4, 0.4, 0.7, 0.55);
            assertThat(visit.page().locator("svg.canvas .edge-bad").count()).isPositive();
            canvas.drop();
            assertThat(canvas.said()).startsWith("Not taken");
            assertThat(canvas.last().get(0)).containsExactly(0.4, 0.4);
        }
    }

    @Test
    void no_corner_leaves_the_picture_and_wheel_and_button_lead_nearer_and_back() {
        try (Visit visit = yard.visit(Look.DESKTOP)) {
            Canvas canvas = yard.open(visit);
            tool(visit, "rectangle").click();
            canvas.wheel(0.5, 0.5, -300);
            String near = visit.page().locator("svg.canvas").getAttribute("viewBox");
            assertThat(Double.parseDouble(near.split(" ")[2])).isLessThan(900);
            tool(visit, "fit").click();
            assertThat(visit.page().locator("svg.canvas").getAttribute("viewBox"))
                    .startsWith("0 0 1000 ");
            canvas.click(0.5, 0.5);
            canvas.drag(0.4, 0.4, -0.05, 0.2);
            canvas.drop();
            assertThat(canvas.last().get(0)[0]).isZero();
        }
    }

    @Test
    void the_table_alone_is_enough_to_draw_name_and_remove() {
        try (Visit visit = yard.visit(Look.DESKTOP)) {
            Canvas canvas = yard.open(visit);
            int before = canvas.masks().size();
            Page page = visit.page();
            tool(visit, "rectangle").focus();
            page.keyboard().press("Enter");
            Locator card = page.locator(".mask-card").last();
            Locator left = card.locator("tbody tr").first().locator("input").first();
            left.focus();
            page.keyboard().press("Control+a");
            page.keyboard().type("12,5");
            page.keyboard().press("Tab");
            assertThat(canvas.last().get(0)[0]).isEqualTo(0.125);
            left.fill("120");
            left.press("Tab");
            assertThat(canvas.said()).contains("can't leave the picture");
            assertThat(canvas.last().get(0)[0]).isEqualTo(0.125);
            card.getByLabel("Name").fill("window");
            card.getByLabel("Name").press("Tab");
            assertThat(card.locator("legend").innerText()).isEqualTo("window");
            card.getByLabel("Insert a corner between 1 and 2 of window").press("Enter");
            assertThat(canvas.last()).hasSize(5);
            card.getByLabel("Delete corner 2 of window").press("Enter");
            assertThat(canvas.last()).hasSize(4);
            card.getByLabel("Remove window").press("Enter");
            assertThat(canvas.masks()).hasSize(before);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"DESKTOP_DARK", "PHONE_DARK"})
    void by_night_the_editor_is_as_usable_as_by_day(Look look) {
        try (Visit visit = yard.visit(look)) {
            yard.open(visit);
            tool(visit, "rectangle").click();
            visit.page().locator(".mask-card select").last().selectOption("blurred");
            visit.looksRight("masks-night");
            visit.open(yard.masks.replace("/masks", "/address"));
            visit.looksRight("camera-address-night");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"PHONE", "TABLET"})
    void fingers_draw_move_and_come_nearer(Look look) {
        try (Visit visit = yard.visit(look)) {
            Canvas canvas = yard.open(visit);
            tool(visit, "draw").tap();
            canvas.tap(0.2, 0.2);
            canvas.tap(0.8, 0.2);
            canvas.tap(0.5, 0.8);
            canvas.tap(0.21, 0.21);
            assertThat(canvas.last()).hasSize(3);
            canvas.fingers(new double[] {0.5, 0.8, 0.6, 0.9});
            assertThat(canvas.last().get(2)).containsExactly(new double[] {0.6, 0.9}, within(0.03));
            canvas.fingers(new double[] {0.45, 0.45, 0.2, 0.2}, new double[] {0.55, 0.55, 0.8, 0.8});
            String near = visit.page().locator("svg.canvas").getAttribute("viewBox");
            assertThat(Double.parseDouble(near.split(" ")[2])).isLessThan(500);
            visit.looksRight("masks-touch");
        }
    }

    @Test
    void what_was_applied_is_proven_its_loss_is_seen_and_it_is_put_back() {
        try (Visit visit = yard.visit(Look.DESKTOP)) {
            Canvas canvas = yard.open(visit);
            Page page = visit.page();
            triangle(visit, canvas);
            PlaywrightAssertions.assertThat(page.locator("[data-room]")).containsText("of");
            visit.press("Apply");
            wordIs(page, "SHOWN");
            visit.looksRight("masks-applied");
            assertThat(yard.camera.masks()).isNotEmpty();
            yard.camera.turnOn(Quirk.FORGETS_MASKS_ON_REBOOT);
            yard.camera.reboot();
            visit.press("Look again now");
            PlaywrightAssertions.assertThat(page.locator("#drift"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
            wordIs(page, "NOT SHOWN");
            visit.looksRight("masks-drift");
            visit.open("/");
            assertThat(page.locator("main").innerText()).contains("no longer keeps the mask");
            visit.open(yard.masks);
            visit.press("Apply again");
            PlaywrightAssertions.assertThat(page.locator("#drift"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(90_000));
            wordIs(page, "SHOWN");
        }
    }

    private static void wordIs(Page page, String word) {
        PlaywrightAssertions.assertThat(page.locator("#result td .word").first())
                .hasText(word, new LocatorAssertions.HasTextOptions().setTimeout(90_000));
    }
}
