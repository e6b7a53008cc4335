package obscura.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of the house once against something that breaks it: a rule that cannot fail keeps nothing. */
class BrokenRulesTest {
    private static final HouseRules RULES = new HouseRules("planted");

    @TempDir
    private Path house;

    @Test
    void a_room_that_uses_one_to_its_right_is_found() {
        assertBroken(RULES.rooms_stand_in_line(), "planted.plugin.mask.ReachesTooFar", "planted.web.Screen");
    }

    @Test
    void a_room_without_a_place_is_found() {
        assertBroken(RULES.rooms_stand_in_line(), "planted.cellar.Box has no place");
    }

    @Test
    void a_word_that_uses_a_door_is_found() {
        assertBroken(
                RULES.floors_of_plugin_stand_on_each_other(),
                "planted.plugin.mask.ReachesTooFar",
                "planted.plugin.video.Tape");
    }

    @Test
    void a_package_of_plugin_without_a_floor_is_found() {
        assertBroken(RULES.floors_of_plugin_stand_on_each_other(), "planted.plugin.attic.Trunk has no place");
    }

    @Test
    void a_circle_of_packages_is_found() {
        assertBroken(RULES.packages_have_no_circles(), "Cycle detected", "planted.plugin.video");
    }

    @Test
    void a_class_above_the_floors_is_found() {
        assertBroken(RULES.the_package_above_the_floors_holds_only_the_failure(), "planted.plugin.Stray");
    }

    @Test
    void native_types_and_sql_outside_their_adapter_are_found() {
        assertBroken(RULES.a_library_is_known_only_to_its_adapter(), "planted.plugin.video.Tape", "javacpp.Pointer");
        assertBroken(RULES.a_library_is_known_only_to_its_adapter(), "planted.web.Screen", "java.sql.Connection");
    }

    @Test
    void names_that_say_nothing_are_found() {
        ArchRule rule = RULES.names_say_the_job();
        for (String name : new String[] {"ClipManager", "StringUtils", "AbstractClip", "BaseClip", "ServiceOfClips"}) {
            assertBroken(rule, "planted.plugin.attic.Trunk$" + name + ">");
        }
        assertThat(broken(rule)).doesNotContain("Trunk$Basement").doesNotContain("Trunk$Implied");
    }

    @Test
    void inheritance_is_found_and_failures_may_inherit() {
        ArchRule rule = RULES.nothing_is_inherited();
        assertBroken(rule, "Trunk$BaseClip extends planted.plugin.attic.Trunk$AbstractClip");
        assertBroken(rule, "Trunk$ClipManager extends java.util.ArrayList");
        assertThat(broken(rule)).doesNotContain("Trunk$Failure").doesNotContain("Trunk$Choice");
    }

    @Test
    void a_static_variable_is_found() {
        assertBroken(RULES.nothing_is_kept_in_static_variables(), "Trunk.count");
    }

    @Test
    void a_blur_in_a_plan_is_found() {
        assertBroken(
                RULES.nothing_that_can_be_undone_has_a_name_in_a_plan(), "planted.plugin.plan.Paint.GAUSSIAN_BLUR");
        assertBroken(RULES.nothing_that_can_be_undone_has_a_name_in_a_plan(), "planted.plugin.plan.Mosaic");
    }

    @Test
    void a_stray_file_at_the_top_is_found() throws IOException {
        write("notes.txt", "");
        write("README.md", "");
        assertThat(sources().things_at_the_top_that_have_no_place()).containsExactly("notes.txt");
    }

    @Test
    void a_folder_without_a_sign_is_found() throws IOException {
        write("web/pom.xml", "");
        write("onvif/README.md", "");
        assertThat(sources().folders_without_a_sign()).containsExactly("web");
    }

    @Test
    void a_package_that_says_nothing_is_found() throws IOException {
        write("web/src/main/java/a/A.java", "package a; class A {}");
        write("web/src/main/java/a/b/package-info.java", "package a.b;");
        assertThat(sources().packages_without_package_info()).containsExactly("web/src/main/java/a");
        assertThat(sources().packages_with_classes()).containsExactly("a");
    }

    @Test
    void a_long_file_is_found() throws IOException {
        write("web/src/main/java/Fits.java", "\n".repeat(400));
        write("web/src/main/java/Long.java", "\n".repeat(401));
        assertThat(sources().files_too_long()).containsExactly("web/src/main/java/Long.java");
    }

    @Test
    void a_long_method_is_found() throws IOException {
        String body = "\n".repeat(39);
        write(
                "web/src/main/java/A.java",
                "class A {\n void fits() {" + body + "}\n @Deprecated\nvoid is_long() {" + body + "} }");
        assertThat(sources().methods_too_long()).containsExactly("web/src/main/java/A.java: is_long has 41 lines");
    }

    @Test
    void a_test_that_is_never_run_is_found() throws IOException {
        write("web/src/test/java/Clips.java", "class Clips { @org.junit.jupiter.api.Test void a() {} }");
        write("web/src/test/java/Many.java", "class Many { @ParameterizedTest void a() {} }");
        write("web/src/test/java/ClipsTest.java", "class ClipsTest { @Test void a() {} }");
        write("web/src/test/java/FakeClips.java", "class FakeClips { void a() {} }");
        assertThat(sources().tests_that_are_never_run())
                .containsExactly("web/src/test/java/Clips.java", "web/src/test/java/Many.java");
    }

    @Test
    void something_left_open_is_found() throws IOException {
        write("web/src/main/java/A.java", "class A {} // FIX" + "ME later");
        write("plugin/src/test/java/BTest.java", "@Dis" + "abled class BTest {}");
        write("packaging/test", "# TO" + "DO");
        write("packaging/target/A.java", "// TO" + "DO");
        assertThat(sources().things_left_open()).hasSize(3);
    }

    private static void assertBroken(ArchRule rule, String... words) {
        assertThat(broken(rule)).contains(words);
    }

    private static String broken(ArchRule rule) {
        var planted = new ClassFileImporter().importPackages("planted");
        return rule.evaluate(planted).getFailureReport().toString();
    }

    private Sources sources() {
        return new Sources(house);
    }

    private void write(String name, String text) throws IOException {
        Path file = house.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
