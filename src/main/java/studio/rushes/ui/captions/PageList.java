package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;

/** The pages in time; as many are made as are seen. */
final class PageList extends ListView<PageRow> {
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
        return page >= flow.getFirstVisibleCell().getIndex()
                && page <= flow.getLastVisibleCell().getIndex();
    }
}
