package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.captions.SafeZones;
import studio.rushes.captions.StyleShelf;
import studio.rushes.problem.Problem;
import studio.rushes.project.CaptionChoices;
import studio.rushes.script.Script;
import studio.rushes.ui.captions.CaptionHost;
import studio.rushes.ui.captions.CaptionsModel;
import studio.rushes.ui.captions.FakeCaptionDesk;
import studio.rushes.ui.captions.StyleSheetView;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.grid.Scenes;

/** A style that is saved in the window is the one the command line finds. */
@ExtendWith(ApplicationExtension.class)
class OwnStyleTest {
    @TempDir Path folder;

    private Script script = Scenes.script(1);

    @Test
    void assembleFindsTheStyleThatWasSavedInTheWindow(FxRobot robot) throws Exception {
        Path text =
                Files.writeString(
                        folder.resolve("one.txt"),
                        "BLOC 1 (1s):\nDIALOGUE: \"un\"\nVISUEL: Une vague.\n");
        Path project = folder.resolve("one");
        assertThat(
                        run(
                                "produce",
                                text.toString(),
                                "--out",
                                project.toString(),
                                "--size",
                                "360x640"))
                .returns(0, CommandRun::code);
        assertThat(ass(project)).doesNotContain("Bangers");
        CommandRun early = run("assemble", project.toString(), "--caption-style", "gros-titres");
        assertThat(early.code()).isNotZero();
        assertThat(early.err()).contains("CAPTIONS-STYLE");

        save(robot, "Gros titres", "Bangers");

        CommandRun late = run("assemble", project.toString(), "--caption-style", "gros-titres");
        assertThat(late.code()).as(late.err()).isZero();
        assertThat(ass(project)).contains("Bangers");
    }

    private void save(FxRobot robot, String name, String font) throws Exception {
        CaptionsModel captions = new CaptionsModel(Runnable::run, FxThread.EXECUTOR, new Host());
        FakeCaptionDesk desk = new FakeCaptionDesk(() -> script, now -> script = now);
        desk.choices =
                new CaptionChoices(
                        StyleShelf.with(CommandRun.home(home()).captionStyles()),
                        SafeZones.shipped());
        robot.interact(() -> {
            captions.open(desk);
            captions.openStyle();
            StyleSheetView sheet =
                    new StyleSheetView(
                            Objects.requireNonNull(captions.styling().sheetProperty().get()),
                            captions.styling(),
                            new SimpleObjectProperty<>());
            new Scene(sheet);
            sheet.applyCss();
            sheet.layout();
            ((TextField) sheet.lookup("#style-name")).setText(name);
            font(sheet).setValue(font);
            ((Button) sheet.lookup("#style-save")).fire();
        });
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.waitForAsyncFx(
                                20_000, () -> desk.video().style().isPresent()));
    }

    @SuppressWarnings("unchecked") // of the names of fonts
    private static ComboBox<String> font(StyleSheetView sheet) {
        return (ComboBox<String>) sheet.lookup("#style-font");
    }

    private static String ass(Path project) throws Exception {
        return Files.readString(project.resolve("captions.ass"));
    }

    private Path home() {
        return folder.resolve("home");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(home(), arguments);
    }

    private static final class Host implements CaptionHost {
        @Override
        public void trouble(Problem problem) {
            throw new AssertionError(problem.line());
        }

        @Override
        public void exported(Path file) {
            throw new AssertionError("nothing was exported to " + file);
        }

        @Override
        public void read(Path file, int takes) {
            throw new AssertionError("nothing was read from " + file);
        }

        @Override
        public void change(Runnable edit) {
            edit.run();
        }
    }
}
