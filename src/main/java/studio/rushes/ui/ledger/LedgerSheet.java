package studio.rushes.ui.ledger;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.generation.Money;
import studio.rushes.generation.Spending;
import studio.rushes.script.BlockId;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;

/** What a video cost, and which attempts it went to. */
public final class LedgerSheet extends VBox {
    private final SpendingModel model;
    private final Doings doings;
    private final HBox figures = new HBox();
    private final HBox caps = new HBox();
    private final LedgerTable table;
    private final VBox nothing = new VBox();
    private final Label perhaps = new Label();
    private final Button export = new Button(text("ledger.export"), Icons.icon(Feather.DOWNLOAD));
    private Subscription account = Subscription.EMPTY;

    /** What the sheet asks of the window around it. */
    public interface Doings {
        /** Shows a block in the grid. */
        void show(BlockId block);

        /** The lines were written there. */
        void exported(Path file);

        void close();
    }

    /**
     * @param title what people call the video
     */
    public LedgerSheet(SpendingModel model, String title, ZoneId zone, Doings doings) {
        this.model = model;
        this.doings = doings;
        setId("ledger-sheet");
        getStyleClass().addAll("sheet", "ledger-sheet");
        setMaxSize(920, 680);
        setPrefSize(920, 680);
        Label heading = new Label(text("ledger.title"));
        heading.getStyleClass().add("heading");
        heading.setMinWidth(USE_PREF_SIZE);
        Label video = new Label(title);
        video.getStyleClass().add("muted");
        HBox head = new HBox(heading, video);
        head.getStyleClass().add("ledger-head");
        table = new LedgerTable(zone, line -> line.block().ifPresent(this::show));
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(nothing, Priority.ALWAYS);
        figures.getStyleClass().add("figures");
        caps.getStyleClass().add("caps");
        perhaps.getStyleClass().add("muted");
        perhaps.setWrapText(true);
        empty();
        getChildren().addAll(head, figures, caps, table, nothing, perhaps, foot());
        sceneProperty()
                .subscribe(scene -> {
                    account.unsubscribe();
                    account =
                            scene == null
                                    ? Subscription.EMPTY
                                    : model.accountProperty().subscribe(this::show);
                });
    }

    /** Where the keys go at first. */
    public void begin() {
        (table.isVisible() ? table : export).requestFocus();
        if (table.isVisible() && table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void empty() {
        nothing.setId("ledger-nothing");
        nothing.getStyleClass().add("ledger-nothing");
        Label words = new Label(text("ledger.nothing"));
        words.getStyleClass().add("heading");
        Label meaning = new Label(text("ledger.nothing.meaning"));
        meaning.getStyleClass().add("muted");
        meaning.setWrapText(true);
        nothing.getChildren().addAll(words, meaning);
    }

    private HBox foot() {
        export.setId("ledger-export");
        Tip.on(export, text("ledger.export.meaning"));
        export.setOnAction(_ -> export());
        Button done = new Button(text("ledger.close"));
        done.setCancelButton(true);
        done.setOnAction(_ -> doings.close());
        HBox foot = new HBox(export, new Spacer(), done);
        foot.getStyleClass().add("sheet-foot");
        return foot;
    }

    private void show(Account now) {
        boolean any = !now.lines().isEmpty();
        Spending spending = now.spending();
        figures.getChildren()
                .setAll(
                        figure("spent", "ledger.figure.spent", spending.spent()),
                        figure("soon", "ledger.figure.soon", spending.reserved()),
                        figure("accepted", "ledger.figure.accepted", now.report().accepted()),
                        figure("discarded", "ledger.figure.discarded", now.report().discarded()),
                        figure(
                                "clip",
                                "ledger.figure.clip",
                                now.report()
                                        .perAcceptedClip()
                                        .map(Amounts::text)
                                        .orElse(text("ledger.none"))));
        show(figures, any);
        caps.getChildren().clear();
        now.budget()
                .caps()
                .project()
                .ifPresent(cap ->
                        caps.getChildren()
                                .add(
                                        cap(
                                                "project",
                                                "ledger.cap.project",
                                                now.budget().project(),
                                                cap)));
        now.budget()
                .caps()
                .day()
                .ifPresent(cap ->
                        caps.getChildren()
                                .add(cap("day", "ledger.cap.day", now.budget().today(), cap)));
        show(caps, !caps.getChildren().isEmpty());
        perhaps.setText(text("ledger.perhaps", Amounts.text(spending.perhaps())));
        show(perhaps, !spending.perhaps().isZero());
        show(table, any);
        show(nothing, !any);
        export.setDisable(!any);
        table.show(now.lines());
    }

    private static VBox figure(String id, String key, Money amount) {
        return figure(id, key, Amounts.text(amount));
    }

    private static VBox figure(String id, String key, String amount) {
        Label name = new Label(text(key));
        name.getStyleClass().add("muted");
        Label value = new Label(amount);
        value.setId("ledger-" + id);
        value.getStyleClass().add("figure");
        VBox box = new VBox(value, name);
        box.getStyleClass().add("figure-box");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static VBox cap(String id, String key, Spending spending, Money most) {
        boolean same = spending.counts().matches(most);
        Money left = same ? most.minus(spending.counts()) : most;
        Label name = new Label(text(key));
        Label words =
                new Label(
                        text(
                                "ledger.cap.left",
                                Amounts.text(spending.counts()),
                                Amounts.text(most),
                                Amounts.left(left)));
        words.setId("ledger-cap-" + id);
        words.getStyleClass().add("muted");
        HBox line = new HBox(name, new Spacer(), words);
        line.getStyleClass().add("line");
        SpendBar bar = new SpendBar(0);
        double whole = Math.max(1, most.micros());
        double spent = same ? Math.min(1, spending.spent().micros() / whole) : 0;
        double soon = same ? spending.reserved().micros() / whole : 0;
        bar.show(spent, soon, spent + soon >= SpendFace.LOW || most.isZero());
        VBox box = new VBox(line, bar);
        box.getStyleClass().add("cap");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static void show(Region part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
    }

    private void show(BlockId block) {
        doings.close();
        doings.show(block);
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("ledger.export.title"));
        chooser.setInitialFileName(text("ledger.export.name"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(text("ledger.export.kind"), "*.csv"));
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(file -> model.export(file, doings::exported));
    }
}
