package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;
import static studio.rushes.ui.shell.Sight.until;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import studio.rushes.captions.SafeZones;
import studio.rushes.captions.StyleShelf;
import studio.rushes.project.CaptionChoices;
import studio.rushes.ui.captions.FakeModelDesk;
import studio.rushes.ui.captions.StylePicks;

/** The sheet a style is made in. */
final class StyleGallery {
    private StyleGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "style",
                sight("begun", _ -> {}),
                sight(
                        "boxed",
                        window -> {
                            window.fire("#style-highlight-box");
                            window.fire("#style-box-page");
                            window.fire("#style-ground-bright");
                            window.node("#style-sheet .scroll-pane", ScrollPane.class).setVvalue(1);
                        }),
                sight(
                        "saved",
                        window -> {
                            window.node("#style-name", TextField.class).setText("Gros titres");
                            font(window).setValue("Bangers");
                            window.node("#style-highlight-colour-hex", TextField.class)
                                    .setText("#FF3D81");
                            window.fire("#style-highlight-pop");
                            window.fire("#style-save");
                        }),
                sight("refused", window -> window.fire("#style-take")));
    }

    private static Sight sight(String name, Consumer<GalleryWindow> then) {
        Path folder = folder();
        return Sight.of(
                name,
                () -> {
                    Setting setting = CaptionWindow.setting(new FakeModelDesk());
                    setting.desk().orElseThrow().captions.choices =
                            new CaptionChoices(
                                    StyleShelf.with(folder.resolve("styles.json")),
                                    SafeZones.shipped());
                    return setting;
                },
                act(window -> {
                    StylePicks files = new StylePicks();
                    files.source = Optional.of(folder.resolve("theirs.json"));
                    window.model.captions().styling().pickWith(files);
                    CaptionGallery.tab(window);
                    window.model.captions().openStyle();
                }),
                act(then),
                until(window -> window.node("#style-caption", ImageView.class).getImage() != null));
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("styles");
            Files.writeString(folder.resolve("theirs.json"), "{\"styles\": [{\"id\": \"x\"}]}");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // of the names of fonts
    private static ComboBox<String> font(GalleryWindow window) {
        return (ComboBox<String>) window.node("#style-font");
    }
}
