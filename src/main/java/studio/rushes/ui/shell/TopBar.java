package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.controls.ToggleSwitch;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.project.BlockCut;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.ui.cloud.SharePill;
import studio.rushes.ui.export.FilmWords;
import studio.rushes.ui.fx.FirstSight;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.OneClick;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.BoardCounts;
import studio.rushes.ui.launch.UsualLaunch;
import studio.rushes.ui.ledger.SpendPill;

/** The bar at the top: which video, what it costs and lasts, and the two great verbs. */
final class TopBar extends HBox {
    private final MainViewModel model;
    private final Button generate = new Button();
    private final Button assemble = new Button();
    private final Button undo = iconButton(Feather.CORNER_UP_LEFT, "undo", "shell.undo");
    private final Button redo = iconButton(Feather.CORNER_UP_RIGHT, "redo", "shell.redo");
    private final Label total = new Label("", Icons.icon(Feather.CLOCK, "muted"));
    private final Button maker = new Button("", Icons.icon(Feather.FILM, "muted"));
    private final Button options = iconButton(Feather.SLIDERS, "launch", "shell.launch");
    private final Button export = iconButton(Feather.UPLOAD, "export", "shell.export");
    private final ToggleSwitch automatic = new ToggleSwitch(text("shell.automatic"));
    private final VideoMenu menu;
    private final SpendPill spend;
    private final SharePill share;
    private final Button name = logo();
    private String made = "";
    private String said = "";
    private String takes = "";
    private List<Object> fitted = List.of();

    /** What the bar leaves out, one after the other, until the rest has room. */
    private enum Spared {
        NOTHING,
        BAR,
        SHARE,
        MAKERS_PRICE,
        LENGTH,
        NAME,
        SWITCHS_WORDS,
        CAP,
        MAKER,
        HOW_LONG
    }

    TopBar(
            MainViewModel model,
            VideoMenu menu,
            ObjectProperty<Theme> theme,
            ZoneId zone,
            Runnable keys,
            Runnable ledger) {
        this.model = model;
        this.menu = menu;
        spend = new SpendPill(model.spending(), ledger);
        share = new SharePill(model.cloud(), zone);
        getStyleClass().add("top-bar");
        getChildren()
                .addAll(
                        name,
                        menu,
                        undo,
                        redo,
                        new Spacer(),
                        FirstSight.of(share),
                        maker,
                        FirstSight.of(spend),
                        pill(total, "total-time"),
                        automatic,
                        pair(generate, options),
                        pair(assemble, export),
                        divider(),
                        themeButton(theme),
                        keysButton(keys));
        undo.setOnAction(_ -> model.undo());
        redo.setOnAction(_ -> model.redo());
        automatic.setId("assemble-when-ready");
        Tip.on(automatic, text("shell.automatic.meaning"));
        automatic.selectedProperty().bindBidirectional(model.assembleWhenReadyProperty());
        generate.setId("generate");
        generate.setMinWidth(USE_PREF_SIZE);
        generate.addEventFilter(MouseEvent.MOUSE_PRESSED, OneClick::only);
        generate.setOnAction(_ -> model.generateMissing());
        options.setOnAction(_ -> model.openLaunch());
        maker.setId("generator");
        maker.getStyleClass().add("pill");
        Tip.on(maker, text("shell.launch"));
        maker.setOnAction(_ -> model.openLaunch());
        model.usual().standingProperty().subscribe(_ -> showScript(model.scriptProperty().get()));
        assemble.setId("assemble");
        assemble.setMinWidth(USE_PREF_SIZE);
        assemble.addEventFilter(MouseEvent.MOUSE_PRESSED, OneClick::only);
        assemble.setOnAction(_ -> assembleOrStop());
        export.setOnAction(_ -> model.openExport());
        name.setOnAction(_ -> model.openHome());
        model.scriptProperty().subscribe(this::showScript);
        model.homeProperty().subscribe(_ -> showScript(model.scriptProperty().get()));
        model.board().countsProperty().subscribe(_ -> showVerbs());
        model.cloud().standingProperty().subscribe(_ -> showVerbs());
        model.film().makingProperty().subscribe(_ -> showVerbs());
        model.films().forecast().expectedProperty().subscribe(_ -> showVerbs());
        model.film().filmProperty().subscribe(_ -> showVerbs());
        model.film().outdatedProperty().subscribe(_ -> showVerbs());
    }

