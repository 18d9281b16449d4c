package studio.rushes.ui.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.ui.draft.DraftModel;
import studio.rushes.ui.draft.DraftSheet;
import studio.rushes.ui.fx.FxThread;

/** The sheets that bring another script: a pasted one, or one that a model writes. */
final class ScriptSheets {
    private final MainViewModel model;
    private final Sheets sheets;
    private @Nullable PasteSheet pasting;

    ScriptSheets(MainViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
    }

    /** Shows trouble with what is being pasted on its sheet; false where it belongs elsewhere. */
    boolean take(Notice notice) {
        PasteSheet open = pasting;
        if (open == null || !(notice instanceof Notice.Trouble trouble)) {
            return false;
        }
        open.show(trouble.problem());
        return true;
    }

    /** Takes a pasted script, as a new video or over the open one. */
    void paste() {
        Desk desk = model.deskProperty().get();
        PasteSheet sheet =
                new PasteSheet(
                        new PasteSheet.Uses(
                                words -> model.open(model.studio().paste(words)),
                                Optional.ofNullable(desk)
                                        .filter(open -> !open.watching())
                                        .map(open -> words -> layOver(open, words))),
                        sheets::hide);
        sheets.show(new Sheets.Sheet(sheet, false, () -> pasting = null));
        pasting = sheet;
    }

    /** Shows what a pasted text would change in the open video. */
    private void layOver(Desk desk, String words) {
        model.follow(
                desk.drafts().paste(words),
                pasted -> {
                    if (pasting != null && desk.equals(model.deskProperty().get())) {
                        DraftModel compared =
                                DraftModel.pasted(
                                        desk.drafts(),
                                        pasted,
                                        desk.script(),
                                        model.scriptProperty(),
                                        FxThread.EXECUTOR);
                        sheets.show(
                                new Sheets.Sheet(
                                        new DraftSheet(compared, sheets::hide),
                                        true,
                                        compared::close));
                    }
                });
    }

    /** Has a model write a script for the open video. */
    void draft() {
        Desk desk = model.deskProperty().get();
        if (desk == null || sheets.isShown()) {
            return;
        }
        DraftModel draft =
                new DraftModel(
                        desk.drafts(), desk.script(), model.scriptProperty(), FxThread.EXECUTOR);
        DraftSheet sheet = new DraftSheet(draft, sheets::hide);
        model.trays().follow(draft);
        // A click beside the sheet must not throw a paid draft away.
        sheets.show(new Sheets.Sheet(sheet, true, () -> drafted(draft)));
        sheet.begin();
    }

    private void drafted(DraftModel draft) {
        draft.close();
        model.trays().forgetDraft();
    }
}
