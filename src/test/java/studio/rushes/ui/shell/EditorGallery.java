package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import studio.rushes.script.BlockId;
import studio.rushes.script.BlockSettings;
import studio.rushes.script.EditStep;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.grid.Scenes;

/** The window while its script is written. */
final class EditorGallery {
    private EditorGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "editor",
                sight(
                        "settings",
                        act(window -> {
                            window.fire("#style-head");
                            window.node("#said-1").requestFocus();
                        }),
                        act(window -> window.fire("#script-block-1 .block-settings-open"))),
                sight(
                        "find",
                        act(window -> window.fire("#script-find")),
                        act(window -> {
                            window.node("#find-wanted", TextInputControl.class).setText("miel");
                            window.fire("#find-next");
                            window.fire("#script-block-1 .block-prompt");
                        })),
                sight(
                        "group",
                        act(window -> {
                            window.node("#said-2").requestFocus();
                            window.node("#script-blocks").requestFocus();
                            window.press("#script-blocks", KeyCode.DOWN, true, false);
                            window.press("#script-blocks", KeyCode.DOWN, true, false);
                        }),
                        act(window -> window.fire("#script-history"))),
                sight("video", act(window -> window.fire("#script-video"))),
                sight(
                        "over",
                        act(window -> window.menu().paste()),
                        act(window -> {
                            window.node("#paste-area", TextInputControl.class)
                                    .setText("BLOC 1 (8s)");
                            window.video().drafts.answer =
                                    CompletableFuture.completedFuture(nectar(window.video()));
                            window.fire("#paste-over");
                        })));
    }

    private static Sight sight(String name, Sight.Step... steps) {
        return Sight.of(name, () -> Setting.of(desk()), steps);
    }

    private static Script nectar(FakeDesk desk) {
        return desk.script()
                .withBlocks(
                        desk.script().blocks().stream()
                                .map(block ->
                                        block.withDialogue(
                                                block.dialogue().replace("miel", "nectar")))
                                .toList());
    }

    private static FakeDesk desk() {
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(8),
                        IntStream.rangeClosed(1, 8)
                                .mapToObj(i -> Scenes.take(i, 1, Scenes.ready(), true))
                                .toList());
        BlockId first = desk.script().blocks().getFirst().id();
        try {
            Path folder = Files.createTempDirectory("editor");
            String face = desk.writing.files.picture(picture(folder, "face.png", 1f)).join();
            String end = desk.writing.files.picture(picture(folder, "end.jpg", 0.6f)).join();
            desk.edit(
                    new ScriptEdit.ChangeBlockSettings(
                            first,
                            new BlockSettings(
                                    OptionalInt.of(42),
                                    Optional.of("text, logos"),
                                    Optional.of(end),
                                    Optional.empty(),
                                    List.of(face, "pictures/gone.png"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        desk.edit(
                new ScriptEdit.ChangeStyleGuide(
                        "Macro lens, golden light, slow moves; the same beekeeper in a cream linen"
                                + " suit."));
        desk.writing.done.addAll(
                List.of(
                        new EditStep(EditStep.What.SAID, 2, 1),
                        new EditStep(EditStep.What.SPLIT, 4, 1),
                        new EditStep(EditStep.What.SECONDS, 0, 3),
                        new EditStep(EditStep.What.SETTINGS, 1, 1),
                        new EditStep(EditStep.What.STYLE, 0, 0)));
        return desk;
    }

    private static Path picture(Path folder, String name, float hue) throws IOException {
        BufferedImage image = new BufferedImage(480, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(
                new GradientPaint(
                        0,
                        0,
                        Color.getHSBColor(hue, 0.6f, 0.9f),
                        480,
                        640,
                        Color.getHSBColor(hue + 0.1f, 0.7f, 0.3f)));
        pen.fillRect(0, 0, 480, 640);
        pen.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(image, name.substring(name.length() - 3), file.toFile());
        return file;
    }
}
