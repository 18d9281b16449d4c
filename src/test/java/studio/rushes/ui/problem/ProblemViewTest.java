package studio.rushes.ui.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.ui.fx.Texts;

@ExtendWith(ApplicationExtension.class)
class ProblemViewTest {
    private static final Problem PROBLEM =
            new Problem(
                    "VEO-QUOTA",
                    "The video service has reached its limit.",
                    "Nothing was charged.",
                    "Rushes waits and tries again.");
    private final List<String> done = new ArrayList<>();

    @Start
    void show(Stage stage) {
        ProblemView view =
                new ProblemView(
                        PROBLEM, List.of(new ProblemVerb("Retry", () -> done.add("retried"))));
        stage.setScene(new Scene(view, 480, 200));
        stage.show();
    }

    @Test
    void allFourPartsAreSaid(FxRobot robot) {
        List<String> words =
                robot.lookup(".label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList();

        assertThat(words).contains(PROBLEM.headline(), PROBLEM.meaning(), PROBLEM.remedy());
        assertThat(robot.lookup(".code").queryButton().getText()).isEqualTo(PROBLEM.code());
    }

    @Test
    void aProblemIsToldInTheLanguageOfTheWindow(FxRobot robot) {
        Texts.speak(Locale.FRENCH);
        try {
            List<String> words = new ArrayList<>();
            robot.interact(() -> {
                ProblemView view = new ProblemView(Problem.of("VEO-BUSY"), List.of());
                words.add(view.getAccessibleText());
                view.lookupAll(".label").forEach(label -> words.add(((Label) label).getText()));
            });

            assertThat(words.getFirst()).startsWith("VEO-BUSY: Le service vidéo est occupé.");
            assertThat(Problems.brief(Problem.of("VEO-BUSY")))
                    .isEqualTo(
                            "Le service vidéo est occupé."
                                    + " Rushes attend et redemande de lui-même.");
        } finally {
            Texts.speak(Locale.ENGLISH);
        }
    }

    @Test
    void aVerbDoesWhatItSays(FxRobot robot) {
        robot.clickOn(
                robot.lookup(".button").queryAllAs(Button.class).stream()
                        .filter(button -> button.getText().equals("Retry"))
                        .findFirst()
                        .orElseThrow());

        assertThat(done).containsExactly("retried");
    }

    @Test
    void theCodeCopiesTheWholeMessage(FxRobot robot) {
        robot.clickOn(".code");

        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied).containsExactly(PROBLEM.line());
    }

    @Test
    void aProblemCarriedThroughAFutureIsFoundAgain() {
        assertThat(Problems.of(new CompletionException(new StudioException(PROBLEM))))
                .isEqualTo(PROBLEM);
    }

    @Test
    void aFaultOfTheStudioIsOwnedUpTo() {
        assertThat(Problems.of(new IllegalStateException("boom")).code()).isEqualTo("STUDIO-FAULT");
    }
}
