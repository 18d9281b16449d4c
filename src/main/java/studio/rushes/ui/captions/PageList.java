package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Optional;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;

/** The pages in time; as many are made as are seen. */
final class PageList extends ListView<PageRow> {
    /** Of a page, so much may be out of sight. */
    private static final double SLACK = 4;

    PageList(CaptionEditor editor) {
        super(editor.pages());
        setId("caption-pages");
        getStyleClass().add("caption-pages");
        setAccessibleText(text("captions.pages"));
        setCellFactory(_ -> new PageCell(editor));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> CaptionKeys.press(key, editor));
        editor.handProperty().subscribe(this::reveal);
        editor.saidProperty().subscribe(this::reveal);
        editor.handProperty()
                .subscribe(hand -> hand.ifPresent(at -> getFocusModel().focus(at.page())));
    }

    private void reveal(Optional<Spot> spot) {
        spot.map(Spot::page).filter(page -> !isSeen(page)).ifPresent(this::scrollTo);
    }

    private boolean isSeen(int page) {
        if (!(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                || flow.getFirstVisibleCell() == null
                || flow.getLastVisibleCell() == null) {
            return true;
        }
        IndexedCell<?> cell = flow.getVisibleCell(page);
        return cell != null
                && cell.getLayoutY() >= 0
                && cell.getLayoutY() + cell.getHeight() <= flow.getHeight() + SLACK;
    }
}
