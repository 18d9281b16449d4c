package studio.rushes.ui.strip;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import studio.rushes.ui.fx.KeyTable.Scope;

/** Does what a key means while the strip has the focus. */
final class StripHandler implements EventHandler<KeyEvent> {
    private final Track track;
    private final StripModel model;

    StripHandler(Track track, StripModel model) {
        this.track = track;
        this.model = model;
    }

    @Override
    public void handle(KeyEvent key) {
        Optional<String> hit = StripKeys.TABLE.hit(Scope.STRIP, key);
        if (hit.isEmpty()) {
            return;
        }
        key.consume();
        if (model.possible() || StripKeys.CHANGES_NOTHING.contains(hit.get())) {
            perform(hit.get());
        }
    }

    private void perform(String id) {
        int all = model.strip().pieces().size();
        switch (id) {
            case StripKeys.BEFORE -> model.step(-1);
            case StripKeys.AFTER -> model.step(1);
            case StripKeys.FIRST -> model.step(-all);
            case StripKeys.LAST -> model.step(all);
            case StripKeys.EARLIER -> model.selected().ifPresent(one -> model.moveBy(one, -1));
            case StripKeys.LATER -> model.selected().ifPresent(one -> model.moveBy(one, 1));
            case StripKeys.SEAM -> model.selected().ifPresent(track::openSeam);
            case StripKeys.OUT ->
                    model.selected()
                            .flatMap(model.strip()::piece)
                            .ifPresent(one -> model.leaveOut(one.block(), !one.leftOut()));
            case StripKeys.NEARER -> track.zoom(true);
            case StripKeys.FARTHER -> track.zoom(false);
            case StripKeys.FIT -> track.fit();
            default -> throw new IllegalStateException("nothing is done for " + id);
        }
    }
}
