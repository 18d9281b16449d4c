package studio.rushes.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The arrows of docs/architecture.md, one rule each. */
@AnalyzeClasses(packages = "studio.rushes", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] CORE = {
        "studio.rushes.problem..",
        "studio.rushes.script..",
        "studio.rushes.media..",
        "studio.rushes.generation..",
        "studio.rushes.captions..",
        "studio.rushes.transcription..",
        "studio.rushes.assembly..",
        "studio.rushes.project..",
        "studio.rushes.sharing..",
        "studio.rushes.settings..",
        "studio.rushes.files..",
        "studio.rushes.catalogue..",
        "studio.rushes.sharing..",
    };

    @ArchTest
    static final ArchRule coreSeesNeitherAdaptersNorWindow =
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "studio.rushes.adapter..", "studio.rushes.ui..", "studio.rushes.app..")
                    .because("core states the rules; what it needs from outside it asks by a port");

    @ArchTest
    static final ArchRule coreUsesOnlyTheJdkJsonAndLogging =
            classes()
                    .that()
                    .resideInAnyPackage(CORE)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "studio.rushes..",
                            "java..",
                            "javax.imageio..",
                            "org.jspecify..",
                            "org.slf4j..",
                            "com.fasterxml.jackson..",
                            "com.google.errorprone.annotations..")
                    .because("a vendor's library lives in one adapter and nowhere else");

    @ArchTest
    static final ArchRule windowDoesNotSeeAdapters =
            noClasses()
                    .that()
                    .resideInAPackage("studio.rushes.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("studio.rushes.adapter..", "studio.rushes.app..")
                    .because(
                            "the window works on the core; the composition root hands it the rest");

    @ArchTest
    static final ArchRule adaptersDoNotSeeEachOther =
            slices().matching("studio.rushes.adapter.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .because("what two adapters share is a port or a word of the core");

    @ArchTest
    static final ArchRule adaptersDoNotSeeTheWindowOrTheRoot =
            noClasses()
                    .that()
                    .resideInAPackage("studio.rushes.adapter..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("studio.rushes.ui..", "studio.rushes.app..");

    @ArchTest
    static final ArchRule javafxOnlyInTheWindow =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("studio.rushes.ui..", "studio.rushes.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
                    .because("a producer without a display must be able to do the whole way");

    @ArchTest
    static final ArchRule ffmpegInOneAdapter =
            vendor("org.bytedeco..", "studio.rushes.adapter.ffmpeg..");

    @ArchTest
    static final ArchRule whisperInOneAdapter =
            vendor("io.github.givimad..", "studio.rushes.adapter.whisper..");

    @ArchTest
    static final ArchRule veoInOneAdapter =
            vendor("com.google.genai..", "studio.rushes.adapter.veo..");

    @ArchTest
    static final ArchRule veoLineInOneAdapter = vendor("okhttp3..", "studio.rushes.adapter.veo..");

    @ArchTest
    static final ArchRule bucketInOneAdapter =
            vendor("com.google.cloud.storage..", "studio.rushes.adapter.gcs..");

    @ArchTest
    static final ArchRule documentsInOneAdapter =
            vendor("com.google.cloud.firestore..", "studio.rushes.adapter.firestore..");

    @ArchTest
    static final ArchRule keychainInOneAdapter =
            vendor("com.github.javakeyring..", "studio.rushes.adapter.secrets..");

    @ArchTest
    static final ArchRule wordsAreComparedInOnePlace =
            vendor("com.github.difflib..", "studio.rushes.ui.diff..");

    @ArchTest
    static final ArchRule googleOnlyWhereItIsSpokenTo =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "studio.rushes.adapter.veo..",
                            "studio.rushes.adapter.gcs..",
                            "studio.rushes.adapter.firestore..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.google.cloud..",
                            "com.google.auth..",
                            "com.google.api..",
                            "com.google.common..",
                            "com.google.gson..",
                            "com.google.protobuf..",
                            "io.grpc..",
                            "okio..")
                    .because("what Google's libraries bring along is not ours to lean on");

    @ArchTest
    static final ArchRule sqlInOneAdapter = vendor("java.sql..", "studio.rushes.adapter.sqlite..");

    @ArchTest
    static final ArchRule soundLinesInOneAdapter =
            vendor("javax.sound..", "studio.rushes.adapter.sound..");

    @ArchTest static final ArchRule commandLineInApp = vendor("picocli..", "studio.rushes.app..");

    @ArchTest
    static final ArchRule oneDoorToTheScreen =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("studio.rushes.ui.fx..")
                    .should()
                    .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                    .because(
                            "one class hops to the window's thread, so that one class can be wrong");

    @ArchTest
    static final ArchRule theWindowTellsProblemsInItsLanguage =
            noClasses()
                    .that()
                    .resideInAPackage("studio.rushes.ui..")
                    .and()
                    .resideOutsideOfPackage("studio.rushes.ui.problem..")
                    .should()
                    .callMethod("studio.rushes.problem.Problem", "headline")
                    .orShould()
                    .callMethod("studio.rushes.problem.Problem", "meaning")
                    .orShould()
                    .callMethod("studio.rushes.problem.Problem", "remedy")
                    .because("a problem's own words are English; ui.problem.Problems says them");

    @ArchTest
    static final ArchRule noPackageCycles =
            slices().matching("studio.rushes.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingSleeps =
            noClasses()
                    .should()
                    .callMethod("java.lang.Thread", "sleep", "long")
                    .orShould()
                    .callMethod("java.lang.Thread", "sleep", "java.time.Duration")
                    .orShould()
                    .callMethod("java.util.concurrent.TimeUnit", "sleep", "long")
                    .because("waiting is for a condition or a scheduler, which tests can move");

    @ArchTest
    static final ArchRule consoleBelongsToTheCommandLine =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("studio.rushes.app..")
                    .should()
                    .accessField("java.lang.System", "out")
                    .orShould()
                    .accessField("java.lang.System", "err")
                    .because("everything else logs or throws a problem");

    @ArchTest
    static final ArchRule everyPackageForbidsNull =
            classes()
                    .that()
                    .resideInAPackage("studio.rushes..")
                    .should(
                            new ArchCondition<>("live in a package marked @NullMarked") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    boolean marked =
                                            type.getPackage().isAnnotatedWith(NullMarked.class);
                                    events.add(
                                            new SimpleConditionEvent(
                                                    type, marked, type.getFullName()));
                                }
                            });

    private static ArchRule vendor(String library, String home) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "belong to " + library,
                                type -> matches(library, type.getPackageName())))
                .because("it lives in " + home + " and nowhere else");
    }

    private static boolean matches(String library, String packageName) {
        String root = library.replace("..", "");
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }
}
