package obscura.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The house as it stands keeps its rules. That each of them can be broken is shown in {@link BrokenRulesTest}. */
class HouseRulesTest {
    private static final HouseRules RULES = new HouseRules("obscura");
    private static final Sources SOURCES = new Sources(house());
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("obscura");

    @Test
    void rooms_stand_in_line() {
        RULES.rooms_stand_in_line().check(CLASSES);
    }

    @Test
    void floors_of_plugin_stand_on_each_other() {
        RULES.floors_of_plugin_stand_on_each_other().check(CLASSES);
    }

    @Test
    void packages_have_no_circles() {
        RULES.packages_have_no_circles().check(CLASSES);
    }

    @Test
    void the_package_above_the_floors_holds_only_the_failure() {
        RULES.the_package_above_the_floors_holds_only_the_failure().check(CLASSES);
    }

    @Test
    void a_library_is_known_only_to_its_adapter() {
        RULES.a_library_is_known_only_to_its_adapter().check(CLASSES);
    }

    @Test
    void names_say_the_job() {
        RULES.names_say_the_job().check(CLASSES);
    }

    @Test
    void nothing_is_inherited() {
        RULES.nothing_is_inherited().check(CLASSES);
    }

    @Test
    void nothing_is_kept_in_static_variables() {
        RULES.nothing_is_kept_in_static_variables().check(CLASSES);
    }

    @Test
    void nothing_that_can_be_undone_has_a_name_in_a_plan() {
        RULES.nothing_that_can_be_undone_has_a_name_in_a_plan().check(CLASSES);
    }

    @Test
    void every_room_with_classes_is_looked_at() {
        List<String> seen = CLASSES.getDefaultPackage().getSubpackagesInTree().stream()
                .filter(p -> !p.getClasses().isEmpty())
                .map(JavaPackage::getName)
                .toList();
        assertThat(seen).containsAll(SOURCES.packages_with_classes());
    }

    @Test
    void everything_at_the_top_has_a_place_and_every_folder_a_sign() {
        assertThat(SOURCES.things_at_the_top_that_have_no_place()).isEmpty();
        assertThat(SOURCES.folders_without_a_sign()).isEmpty();
    }

    @Test
    void every_package_says_what_it_is() {
        assertThat(SOURCES.packages_without_package_info()).isEmpty();
    }

    @Test
    void files_and_methods_are_small() {
        assertThat(SOURCES.files_too_long()).isEmpty();
        assertThat(SOURCES.methods_too_long()).isEmpty();
    }

    @Test
    void every_test_is_run() {
        assertThat(SOURCES.tests_that_are_never_run()).isEmpty();
    }

    @Test
    void nothing_is_left_open_or_switched_off() {
        assertThat(SOURCES.things_left_open()).isEmpty();
    }

    /** Maven runs tests in the folder of their room. */
    private static Path house() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("e2e")) ? here : here.getParent();
    }
}
