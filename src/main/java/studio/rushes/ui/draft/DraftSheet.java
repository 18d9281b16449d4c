package studio.rushes.ui.draft;

import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** Where a script is drafted from a theme and compared with the present one. */
public final class DraftSheet extends StackPane {
    private static final double FORM_WIDTH = 640;
    private static final double WIDE = 1180;
    private static final double HIGH = 860;

    private final DraftModel model;
    private final DraftForm form;
    private final Runnable close;
    private Subscription shown = Subscription.EMPTY;

    /**
     * @param close takes the sheet away
     */
    public DraftSheet(DraftModel model, Runnable close) {
        this.model = model;
        this.close = close;
        setId("draft-sheet");
        getStyleClass().addAll("sheet", "draft-sheet");
        form = new DraftForm(model, close);
        model.stageProperty().subscribe(this::show);
    }

    private void show(DraftStage stage) {
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        if (stage instanceof DraftStage.Choosing choosing) {
            DraftComparison comparison = new DraftComparison(model, choosing, close);
            shown = comparison::close;
            setPrefSize(WIDE, HIGH);
            setMaxSize(WIDE, HIGH);
            getChildren().setAll(comparison);
        } else {
            setPrefSize(FORM_WIDTH, USE_COMPUTED_SIZE);
            setMaxSize(FORM_WIDTH, USE_PREF_SIZE);
            getChildren().setAll(form);
        }
    }

    /** Puts the caret where one begins. */
    public void begin() {
        form.begin();
    }
}
