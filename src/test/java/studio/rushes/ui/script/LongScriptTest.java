package studio.rushes.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.BlockIds;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;

/** As many blocks as a script may have. */
@ExtendWith(ApplicationExtension.class)
class LongScriptTest {
    /** A frame at 60 a second leaves 16 ms for everything. */
    private static final long MOST_MILLIS = 16;

    private final HistoryDesk desk = new HistoryDesk(script());
    private final ScriptViewModel model = new ScriptViewModel(desk, new BlockIds(new Random(1)));

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        Scene scene = new Scene(new ScriptPane(model), 340, 900);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ScriptPane.class.getResource(
                                                "/studio/rushes/ui/script.css"))
                                .toExternalForm());
        stage.setScene(scene);
        stage.setWidth(340);
        stage.setHeight(900);
        stage.show();
    }

    @Test
    void onlyTheCardsInSightAreMadeAndSettingsOnlyWhereTheyAreOpened(FxRobot robot) {
        robot.interact(() -> {
            model.selectedProperty().set(desk.script().blocks().get(400).id());
            model.blocks().get(400).openProperty().set(true);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".script-card").queryAll()).hasSizeLessThan(30);
        assertThat(robot.lookup(".block-settings").queryAll()).hasSize(1);
    }

    @Test
    void aLetterCostsLittleEvenWhileEverythingIsLookedAt(FxRobot robot) {
        BlockId first = desk.script().blocks().getFirst().id();
        robot.interact(() -> {
            model.selectedProperty().set(first);
            model.find().openProperty().set(true);
            model.find().wantedProperty().set("miel");
            model.promptOpenProperty().set(true);
            model.historyOpenProperty().set(true);
        });
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Long> costs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String text = "miel " + "a".repeat(i);
            robot.interact(() -> {
                long before = threads.getCurrentThreadCpuTime();
                desk.edit(new ScriptEdit.ChangeDialogue(first, text));
                costs.add(threads.getCurrentThreadCpuTime() - before);
            });
        }
        List<Long> settled = costs.subList(20, 60).stream().sorted().toList();
        assertThat(settled.get(20)).isLessThan(TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS));
    }

    private static Script script() {
        return new Script(
                "long",
                "",
                IntStream.rangeClosed(1, Script.MAX_BLOCKS)
                        .mapToObj(i ->
                                new Block(
                                        new BlockId("block-" + i),
                                        "Le miel numéro " + i + " ne se périme jamais.",
                                        "Un pot de miel.",
                                        8,
                                        Extras.NONE))
                        .toList(),
                Extras.NONE);
    }
}
