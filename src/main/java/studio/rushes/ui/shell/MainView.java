package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.assembly.Film;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.ui.captions.FileChooserPick;
import studio.rushes.ui.captions.StyleChooserPick;
import studio.rushes.ui.captions.StyleSheetModel;
import studio.rushes.ui.captions.StyleSheetView;
import studio.rushes.ui.draft.DraftModel;
import studio.rushes.ui.draft.DraftSheet;
import studio.rushes.ui.export.ExportView;
import studio.rushes.ui.export.ExportViewModel;
import studio.rushes.ui.export.ReportView;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.BoardView;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.launch.LaunchView;
import studio.rushes.ui.launch.LaunchViewModel;
import studio.rushes.ui.ledger.LedgerSheet;

/** The whole window: bars, three columns, and what lies over them for a moment. */
public final class MainView extends StackPane {
    // Below this the player needs the height that the inspector would take.
    private static final double ROOMY = 860;

    private final MainViewModel model;
    private final Posters posters;
    private final ZoneId zone;
    private final VideoMenu menu;
    private final BorderPane body = new BorderPane();
    private final Columns columns;
    private final ModalPane modal = new ModalPane();
    private final StackPane report = new StackPane();
    private final Notices notices;
    private final Label watching =
            new Label(text("shell.watching"), Icons.icon(Feather.EYE, "attention"));
    private @Nullable PasteSheet pasting;
    private @Nullable DraftModel drafting;

    /**
     * @param script the column of the script
     * @param player the player, above the inspector of the selected take
     * @param playerKeys hears keys meant for the player, wherever the focus is
     */
    public MainView(
            MainViewModel model,
            Posters posters,
            Region script,
            Region player,
            Consumer<KeyEvent> playerKeys,
            ObjectProperty<Theme> theme,
            ZoneId zone) {
        this.model = model;
        this.posters = posters;
        this.zone = zone;
        notices = new Notices(zone);
        menu = new VideoMenu(model, this::showPaste, this::showDraft, this::showLedger);
        RightColumn right = new RightColumn(model, player, zone);
        FileChooserPick files = new FileChooserPick(this::window);
        model.captions().pickWith(files);
        model.hearing().models().pickWith(files::model);
        model.hearing().showIn(right::showModels);
        model.captions().styling().pickWith(new StyleChooserPick(this::window));
        columns = new Columns(script, new BoardView(model.board(), posters, model), right);
        getStyleClass().add("main");
        watching.getStyleClass().add("watching");
        watching.setId("watching");
        watching.setMaxWidth(Double.MAX_VALUE);
        body.setTop(
                new VBox(
                        new TopBar(model, menu, theme, this::showKeys, this::showLedger),
                        watching));
        body.setBottom(new VBox(report, new StatusStrip(model, zone, this::turnReport)));
        model.film().madeProperty().subscribe(this::showReport);
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        // What is told lies over nothing that is to be read.
        report.heightProperty()
                .subscribe(high ->
                        StackPane.setMargin(notices, new Insets(0, 0, high.doubleValue(), 0)));
        getChildren().addAll(body, notices, modal);
        modal.setId("modal");
        modal.displayProperty()
                .subscribe(shown -> {
                    if (!shown) {
                        endDraft();
                    }
                });
        Keys keys =
                new Keys(
                        model,
                        new Keys.Sheets(
                                menu, this::showKeys, this::showLedger, right::showCaptions),
                        playerKeys);
        // While a sheet lies over the window, its keys are its own.
        addEventFilter(KeyEvent.KEY_PRESSED, unlessSheet(keys::before));
        addEventHandler(KeyEvent.KEY_PRESSED, unlessSheet(keys::after));
        addEventHandler(KeyEvent.KEY_TYPED, unlessSheet(keys::typed));
        heightProperty().map(height -> height.doubleValue() >= ROOMY).subscribe(right::unfold);
        model.deskProperty().subscribe(this::showDesk);
        model.noticeProperty().subscribe(this::show);
        model.launchSheetProperty().subscribe(this::showLaunch);
        model.films().sheetProperty().subscribe(this::showExport);
        model.captions().styling().sheetProperty().subscribe(this::showStyle);
        modal.displayProperty()
                .subscribe(on -> {
                    if (!on) {
                        model.closeLaunch();
                        model.films().closeSheet();
                        model.captions().styling().close();
                        modal.setPersistent(false);
                        // Its default button would go on hearing Enter.
                        modal.setContent(null);
                    }
                });
    }