    private void showScript(@Nullable Script script) {
        Desk desk = model.deskProperty().get();
        boolean open = desk != null && script != null && !model.homeProperty().get();
        boolean working = desk != null && script != null && !desk.watching();
        for (Node part :
                new Node[] {
                    undo, redo, total, maker, automatic, generate, options, assemble, export
                }) {
            part.setVisible(open);
        }
        undo.setDisable(!working || !desk.canUndo());
        redo.setDisable(!working || !desk.canRedo());
        automatic.setDisable(!working);
        maker.setDisable(!working);
        export.setDisable(!working);
        if (desk != null && script != null) {
            int seconds = filmed(script);
            total.setText(text("shell.total", seconds / 60, seconds % 60));
            UsualLaunch.Standing now = model.usual().now();
            made = now.paid() ? now.maker() : text("shell.maker.animatic", desk.lines());
            maker.setText(made);
            fitted = List.of();
            requestLayout();
        }
        showVerbs();
    }

    private static int filmed(Script script) {
        return script.blocks().stream()
                .filter(block -> !BlockCut.of(block).leftOut())
                .mapToInt(Block::seconds)
                .sum();
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    /** Measured anew only where something changed: what is left out changes the bar itself. */
    private void fit() {
        List<Object> now =
                List.of(
                        getWidth(),
                        made,
                        spend.words(),
                        share.words(),
                        total.getText(),
                        generate.getText(),
                        said,
                        takes,
                        menu.getText());
        if (now.equals(fitted)) {
            return;
        }
        fitted = now;
        for (Spared spared : Spared.values()) {
            spare(spared);
            if (computePrefWidth(USE_COMPUTED_SIZE) <= getWidth()) {
                return;
            }
        }
    }

    private void spare(Spared most) {
        spend.show(
                most.compareTo(Spared.BAR) < 0
                        ? SpendPill.Detail.ALL
                        : most.compareTo(Spared.CAP) < 0
                                ? SpendPill.Detail.FIGURES
                                : SpendPill.Detail.SPENT);
        share.brief(most.compareTo(Spared.SHARE) >= 0);
        boolean brief = most.compareTo(Spared.MAKERS_PRICE) >= 0;
        maker.setText(brief ? made.replaceFirst(" · .*$", "") : made);
        show(total, most.compareTo(Spared.LENGTH) < 0);
        name.setContentDisplay(
                most.compareTo(Spared.NAME) < 0
                        ? ContentDisplay.LEFT
                        : ContentDisplay.GRAPHIC_ONLY);
        boolean words = most.compareTo(Spared.SWITCHS_WORDS) < 0;
        automatic.setText(text(words ? "shell.automatic" : "shell.automatic.brief"));
        show(maker, most.compareTo(Spared.MAKER) < 0);
        sayHowLong(most.compareTo(Spared.HOW_LONG) < 0);
    }

    private void show(Node part, boolean on) {
        part.setManaged(on);
        part.setVisible(on && model.scriptProperty().get() != null && !model.homeProperty().get());
    }

    /** One primary button in sight: what the video needs next. */
    private void showVerbs() {
        Desk desk = model.deskProperty().get();
        BoardCounts counts = model.board().countsProperty().get();
        boolean working = desk != null && !desk.watching();
        FilmModel.Making making = model.film().makingProperty().get();
        boolean assembling = making != null;
        UsualLaunch.Standing usual = model.usual().now();
        int missing = usual.paid() ? usual.missing().size() : counts.missing();
        generate.setText(
                missing == 0
                        ? text(counts.busy() ? "shell.generate.busy" : "shell.generate.none")
                        : usual.total().isZero()
                                ? text("shell.generate", missing)
                                : text("shell.generate.price", missing, usual.total()));
        Optional<String> barred = model.cloud().barred();
        generate.setDisable(!working || missing == 0 || barred.isPresent());
        options.setDisable(!working || barred.isPresent());
        said =
                making != null
                        ? text(
                                "shell.assembling",
                                FilmWords.stage(making.stage()),
                                Math.round(making.whole() * 100))
                        : text(
                                model.film().filmProperty().get() == null
                                        ? "shell.assemble"
                                        : "shell.assemble.again");
        takes =
                model.films()
                        .forecast()
                        .expectedProperty()
                        .get()
                        .filter(_ -> making == null && counts.cuttable())
                        .map(FilmWords::about)
                        .orElse("");
        fitted = List.of();
        sayHowLong(true);
        assemble.setGraphic(assembling ? Icons.icon(Feather.X) : null);
        assemble.setDisable(!working || !(assembling || counts.cuttable()));
        primary(generate, missing > 0 && barred.isEmpty());
        boolean wanted = counts.cuttable() && !counts.busy() && !model.film().current();
        primary(assemble, missing == 0 && !assembling && wanted);
        String reason =
                !counts.cuttable()
                        ? text("shell.assemble.wait")
                        : takes.isEmpty()
                                ? text("shell.assemble.ready")
                                : text("shell.assemble.ready.time", takes);
        Tip.on(assemble, assembling ? text("shell.assembling.stop") : reason);
        Tip.on(
                generate,
                barred.orElseGet(() ->
                        text(usual.paid() ? "shell.generate.paid" : "shell.generate.meaning")));
    }

    private void sayHowLong(boolean on) {
        assemble.setText(on && !takes.isEmpty() ? text("shell.assemble.time", said, takes) : said);
    }

    private void assembleOrStop() {
        if (model.film().runningProperty().get()) {
            model.film().stop();
        } else {
            model.assemble();
        }
    }

    private static HBox pair(Button verb, Button how) {
        HBox pair = new HBox(verb, how);
        pair.getStyleClass().add("launch-pair");
        return pair;
    }

    private static void primary(Button button, boolean on) {
        button.getStyleClass().remove("accent");
        if (on) {
            button.getStyleClass().add("accent");
        }
    }

    /** The brand, which leads to all videos. */
    private static Button logo() {
        StackPane mark = new StackPane(new Region(), new Region());
        mark.getStyleClass().add("logo");
        mark.getChildren().get(0).getStyleClass().add("upper");
        mark.getChildren().get(1).getStyleClass().add("lower");
        Button name = new Button(text("app.name"), mark);
        name.setId("home");
        name.getStyleClass().addAll("flat", "app-name");
        Tip.on(name, text("home.open"));
        name.setAccessibleText(text("home.open"));
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    private static Button iconButton(Feather icon, String id, String key) {
        Button button = new Button("", Icons.icon(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        Tip.on(button, text(key));
        button.setAccessibleText(text(key));
        return button;
    }

    private static Button themeButton(ObjectProperty<Theme> theme) {
        Button button = iconButton(Feather.SUN, "theme", "shell.theme");
        button.setOnAction(_ -> theme.set(theme.get().other()));
        theme.subscribe(now ->
                button.setGraphic(Icons.icon(now == Theme.DARK ? Feather.SUN : Feather.MOON)));
        return button;
    }

    private static Button keysButton(Runnable keys) {
        Button button = iconButton(Feather.HELP_CIRCLE, "keys", "shell.keys");
        button.setOnAction(_ -> keys.run());
        return button;
    }

    private static Label pill(Label label, String id) {
        label.setId(id);
        label.getStyleClass().add("pill");
        return label;
    }

    private static Separator divider() {
        return new Separator(javafx.geometry.Orientation.VERTICAL);
    }
}
