package studio.rushes.ui.shell;

import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.Film;
import studio.rushes.ui.export.ReportView;

/** Where the report of the last film is shown. */
final class ReportPlace extends StackPane {
    private final MainViewModel model;

    ReportPlace(MainViewModel model) {
        this.model = model;
        model.film().madeProperty().subscribe(this::made);
    }

    /** Opens by itself only where there is something to look at that was not to be seen before. */
    private void made(@Nullable Film made) {
        if (made == null || model.film().isEarlier() || made.report().findings().isEmpty()) {
            hide();
        } else {
            show(made);
        }
    }

    /** Shows it, or hides it where it is shown. */
    void turn() {
        Film made = model.film().madeProperty().get();
        if (made != null && getChildren().isEmpty()) {
            show(made);
        } else {
            hide();
        }
    }

    private void show(Film made) {
        getChildren().setAll(new ReportView(made, model.films()::goTo, this::hide));
    }

    private void hide() {
        getChildren().clear();
    }
}
