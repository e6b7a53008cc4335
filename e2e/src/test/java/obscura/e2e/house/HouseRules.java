package obscura.e2e.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the house that compiled classes can break.
 *
 * @param root the package of the house: {@code obscura}, or where violations are planted
 */
record HouseRules(String root) {
    private static final List<Set<String>> ROOMS = List.of(
            Set.of("onvif"), Set.of("plugin"), Set.of("retention"), Set.of("migrations"), Set.of("web"), Set.of("e2e"));

    private static final List<Set<String>> FLOORS = List.of(
            // words
            Set.of("id", "mask", "time", "plan", "track", "scene"),
            // doors
            Set.of("camera", "nvr", "broker", "video", "detect", "journal", "access", "work", "site", "seal"),
            // crafts
            Set.of("look", "paint"),
            // jobs
            Set.of("export", "masking", "live", "vault", "analytics", "posture", "leak", "alert"));

    /** Whose types may be named only where. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("org.bytedeco", "plugin.video.libav"),
            Map.entry("ai.onnxruntime", "plugin.detect.onnx"),
            Map.entry("java.sql", "migrations"),
            Map.entry("javax.sql", "migrations"),
            Map.entry("org.jdbi", "migrations"),
            Map.entry("picocli", "web"),
            Map.entry("com.github.kagkarlsson", "migrations"),
            Map.entry("com.cronutils", "retention.schedule"),
            Map.entry("com.google.crypto.tink", "retention.keeping"),
            Map.entry("org.flywaydb", "migrations"),
            Map.entry("org.bouncycastle", "plugin.access"),
            Map.entry("io.javalin", "web"),
            Map.entry("gg.jte", "web"));

    /** Classes of libraries that offer no other way in: what native code calls back, what filters or frames an output. */
    private static final Set<String> MADE_TO_BE_EXTENDED = Set.of(
            "org.bytedeco.javacpp.FunctionPointer",
            "java.io.FilterInputStream",
            "java.io.FilterOutputStream",
            "tools.jackson.core.ObjectWriteContext$Base");

    private static final String SAYS_NOTHING =
            "(.*[.$])?([^.$]*(Manager|Helper|Utils?|Service|Processor|Impl|Dao)([A-Z][^.$]*)?|(Base|Abstract)[A-Z][^.$]*)";

    private static final String CAN_BE_UNDONE = "(?i).*(blur|mosaic|pixelat).*";

    ArchRule rooms_stand_in_line() {
        return inLine(new Line(root, ROOMS));
    }

    ArchRule floors_of_plugin_stand_on_each_other() {
        return inLine(new Line(root + ".plugin", FLOORS));
    }

    private static ArchRule inLine(Line line) {
        var inside = classes().that().resideInAPackage(line.base() + "..");
        return CompositeArchRule.of(inside.should(line.isKept())).and(inside.should(line.isComplete()));
    }

    ArchRule packages_have_no_circles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule the_package_above_the_floors_holds_only_the_failure() {
        return classes()
                .that()
                .resideInAPackage(root + ".plugin")
                .should()
                .haveNameMatching(".*\\.(ObscuraException(\\$.*)?|package-info)");
    }

    ArchRule a_library_is_known_only_to_its_adapter() {
        return CompositeArchRule.of(LIBRARIES.entrySet().stream()
                .map(library -> onlyIn(library.getKey(), library.getValue()))
                .toList());
    }

    private ArchRule onlyIn(String library, String home) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + "." + home + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .allowEmptyShould(true);
    }

    ArchRule names_say_the_job() {
        return noClasses().should().haveNameMatching(SAYS_NOTHING);
    }

    ArchRule nothing_is_inherited() {
        return classes().should(new ArchCondition<>("extend nothing but what is made for it") {
            @Override
            public void check(JavaClass heir, ConditionEvents events) {
                heir.getRawSuperclass()
                        .filter(parent -> !mayBeExtended(parent))
                        .ifPresent(parent -> events.add(
                                SimpleConditionEvent.violated(heir, heir.getName() + " extends " + parent.getName())));
            }
        });
    }

    /** Failures are classes, and enum constants may have bodies. */
    private static boolean mayBeExtended(JavaClass parent) {
        return parent.isEquivalentTo(Object.class)
                || parent.isEquivalentTo(Record.class)
                || parent.isEquivalentTo(Enum.class)
                || parent.isEnum()
                || parent.isAssignableTo(Throwable.class)
                || MADE_TO_BE_EXTENDED.stream().anyMatch(parent::isAssignableTo);
    }

    ArchRule nothing_is_kept_in_static_variables() {
        return fields().that().areStatic().should().beFinal();
    }

    ArchRule nothing_that_can_be_undone_has_a_name_in_a_plan() {
        String plan = root + ".plugin.plan..";
        String paint = root + ".plugin.paint..";
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAnyPackage(plan, paint)
                        .should()
                        .haveNameMatching(CAN_BE_UNDONE)
                        .allowEmptyShould(true))
                .and(fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(plan, paint)
                        .should()
                        .haveNameNotMatching(CAN_BE_UNDONE)
                        .allowEmptyShould(true));
    }
}
