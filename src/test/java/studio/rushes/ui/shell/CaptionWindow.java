package studio.rushes.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import studio.rushes.captions.LineCheck;
import studio.rushes.generation.Take;
import studio.rushes.ui.captions.FakeCaptionDesk;
import studio.rushes.ui.captions.FakeModelDesk;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;

/** The window over six takes of which some were heard. */
final class CaptionWindow extends GalleryWindow {
    final FakeDesk desk;

    CaptionWindow(Stage stage, Theme look, Posters posters, int width, int height) {
        this(stage, look, posters, width, height, new FakeModelDesk());
    }

    CaptionWindow(
            Stage stage, Theme look, Posters posters, int width, int height, FakeModelDesk models) {
        super(stage, look, posters, width, height, setting(models));
        desk = video();
    }

    static Setting setting(FakeModelDesk models) {
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(6),
                        IntStream.rangeClosed(1, 6).mapToObj(CaptionWindow::take).toList());
        desk.captions.lines.put(take(1).id(), FakeCaptionDesk.said());
        desk.captions.lines.put(
                take(2).id(), FakeCaptionDesk.wrong("jarres encore pleines.", "jarres vides"));
        desk.captions.lines.put(
                take(3).id(), new LineCheck(LineCheck.Verdict.SILENT, 0, List.of()));
        desk.captions.voices.put(
                take(2).id(),
                "Dans une tombe égyptienne, Théophane Desrosiers a trouvé des jarres vides");
        return new Setting(new FakeStudio(models), Optional.of(desk));
    }

    static Take take(int block) {
        return FakeCaptionDesk.take(block);
    }
}
