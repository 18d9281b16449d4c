package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.script.BlockId;
import studio.rushes.ui.captions.FileChooserPick;
import studio.rushes.ui.captions.StyleChooserPick;
import studio.rushes.ui.captions.StyleSheetModel;
import studio.rushes.ui.captions.StyleSheetView;
import studio.rushes.ui.cloud.CloudBanner;
import studio.rushes.ui.cloud.CloudSheets;
import studio.rushes.ui.compare.CompareView;
import studio.rushes.ui.export.ExportView;
import studio.rushes.ui.fx.Appearance;
import studio.rushes.ui.fx.FirstSight;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.BoardView;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.launch.LaunchView;
import studio.rushes.ui.ledger.LedgerSheet;
import studio.rushes.ui.problem.Problems;
import studio.rushes.ui.settings.SettingsDesk;
import studio.rushes.ui.settings.SettingsSheet;
import studio.rushes.ui.settings.SettingsViewModel;
import studio.rushes.ui.sheet.SheetView;
import studio.rushes.ui.strip.StripViews;

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
    private final HomePlace home;
    private final RightColumn right;
    private final Sheets sheets = new Sheets();
    private final ScriptSheets scripts;
    private final Centre centre = new Centre();
    private final StripViews strip;
    private final Slot cut = new Slot("cut");
    private final Overlay overlay = new Overlay(body);
    private final ReportPlace report;
    private final VBox ofTheVideo;
    private final StackPane floor = new StackPane();
    private final TrayPlace tray;
    private final Asking asking;
    private final Notices notices;
    private final Appearance appearance;
    private boolean comparing;
    private final Label watching =
            new Label(text("shell.watching"), Icons.icon(Feather.EYE, "attention"));

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
        report = new ReportPlace(model);
        ofTheVideo = new VBox(cut, report);
        scripts = new ScriptSheets(model, sheets);
        menu =
                new VideoMenu(
                        model,
                        scripts::paste,
                        scripts::draft,
                        this::showLedger,
                        this::showSettings);
        SettingsDesk choices = model.studio().settings();
        appearance =
                new Appearance(
                        choices.now().window(),
                        theme,
                        sceneProperty()
                                .flatMap(Scene::windowProperty)
                                .flatMap(Window::showingProperty)
                                .orElse(false),
                        shade ->
                                told(
                                        choices.change(
                                                now -> now.with(now.window().withTheme(shade)))));
        right = new RightColumn(model, posters, player, zone);
        FileChooserPick files = new FileChooserPick(this::window);
        model.captions().pickWith(files);
        model.hearing().models().pickWith(files::model);
        model.hearing().showIn(right::showModels);
        model.captions().styling().pickWith(new StyleChooserPick(this::window));
        centre.zoom(
                "zoom-board",
                text("shell.zoom.board"),
                () -> new BoardView(model.board(), posters, model));
        strip = new StripViews(model.strip(), posters, model.captions().lookProperty());
        centre.zoom("zoom-strip", text("strip.zoom"), strip::pane);
        centre.zoom(
                "zoom-sheet",
                text("sheet.zoom"),
                () -> new SheetView(model.sheet(), posters, model));
        columns = new Columns(script, centre, right);
        getStyleClass().add("main");
        watching.getStyleClass().add("watching");
        watching.setId("watching");
        watching.setMaxWidth(Double.MAX_VALUE);
        body.setTop(
                new VBox(
                        new TopBar(model, menu, theme, zone, this::showKeys, this::showLedger),
                        watching,
                        new CloudBanner(model.cloud(), zone)));
        tray = new TrayPlace(model.tray(), zone);
        body.setBottom(
                new VBox(ofTheVideo, new StatusStrip(model, zone, report::turn, tray::turn)));
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        // What is told lies over nothing that is to be read.
        report.heightProperty()
                .subscribe(high ->
                        StackPane.setMargin(notices, new Insets(0, 0, high.doubleValue(), 0)));
        floor.getChildren().addAll(body, overlay, notices, tray, FirstSight.of(sheets.node()));
        asking = new Asking(floor);
        getChildren().addAll(floor, asking);
        asking.follow(model.leaving());
        addEventFilter(MouseEvent.MOUSE_PRESSED, click -> tray.clicked(click.getTarget()));
        Keys keys =
                new Keys(
                        model,
                        new Keys.Sheets(
                                menu,
                                this::turnHome,
                                this::showKeys,
                                this::showLedger,
                                right::showCaptions,
                                this::showSettings,
                                tray::turn,
                                centre::show),
                        script,
                        playerKeys);
        // While something lies over the window, its keys are its own.
        addEventFilter(KeyEvent.KEY_PRESSED, unlessCovered(keys::before));
        addEventHandler(KeyEvent.KEY_PRESSED, unlessCovered(keys::after));
        addEventHandler(KeyEvent.KEY_TYPED, unlessCovered(keys::typed));
        addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
        model.compare()
                .blockProperty()
                .map(Objects::nonNull)
                .orElse(false)
                .subscribe(on -> showCompare(on, keys));
        heightProperty().map(height -> height.doubleValue() >= ROOMY).subscribe(right::unfold);
        strip.bar().follow(heightProperty());
        home = new HomePlace(model, menu, posters, zone);
        model.deskProperty().subscribe(this::showDesk);
        model.homeProperty().subscribe(this::showHome);
        model.noticeProperty().subscribe(this::show);
        sheets.follow(
                model.launchSheetProperty(),
                false,
                launch -> new LaunchView(launch, sheets::hide),
                model::closeLaunch);
        sheets.follow(
                model.films().sheetProperty(),
                false,
                export -> new ExportView(export, sheets::hide),
                model.films()::closeSheet);
        sheets.follow(
                model.cloud().sheetProperty(),
                false,
                cloud -> CloudSheets.of(cloud, model.cloud(), zone, sheets::hide),
                model.cloud()::closeSheet);
        // A click beside the sheet must not throw a style away.
        sheets.follow(
                model.captions().styling().sheetProperty(),
                true,
                this::styleSheet,
                model.captions().styling()::close);
    }

    private EventHandler<KeyEvent> unlessCovered(Consumer<KeyEvent> keys) {
        return key -> {
            if (!sheets.isShown() && !overlay.isShown() && !asking.isVisible()) {
                keys.accept(key);
            }
        };
    }

    private StyleSheetView styleSheet(StyleSheetModel style) {
        ObservableValue<@Nullable Image> still =
                model.captions()
                        .takeProperty()
                        .get()
                        .<ObservableValue<@Nullable Image>>map(its -> posters.of(its.clip()))
                        .orElseGet(SimpleObjectProperty::new);
        return new StyleSheetView(style, model.captions().styling(), still);
    }

    private void showDesk(@Nullable Desk desk) {
        boolean looksOn = desk != null && desk.watching();
        watching.setVisible(looksOn);
        watching.setManaged(looksOn);
        if (desk != null) {
            overlay.hide();
            tray.hide();
            sheets.hide();
        }
    }

    private void showHome(boolean on) {
        Desk desk = model.deskProperty().get();
        boolean video = !on && desk != null;
        body.setCenter(video ? columns : home);
        if (!video) {
            cut.clear();
        } else if (cut.isEmpty()) {
            cut.show(strip.bar());
        }
        ofTheVideo.setVisible(!on);
        ofTheVideo.setManaged(!on);
    }

    private void show(@Nullable Notice notice) {
        if (notice != null && !scripts.take(notice)) {
            notices.show(notice);
        }
    }

    private void turnHome() {
        if (model.homeProperty().get()) {
            model.closeHome();
        } else {
            model.openHome();
        }
    }

    /** Shows the list of keys. */
    public void showKeys() {
        sheets.show(new KeysSheet(Keys.ALL, sheets::hide));
    }

    /** Shows the choices for all videos. */
    public void showSettings() {
        SettingsViewModel settings =
                new SettingsViewModel(
                        model.studio().settings(),
                        model.studio().cloud(),
                        Keys.ALL,
                        new SettingsViewModel.Threads(FxThread.EXECUTOR, model.typing()),
                        appearance::show);
        SettingsSheet sheet = new SettingsSheet(settings, model.hearing().models(), sheets::hide);
        sheets.show(
                new Sheets.Sheet(
                        sheet,
                        false,
                        () -> {
                            settings.close();
                            model.usual().refresh();
                        }));
    }

    private void told(CompletableFuture<?> coming) {
        coming.whenCompleteAsync(
                (_, thrown) -> {
                    if (thrown != null) {
                        model.tell(Problems.of(thrown));
                    }
                },
                FxThread.EXECUTOR);
    }

    /** How it looks now. */
    Appearance appearance() {
        return appearance;
    }

    /** Shows what the open video cost. */
    public void showLedger() {
        if (model.scriptProperty().get() == null) {
            return;
        }
        model.spending().refresh();
        LedgerSheet sheet = new LedgerSheet(model.spending(), menu.getText(), zone, doings());
        sheets.show(sheet);
        FxThread.nextPulse(sheet::begin);
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
                sheets.hide();
            }
        };
    }

    /**
     * Gives the player the whole window.
     *
     * @param left told once it is back in its place
     */
    public void showFull(Runnable left) {
        overlay.show(
                right.lend(),
                () -> {
                    right.takeBack();
                    left.run();
                });
    }

    private void showCompare(boolean on, Keys keys) {
        if (on) {
            CompareView view = new CompareView(model.compare(), keys::isHeld);
            overlay.show(
                    view,
                    () -> {
                        view.close();
                        model.compare().close();
                    });
            comparing = true;
        } else if (comparing) {
            comparing = false;
            overlay.hide();
        }
    }

    /** Puts the player back in its place. */
    public void leaveFull() {
        overlay.hide();
    }

    private @Nullable Window window() {
        return getScene() == null ? null : getScene().getWindow();
    }

    /** What lies over the window until it is answered. */
    Sheets sheets() {
        return sheets;
    }

    /** The ways to look at the blocks. */
    Centre centre() {
        return centre;
    }

    /** Between the columns and the status, for the cut. */
    Slot cut() {
        return cut;
    }

    /** Over all of the window. */
    Overlay overlay() {
        return overlay;
    }
}
