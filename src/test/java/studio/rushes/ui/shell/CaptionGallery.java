package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;
import static studio.rushes.ui.shell.Sight.until;

import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import studio.rushes.captions.WordSource;
import studio.rushes.project.BlockCaptions.Follow;
import studio.rushes.ui.captions.FakeModelDesk;

/** Captions over the picture, beside a card whose line is wrong, and as pages. */
final class CaptionGallery {
    private static final String PAGES = "#caption-pages";

    private CaptionGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "captions",
                sight(
                        "wrong-line",
                        1,
                        window -> {
                            window.player.safeZoneProperty().set(true);
                            window.model.captions().follow(Optional.of(Follow.VOICE));
                        }),
                sight("pages", 1, CaptionGallery::tab),
                sight(
                        "writing",
                        1,
                        window -> {
                            tab(window);
                            for (int i = 0; i < 4; i++) {
                                window.press(PAGES, KeyCode.RIGHT);
                            }
                            window.press(PAGES, KeyCode.ENTER);
                        }),
                sight(
                        "by-hand",
                        1,
                        window -> {
                            tab(window);
                            window.press(PAGES, KeyCode.DOWN);
                            window.press(PAGES, KeyCode.RIGHT);
                            window.press(PAGES, KeyCode.B);
                            window.press(PAGES, KeyCode.RIGHT, false, true);
                        }),
                timed(),
                sight(
                        "styles",
                        1,
                        window -> {
                            tab(window);
                            window.model.captions().style("boxed");
                            window.player.safeZoneProperty().set(true);
                        }),
                sight("silent", 2, _ -> {}));
    }

    private static Sight sight(
            String name, int steps, java.util.function.Consumer<GalleryWindow> then) {
        return Sight.of(
                name,
                () -> CaptionWindow.setting(new FakeModelDesk()),
                act(window -> {
                    window.model.board().step(steps);
                    window.player.seek(62);
                }),
                act(then),
                until(CaptionGallery::isPainted));
    }

    private static Sight timed() {
        return Sight.of(
                "timed",
                () -> {
                    Setting setting = CaptionWindow.setting(new FakeModelDesk());
                    setting.desk().orElseThrow().captions.source = WordSource.TIMED;
                    return setting;
                },
                act(window -> {
                    window.model.board().step(1);
                    window.player.seek(62);
                    tab(window);
                }),
                until(CaptionGallery::isPainted));
    }

    static void tab(GalleryWindow window) {
        ToggleButton tab = window.node("#tab-captions", ToggleButton.class);
        if (!tab.isSelected()) {
            tab.fire();
        }
    }

    private static boolean isPainted(GalleryWindow window) {
        return window.node("#player-caption", ImageView.class).getImage() != null;
    }
}
