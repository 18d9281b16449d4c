package studio.rushes.ui.preview;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableLongValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;
import studio.rushes.captions.CaptionState;
import studio.rushes.media.FrameSize;
import studio.rushes.ui.fx.FxThread;

/** Keeps the captions over a moving picture right, whatever of them changes. */
final class CaptionFeed implements AutoCloseable {
    private static final int LEAST = 16;
    private static final int MOST = 4096;

    private final ObservableLongValue frame;
    private final ObservableValue<Optional<LaidCaptions>> read;
    private final CaptionLayer layer;
    private final CaptionProjector projector;
    private final Subscription subscriptions;

    CaptionFeed(PlayerModel model, CaptionLayer layer, Executor work) {
        this(
                model.frameProperty(),
                Bindings.createObjectBinding(
                        () ->
                                model.overlays()
                                        .read()
                                        .get()
                                        .filter(_ -> model.overlays().captioned().get())
                                        .filter(_ -> model.problemProperty().get().isEmpty()),
                        model.overlays().read(),
                        model.overlays().captioned(),
                        model.problemProperty()),
                layer,
                work);
    }

    /**
     * @param frame which picture is shown
     * @param read what is read over it
     * @param work where captions are painted
     */
    CaptionFeed(
            ObservableLongValue frame,
            ObservableValue<Optional<LaidCaptions>> read,
            CaptionLayer layer,
            Executor work) {
        this.frame = frame;
        this.read = read;
        this.layer = layer;
        projector = new CaptionProjector(work, FxThread.EXECUTOR, layer::show);
        subscriptions =
                Subscription.combine(
                        frame.subscribe(_ -> project()),
                        read.subscribe(_ -> project()),
                        layer.widthProperty().subscribe(_ -> project()),
                        layer.heightProperty().subscribe(_ -> project()),
                        layer.sceneProperty()
                                .flatMap(Scene::windowProperty)
                                .flatMap(Window::outputScaleXProperty)
                                .subscribe(_ -> project()));
    }

    private void project() {
        Optional<FrameSize> size = size();
        Optional<LaidCaptions> here = read.getValue();
        long at = frame.get();
        projector.show(
                here.flatMap(its -> wanted(its, its.at(at), size)),
                here.flatMap(its -> wanted(its, its.following(at), size)));
    }

    private static Optional<CaptionProjector.Wanted> wanted(
            LaidCaptions its, Optional<CaptionState> state, Optional<FrameSize> size) {
        return state.flatMap(
                seen -> size.map(pixels -> new CaptionProjector.Wanted(seen, its.look(), pixels)));
    }

    /** The picture in pixels of the screen; empty while it is too small for anything. */
    private Optional<FrameSize> size() {
        Scene scene = layer.getScene();
        Window window = scene == null ? null : scene.getWindow();
        double scale = window == null ? 1 : window.getOutputScaleX();
        int width = even(layer.getWidth() * scale);
        int height = even(layer.getHeight() * scale);
        return width < LEAST || height < LEAST || Math.max(width, height) > MOST
                ? Optional.empty()
                : Optional.of(new FrameSize(width, height));
    }

    private static int even(double value) {
        return (int) Math.round(value) & ~1;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
