package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.script.Script;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.OneClick;
import studio.rushes.ui.fx.Theme;
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
    private final ToggleSwitch automatic = new ToggleSwitch(text("shell.automatic"));

    TopBar(
            MainViewModel model,
            VideoMenu menu,
            ObjectProperty<Theme> theme,
            Runnable keys,
            Runnable ledger) {
        this.model = model;
        getStyleClass().add("top-bar");
        getChildren()
                .addAll(
                        logo(),
                        menu,
                        undo,
                        redo,
                        new Spacer(),
                        maker,
                        new SpendPill(model.spending(), ledger),
                        pill(total, "total-time"),
                        automatic,
                        launchPair(),
                        assemble,
                        divider(),
                        themeButton(theme),
                        keysButton(keys));
        undo.setOnAction(_ -> model.undo());
        redo.setOnAction(_ -> model.redo());
        automatic.setId("assemble-when-ready");
        automatic.setTooltip(new Tooltip(text("shell.automatic.meaning")));
        automatic.selectedProperty().bindBidirectional(model.assembleWhenReadyProperty());
        generate.setId("generate");
        generate.setMinWidth(USE_PREF_SIZE);
        generate.addEventFilter(MouseEvent.MOUSE_PRESSED, OneClick::only);
        generate.setOnAction(_ -> model.generateMissing());
        options.setOnAction(_ -> model.openLaunch());
        maker.setId("generator");
        maker.getStyleClass().add("pill");
        maker.setTooltip(new Tooltip(text("shell.launch")));
        maker.setOnAction(_ -> model.openLaunch());
        model.usual().standingProperty().subscribe(_ -> showScript(model.scriptProperty().get()));
        assemble.setId("assemble");
        assemble.setMinWidth(USE_PREF_SIZE);
        assemble.setOnAction(_ -> assembleOrStop());
        model.scriptProperty().subscribe(this::showScript);
        model.board().countsProperty().subscribe(_ -> showVerbs());
        model.film().runningProperty().subscribe(_ -> showVerbs());
        model.film().progressProperty().subscribe(_ -> showVerbs());
        model.film().filmProperty().subscribe(_ -> showVerbs());
        model.film().outdatedProperty().subscribe(_ -> showVerbs());
    }

    private void showScript(@Nullable Script script) {
        Desk desk = model.deskProperty().get();
        boolean open = desk != null && script != null;
        boolean working = desk != null && script != null && !desk.watching();
        for (Node part :
                new Node[] {undo, redo, total, maker, automatic, generate, options, assemble}) {
            part.setVisible(open);
        }
        undo.setDisable(!working || !desk.canUndo());
        redo.setDisable(!working || !desk.canRedo());
        automatic.setDisable(!working);
        maker.setDisable(!working);
        options.setDisable(!working);
        if (desk != null && script != null) {
            total.setText(text("shell.total", script.seconds() / 60, script.seconds() % 60));
            UsualLaunch.Standing now = model.usual().now();
            maker.setText(now.paid() ? now.maker() : desk.generatorLabel());
        }
        showVerbs();
    }

    /** One primary button in sight: what the video needs next. */
    private void showVerbs() {
        Desk desk = model.deskProperty().get();
        BoardCounts counts = model.board().countsProperty().get();
        boolean working = desk != null && !desk.watching();
        boolean assembling = model.film().runningProperty().get();
        UsualLaunch.Standing usual = model.usual().now();
        int missing = usual.paid() ? usual.missing().size() : counts.missing();
        generate.setText(
                missing == 0
                        ? text(counts.busy() ? "shell.generate.busy" : "shell.generate.none")
                        : usual.total().isZero()
                                ? text("shell.generate", missing)
                                : text("shell.generate.price", missing, usual.total()));
        generate.setDisable(!working || missing == 0);
        assemble.setText(
                assembling
                        ? text(
                                "shell.assembling",
                                Math.round(model.film().progressProperty().get() * 100))
                        : model.film().filmProperty().get() == null
                                ? text("shell.assemble")
                                : text("shell.assemble.again"));
        assemble.setGraphic(assembling ? Icons.icon(Feather.X) : null);
        assemble.setDisable(!working || !(assembling || counts.cuttable()));
        primary(generate, missing > 0);
        boolean wanted = counts.cuttable() && !counts.busy() && !model.film().current();
        primary(assemble, missing == 0 && !assembling && wanted);
        String reason = text(counts.cuttable() ? "shell.assemble.ready" : "shell.assemble.wait");
        assemble.setTooltip(new Tooltip(assembling ? text("shell.assembling.stop") : reason));
        generate.setTooltip(
                new Tooltip(text(usual.paid() ? "shell.generate.paid" : "shell.generate.meaning")));
    }

    private void assembleOrStop() {
        if (model.film().runningProperty().get()) {
            model.stopAssembling();
        } else {
            model.assemble();
        }
    }

    private HBox launchPair() {
        HBox pair = new HBox(generate, options);
        pair.getStyleClass().add("launch-pair");
        return pair;
    }

    private static void primary(Button button, boolean on) {
        button.getStyleClass().remove("accent");
        if (on) {
            button.getStyleClass().add("accent");
        }
    }

    private static Node logo() {
        StackPane mark = new StackPane(new Region(), new Region());
        mark.getStyleClass().add("logo");
        mark.getChildren().get(0).getStyleClass().add("upper");
        mark.getChildren().get(1).getStyleClass().add("lower");
        Label name = new Label(text("app.name"), mark);
        name.getStyleClass().add("app-name");
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    private static Button iconButton(Feather icon, String id, String key) {
        Button button = new Button("", Icons.icon(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setTooltip(new Tooltip(text(key)));
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