    private EventHandler<KeyEvent> unlessSheet(Consumer<KeyEvent> keys) {
        return key -> {
            if (!modal.isDisplay()) {
                keys.accept(key);
            }
        };
    }

    private void showLaunch(@Nullable LaunchViewModel launch) {
        if (launch != null) {
            pasting = null;
            modal.show(new LaunchView(launch, this::hideSheet));
        } else if (modal.getContent() instanceof LaunchView) {
            modal.hide();
        }
    }

    private void showExport(@Nullable ExportViewModel export) {
        if (export != null) {
            pasting = null;
            modal.show(new ExportView(export, this::hideSheet));
        } else if (modal.getContent() instanceof ExportView) {
            modal.hide();
        }
    }

    private void showStyle(@Nullable StyleSheetModel style) {
        if (style != null) {
            pasting = null;
            ObservableValue<@Nullable Image> still =
                    model.captions()
                            .takeProperty()
                            .get()
                            .<ObservableValue<@Nullable Image>>map(its -> posters.of(its.clip()))
                            .orElseGet(SimpleObjectProperty::new);
            // A click beside the sheet must not throw a style away.
            modal.setPersistent(true);
            modal.show(new StyleSheetView(style, model.captions().styling(), still));
        } else if (modal.getContent() instanceof StyleSheetView) {
            modal.hide();
        }
    }

    /** Opens by itself only where there is something to look at that was not to be seen before. */
    private void showReport(@Nullable Film made) {
        if (made == null || model.film().isEarlier() || made.report().findings().isEmpty()) {
            hideReport();
        } else {
            report(made);
        }
    }

    private void turnReport() {
        Film made = model.film().madeProperty().get();
        if (made != null && report.getChildren().isEmpty()) {
            report(made);
        } else {
            hideReport();
        }
    }

    private void report(Film made) {
        report.getChildren().setAll(new ReportView(made, model.films()::goTo, this::hideReport));
    }

    private void hideReport() {
        report.getChildren().clear();
    }

    private void showDesk(@Nullable Desk desk) {
        boolean looksOn = desk != null && desk.watching();
        watching.setVisible(looksOn);
        watching.setManaged(looksOn);
        body.setCenter(desk == null ? new WelcomeView(model, menu) : columns);
        if (desk != null) {
            hideSheet();
        }
    }

    private void show(@Nullable Notice notice) {
        if (notice instanceof Notice.Trouble trouble && pasting != null && modal.isDisplay()) {
            pasting.show(trouble.problem());
        } else if (notice != null) {
            notices.show(notice);
        }
    }

    /** Shows the list of keys. */
    public void showKeys() {
        pasting = null;
        modal.show(new KeysSheet(this::hideSheet));
    }

    /** Shows what the open video cost. */
    public void showLedger() {
        Script script = model.scriptProperty().get();
        if (script == null) {
            return;
        }
        pasting = null;
        model.spending().refresh();
        LedgerSheet sheet = new LedgerSheet(model.spending(), title(script), zone, doings());
        modal.show(sheet);
        FxThread.nextPulse(sheet::begin);
    }

    private static String title(Script script) {
        return script.theme().isBlank() ? script.videoId() : script.theme();
    }

    private LedgerSheet.Doings doings() {
        return new LedgerSheet.Doings() {
            @Override
            public void show(BlockId block) {
                model.board().select(block);
            }

            @Override
            public void exported(Path file) {
                model.exported(file);
            }

            @Override
            public void close() {
                hideSheet();
            }
        };
    }

    private void showPaste() {
        pasting = new PasteSheet(words -> model.open(model.studio().paste(words)), this::hideSheet);
        modal.show(pasting);
    }

    private void showDraft() {
        Desk desk = model.deskProperty().get();
        if (desk == null || modal.isDisplay()) {
            return;
        }
        pasting = null;
        DraftModel draft =
                new DraftModel(
                        desk.drafts(), desk.script(), model.scriptProperty(), FxThread.EXECUTOR);
        drafting = draft;
        DraftSheet sheet = new DraftSheet(draft, this::hideSheet);
        // A click beside the sheet must not throw a paid draft away.
        modal.setPersistent(true);
        modal.show(sheet);
        sheet.begin();
    }

    private void endDraft() {
        DraftModel draft = drafting;
        drafting = null;
        if (draft != null) {
            draft.close();
            modal.setPersistent(false);
        }
    }

    private @Nullable Window window() {
        return getScene() == null ? null : getScene().getWindow();
    }

    private void hideSheet() {
        pasting = null;
        modal.hide();
    }
}
