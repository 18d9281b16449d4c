package studio.rushes.ui.launch;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.problem.Problem;
import studio.rushes.ui.check.FreeCheck;
import studio.rushes.ui.cloud.CloudForm;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.OneClick;
import studio.rushes.ui.problem.ProblemVerb;
import studio.rushes.ui.problem.ProblemView;

/** The launch sheet: who makes which blocks, and what it costs. */
public final class LaunchView extends VBox {
    private static final double WIDTH = 940;
    private static final double HEIGHT = 740;
    private static final double MARGIN = 40;

    private final LaunchViewModel model;
    private final MakerCards makers;
    private final VBox trouble = new VBox();
    private final Label total = new Label();
    private final Button launch = new Button();
    private final CheckBox all = new CheckBox();

    public LaunchView(LaunchViewModel model, Runnable close) {
        this.model = model;
        setId("launch-sheet");
        getStyleClass().addAll("sheet", "launch-sheet");
        makers = new MakerCards(model);
        VBox choices = new VBox(makers, new ModelPicker(model), cloudForm(model));
        choices.getStyleClass().add("choices");
        ScrollPane left = new ScrollPane(choices);
        left.setFitToWidth(true);
        left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        left.setMinWidth(352);
        left.setPrefWidth(352);
        left.setFocusTraversable(false);
        VBox right = new VBox(blocksHead(), list(), trouble);
        right.getStyleClass().add("blocks");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox body = new HBox(left, right);
        body.getStyleClass().add("body");
        VBox.setVgrow(body, Priority.ALWAYS);
        Label title = new Label(text("launch.title"));
        title.getStyleClass().add("heading");
        getChildren().addAll(title, body, foot(close));
        model.sumProperty().subscribe(this::showSum);
        model.refusalProperty().subscribe(_ -> showTrouble());
        model.checkProperty().subscribe(_ -> showTrouble());
        model.launchedProperty()
                .subscribe(done -> {
                    if (done) {
                        close.run();
                    }
                });
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keep);
        sceneProperty()
                .flatMap(Scene::heightProperty)
                .subscribe(height -> fit(height == null ? HEIGHT : height.doubleValue()));
    }

    /** Keys stay in the sheet: past its last control comes its first again. */
    private void keep(@Nullable Node focused) {
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at.equals(this)) {
                return;
            }
        }
        if (focused != null) {
            FxThread.nextPulse(makers::focusChosen);
        }
    }

    private static CloudForm cloudForm(LaunchViewModel model) {
        CloudForm form = new CloudForm("launch", model.fields());
        model.makerProperty()
                .subscribe(maker -> {
                    form.showPlace(maker.id().value().equals("vertex"));
                    form.showCaps(!maker.free());
                });
        return form;
    }

    private void fit(double room) {
        double height = Math.min(HEIGHT, room - MARGIN);
        setMinHeight(height);
        setPrefSize(WIDTH, height);
        setMaxSize(WIDTH, height);
    }

    private Node blocksHead() {
        all.setId("launch-all");
        all.getStyleClass().add("strong");
        all.setOnAction(_ -> model.tickAll(all.isSelected()));
        Label hint = new Label(text("launch.blocks.hint"));
        hint.getStyleClass().addAll("muted", "about");
        HBox head = new HBox(all, new Spacer(), hint);
        head.getStyleClass().add("blocks-head");
        return head;
    }

    private Node list() {
        ListView<LaunchRow> list = new ListView<>(model.rows());
        list.setId("launch-blocks");
        list.setAccessibleText(text("launch.blocks"));
        list.setCellFactory(_ -> new LaunchRowCell());
        Label nothing = new Label(text("launch.blocks.none"));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        // Before the list itself, which keeps Enter for editing.
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    LaunchRow row = list.getSelectionModel().getSelectedItem();
                    if (key.getCode() == KeyCode.ENTER) {
                        model.launch();
                        key.consume();
                    } else if (key.getCode() == KeyCode.SPACE && row != null) {
                        row.tickedProperty().set(!row.ticked());
                        key.consume();
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private Node foot(Runnable close) {
        Button usual = new Button(text("launch.usual"));
        usual.setId("launch-usual");
        usual.getStyleClass().add("flat");
        usual.visibleProperty().bind(model.keepableProperty());
        usual.setOnAction(_ -> model.makeUsual());
        total.setId("launch-total");
        total.getStyleClass().add("strong");
        Label why = new Label();
        why.setId("launch-why");
        why.getStyleClass().add("muted");
        why.textProperty().bind(model.obstacleProperty());
        Button cancel = new Button(text("launch.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        launch.setId("launch-go");
        launch.getStyleClass().add("accent");
        launch.setDefaultButton(true);
        launch.setMinWidth(USE_PREF_SIZE);
        launch.disableProperty().bind(model.obstacleProperty().isNotEmpty());
        launch.accessibleHelpProperty().bind(model.obstacleProperty());
        launch.setOnAction(_ -> model.launch());
        launch.addEventFilter(MouseEvent.MOUSE_PRESSED, OneClick::only);
        HBox foot = new HBox(total, usual, new Spacer(), why, cancel, launch);
        foot.getStyleClass().add("sheet-foot");
        return foot;
    }

    private void showSum(LaunchViewModel.Sum sum) {
        int count = model.rows().size();
        all.setText(text("launch.blocks.count", sum.blocks(), count));
        all.setDisable(count == 0);
        all.setIndeterminate(sum.blocks() > 0 && sum.blocks() < count);
        all.setSelected(count > 0 && sum.blocks() == count);
        boolean free = sum.total().isZero();
        launch.setText(
                free
                        ? text("launch.go", sum.blocks())
                        : text("launch.go.price", sum.blocks(), sum.total()));
        total.setText(
                free
                        ? nothingToPay()
                        : sum.left()
                                .map(left -> text("launch.sum.left", sum.total(), left))
                                .orElseGet(() -> text("launch.sum", sum.total())));
    }

    private String nothingToPay() {
        MakerOffer maker = model.makerProperty().get();
        if (maker.missing().isPresent()) {
            return text("launch.sum.unknown");
        }
        return text(maker.free() ? "launch.sum.free" : "launch.sum.none");
    }

    private void showTrouble() {
        List<ProblemVerb> again =
                List.of(new ProblemVerb(text("launch.check.again"), model::checkAgain));
        Problem refusal = model.refusalProperty().get().orElse(null);
        if (refusal != null) {
            trouble.getChildren().setAll(new ProblemView(refusal, again));
            return;
        }
        switch (model.checkProperty().get()) {
            case FreeCheck.Idle _ -> trouble.getChildren().clear();
            case FreeCheck.Running _ -> trouble.getChildren().setAll(checking());
            case FreeCheck.Good _ -> trouble.getChildren().setAll(good());
            case FreeCheck.Bad bad ->
                    trouble.getChildren().setAll(new ProblemView(bad.problem(), again));
        }
    }

    private static Node checking() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(16, 16);
        Label label = new Label(text("launch.check.running"), turning);
        return check(label);
    }

    private static Node good() {
        return check(
                new Label(text("launch.check.good"), Icons.icon(Feather.CHECK_CIRCLE, "ready")));
    }

    private static Node check(Label label) {
        label.setId("launch-check");
        label.getStyleClass().addAll("muted", "check");
        label.setWrapText(true);
        return label;
    }
}
