package studio.rushes.ui.shell;

import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.script.BlockIds;
import studio.rushes.ui.script.ScriptPane;
import studio.rushes.ui.script.ScriptViewModel;

/** The left column: the script of whichever project is open, selected together with the grid. */
public final class ScriptColumn extends StackPane {
    private final MainViewModel main;
    private final BlockIds ids;
    private Subscription open = Subscription.EMPTY;

    public ScriptColumn(MainViewModel main, BlockIds ids) {
        this.main = main;
        this.ids = ids;
        setMinWidth(0);
        main.deskProperty().subscribe(this::show);
    }

    private void show(@Nullable Desk desk) {
        open.unsubscribe();
        open = Subscription.EMPTY;
        getChildren().clear();
        if (desk != null) {
            ScriptViewModel script = new ScriptViewModel(desk.writing(), ids);
            script.undoWith(main::undo, main::redo);
            ScriptPane pane = new ScriptPane(script);
            if (desk.watching()) {
                pane.lookOn();
            }
            getChildren().setAll(pane);
            main.editIn(pane::edit);
            open =
                    Subscription.combine(
                            main.board()
                                    .selectedProperty()
                                    .subscribe(card -> {
                                        if (card != null) {
                                            script.selectedProperty().set(card.data().id());
                                        }
                                    }),
                            script.selectedProperty()
                                    .subscribe(block -> {
                                        if (block != null) {
                                            main.board().select(block);
                                        }
                                    }),
                            pane::close,
                            script::close);
        }
    }
}
