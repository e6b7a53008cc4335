package obscura.e2e.drawing;

import static obscura.e2e.drawing.EditedYard.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import obscura.e2e.browser.Look;
import obscura.e2e.browser.Visit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The finer points of the editor: how a polygon is closed, where corners land, a finger that is held, a keyboard alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawByHandTest {
    @AutoClose
    private EditedYard yard;

    @BeforeAll
    void a_camera(@TempDir Path home) throws IOException {
        yard = new EditedYard(home);
    }

    @Test
    void a_double_click_sets_the_last_corner_and_closes_the_polygon() {
        try (Visit visit = yard.visit(Look.DESKTOP)) {
            Canvas canvas = yard.openQuickly(visit);
            tool(visit, "draw").click();
            canvas.click(0.2, 0.2);
            canvas.click(0.5, 0.2);
            canvas.click(0.5, 0.5);
            canvas.doubleClick(0.2, 0.5);
            assertThat(canvas.last()).hasSize(4);
            assertThat(canvas.last().get(3)).containsExactly(new double[] {0.2, 0.5}, within(0.01));
            canvas.doubleClick(0.35, 0.2);
            assertThat(canvas.last())
                    .as("a double click on an edge adds a corner")
                    .hasSize(5);
        }
    }

    @Test
    void enter_closes_what_has_three_corners_and_escape_leaves_nothing() {
        try (Visit visit = yard.visit(Look.DESKTOP)) {
            Canvas canvas = yard.openQuickly(visit);
            Keyboard keyboard = visit.page().keyboard();
            tool(visit, "draw").click();
            canvas.click(0.2, 0.2);
            canvas.click(0.5, 0.2);
            keyboard.press("Enter");
            assertThat(canvas.said()).contains("at least 3 corners");
            assertThat(canvas.masks()).isEmpty();
            canvas.click(0.4, 0.6);
            keyboard.press("Enter");
            assertThat(canvas.last()).hasSize(3);
            tool(visit, "draw").click();
            canvas.click(0.7, 0.7);
            keyboard.press("Escape");
            assertThat(canvas.masks()).hasSize(1);
            assertThat(tool(visit, "draw").innerText()).isEqualTo("New mask");
        }
    }

    @Test
    void corners_land_on_edges_of_the_picture_and_on_corners_and_edges_of_other_masks() {
        try (Visit visit = yard.visit(Look.DESKTOP)) {
            Canvas canvas = yard.openQuickly(visit);
            tool(visit, "rectangle").click();
            double right = canvas.last().get(1)[0];
            double bottom = canvas.last().get(2)[1];
            tool(visit, "draw").click();
            canvas.click(right + 0.005, bottom + 0.005);
            canvas.click(0.996, bottom + 0.1);
            canvas.click(right + 0.2, 0.997);
            canvas.click(right + 0.1, bottom + 0.2);
            visit.page().keyboard().press("Enter");
            assertThat(canvas.last().get(0)).containsExactly(right, bottom);
            assertThat(canvas.last().get(1)[0]).isEqualTo(1);
            assertThat(canvas.last().get(2)[1]).isEqualTo(1);
            canvas.drag(right, bottom, right + 0.005, bottom - 0.08);
            canvas.drop();
            assertThat(canvas.last().get(0)[0])
                    .as("on the edge of the other mask")
                    .isEqualTo(right);
            assertThat(canvas.last().get(0)[1]).isCloseTo(bottom - 0.08, within(0.01));
        }
    }

    @Test
    void alt_held_down_or_the_button_lets_corners_land_where_they_are() {
        try (Visit visit = yard.visit(Look.DESKTOP)) {
            Canvas canvas = yard.openQuickly(visit);
            Keyboard keyboard = visit.page().keyboard();
            tool(visit, "draw").click();
            keyboard.down("Alt");
            canvas.click(0.004, 0.3);
            keyboard.up("Alt");
            canvas.click(0.3, 0.3);
            canvas.click(0.3, 0.6);
            keyboard.press("Enter");
            double left = canvas.last().get(0)[0];
            assertThat(left).isCloseTo(0.004, within(0.002)).isNotZero();
            keyboard.down("Alt");
            canvas.drag(0.3, 0.3, 0.3, 0.006);
            canvas.drop();
            keyboard.up("Alt");
            assertThat(canvas.last().get(1)[1]).isCloseTo(0.006, within(0.003)).isNotZero();
            canvas.drag(0.3, 0.006, 0.35, 0.006);
            canvas.drop();
            assertThat(canvas.last().get(1)[1]).as("without Alt").isZero();
            tool(visit, "snap").click();
            canvas.drag(0.35, 0, 0.3, 0.006);
            canvas.drop();
            assertThat(canvas.last().get(1)[1]).isCloseTo(0.006, within(0.003)).isNotZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"PHONE", "TABLET"})
    void a_finger_held_on_a_corner_deletes_it_and_one_that_moves_or_lets_go_does_not(Look look) {
        try (Visit visit = yard.visit(look)) {
            Canvas canvas = yard.openQuickly(visit);
            tool(visit, "rectangle").tap();
            List<double[]> before = canvas.last();
            double x = before.get(2)[0];
            double y = before.get(2)[1];
            canvas.tap(x, y);
            assertThat(canvas.last()).hasSize(4);
            canvas.fingers(new double[] {x, y, x + 0.1, y + 0.1});
            assertThat(canvas.last()).hasSize(4);
            Locator rows = visit.page().locator(".mask-card tbody tr");
            canvas.hold(
                    x + 0.1,
                    y + 0.1,
                    () -> PlaywrightAssertions.assertThat(rows).hasCount(3));
            assertThat(canvas.said()).contains("Corner 3 is deleted");
            assertThat(canvas.last()).hasSize(3);
            tool(visit, "undo").tap();
            assertThat(canvas.last()).hasSize(4);
        }
    }

    @Test
    void by_keyboard_alone_the_table_is_reached_and_what_was_pressed_is_not_lost() {
        try (Visit visit = yard.visit(Look.DESKTOP)) {
            Canvas canvas = yard.openQuickly(visit);
            Page page = visit.page();
            tool(visit, "rectangle").focus();
            page.keyboard().press("Enter");
            for (int i = 0; i < 3; i++) {
                page.keyboard().press("Tab");
            }
            assertThat(focused(page)).startsWith("From the left, corner 1 of");
            page.keyboard().type("25");
            page.keyboard().press("Tab");
            assertThat(focused(page)).startsWith("From the top, corner 1 of");
            page.keyboard().type("30,5");
            page.keyboard().press("Tab");
            assertThat(canvas.last().get(0)).containsExactly(0.25, 0.305);
            assertThat(focused(page)).startsWith("Insert a corner between 1 and 2");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            assertThat(canvas.last()).hasSize(6);
            assertThat(focused(page)).startsWith("Insert a corner between 1 and 2");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(canvas.last()).hasSize(5);
            assertThat(focused(page)).startsWith("Delete corner 1");
            page.keyboard().press("Control+z");
            assertThat(canvas.last()).hasSize(6);
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Shift+Tab");
            assertThat(focused(page)).startsWith("From the top, corner 1 of");
        }
    }

    private static String focused(Page page) {
        return (String)
                page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.tagName");
    }
}
