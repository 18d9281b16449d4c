package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import studio.rushes.captions.WordSource;
import studio.rushes.problem.StudioException;
import studio.rushes.transcription.ModelArrival;
import studio.rushes.ui.captions.FakeModelDesk;

/** Models that hear words. */
final class ModelGallery {
    private static final long BASE = 147_951_465;

    private ModelGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "models",
                none("offer", window -> window.model.assemble()),
                none("arriving", window -> arriving(window, 0.43)),
                none(
                        "arriving-beside-a-film",
                        window -> {
                            window.model.assemble();
                            window.video().assembling.at(FilmGallery.SOUND);
                            arriving(window, 0.43);
                        }),
                none(
                        "arrived",
                        window -> {
                            arriving(window, 0.99);
                            window.studio.models.arrive("base");
                        }),
                none(
                        "failed",
                        window -> {
                            arriving(window, 0.43);
                            window.studio.models.coming.completeExceptionally(
                                    new StudioException(FakeModelDesk.CUT_OFF));
                        }),
                some("choice", _ -> {}),
                some("models", window -> window.node("#caption-model", MenuButton.class).show()),
                some(
                        "languages",
                        window -> window.node("#caption-language", ComboBox.class).show()));
    }

    private static Sight none(String name, Consumer<GalleryWindow> then) {
        return Sight.of(
                name,
                () -> {
                    Setting setting = CaptionWindow.setting(FakeModelDesk.fresh());
                    FakeDesk desk = setting.desk().orElseThrow();
                    desk.captions.source = WordSource.TIMED;
                    desk.captions.lines.clear();
                    return setting;
                },
                act(then));
    }

    private static Sight some(String name, Consumer<GalleryWindow> then) {
        return Sight.of(
                name,
                () -> {
                    FakeModelDesk models = FakeModelDesk.fresh();
                    models.here.add("base");
                    models.choice = Optional.of("base");
                    return CaptionWindow.setting(models);
                },
                act(CaptionGallery::tab),
                act(then));
    }

    private static void arriving(GalleryWindow window, double share) {
        window.model.hearing().models().offer(window.model.hearing().models()::get);
        window.studio.models.progress.at(new ModelArrival((long) (BASE * share), BASE, 6_300_000));
    }
}
