package studio.rushes.ui.cloud;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.CloudRow;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.problem.ProblemVerb;
import studio.rushes.ui.problem.ProblemView;

/** The pipeline's videos over the window, to open one. */
final class CloudListSheet extends VBox {
    private static final double WIDTH = 1020;
    private static final double HEIGHT = 660;

    private final CloudListModel model;
    private final TextField search = new TextField();
    private final ListView<CloudRow> list = new ListView<>();
    private final StackPane place = new StackPane();
    private final VBox troubles = new VBox();
    private final Label count = new Label();
    private final Label under = new Label();
    private final Button open =
            Parts.primary("cloud-open", text("cloud.open"), () -> openSelected());

    CloudListSheet(CloudListModel model, ZoneId zone, Runnable close) {
        this.model = model;
        setId("cloud-list-sheet");
        getStyleClass().addAll("sheet", "cloud-sheet");
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        list.setId("cloud-list");
        list.setAccessibleText(text("cloud.list.title"));
        list.setItems(model.shown());
        list.setCellFactory(_ -> new CloudCell(model, zone));
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> sayVerb());
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> pressed(key, close));
        // Else the arrow that comes first goes past the row that already has the keys.
        list.focusedProperty()
                .subscribe(on -> {
                    if (on && selected() == null) {
                        list.getSelectionModel().selectFirst();
                    }
                });
        VBox.setVgrow(place, Priority.ALWAYS);
        troubles.getStyleClass().add("cloud-troubles");
        under.getStyleClass().add("muted");
        under.setId("cloud-list-about");
        under.setMinWidth(0);
        HBox foot = new HBox(under, new Spacer(), Parts.cancel(text("cloud.close"), close), open);
        foot.getStyleClass().add("sheet-foot");
        getChildren().addAll(head(), troubles, place, Parts.trouble(model.troubleProperty()), foot);
        model.stateProperty().subscribe(this::show);
        model.searchProperty().subscribe(_ -> show(model.stateProperty().get()));
        model.bringingProperty().subscribe(_ -> sayVerb());
    }

    private Node head() {
        count.getStyleClass().add("muted");
        search.setId("cloud-search");
        search.setPromptText(text("cloud.search"));
        search.setAccessibleText(text("cloud.search"));
        search.setPrefWidth(280);
        search.textProperty().bindBidirectional(model.searchProperty());
        Button refresh = new Button("", Icons.icon(Feather.REFRESH_CW));
        refresh.setId("cloud-refresh");
        refresh.getStyleClass().add("icon-button");
        Tip.on(refresh, text("cloud.refresh"));
        refresh.setAccessibleText(text("cloud.refresh"));
        refresh.disableProperty()
                .bind(model.stateProperty().map(now -> now instanceof CloudListModel.State.Asking));
        refresh.setOnAction(_ -> model.refresh());
        HBox head =
                new HBox(
                        Parts.heading(text("cloud.list.title")),
                        count,
                        new Spacer(),
                        search,
                        refresh);
        head.getStyleClass().add("cloud-head");
        return head;
    }

    private void show(CloudListModel.State state) {
        troubles.getChildren().clear();
        count.setText("");
        switch (state) {
            case CloudListModel.State.Asking _ ->
                    put(
                            quiet(
                                    Parts.busy(),
                                    text("cloud.asking"),
                                    text("cloud.asking.meaning"),
                                    "cloud-asking"));
            case CloudListModel.State.Failed(Problem problem) -> put(failed(problem));
            case CloudListModel.State.Answered(var listing) -> {
                listing.cloud()
                        .troubles()
                        .forEach(problem ->
                                troubles.getChildren().add(new ProblemView(problem, List.of())));
                int all = listing.cloud().rows().size();
                count.setText(all == 0 ? "" : text("cloud.count", all));
                if (!model.shown().isEmpty()) {
                    put(list);
                } else {
                    String wanted = model.searchProperty().get().strip();
                    put(
                            all == 0
                                    ? quiet(
                                            Icons.icon(Feather.CLOUD, "muted"),
                                            text("cloud.none"),
                                            text("cloud.none.meaning"),
                                            "cloud-none")
                                    : quiet(
                                            Icons.icon(Feather.SEARCH, "muted"),
                                            text("cloud.nothing", wanted),
                                            text("cloud.nothing.meaning"),
                                            "cloud-nothing"));
                }
            }
        }
        Parts.show(troubles, !troubles.getChildren().isEmpty());
        sayVerb();
    }

    /** As high as its words, not as high as a list would be. */
    private Node failed(Problem problem) {
        ProblemView view =
                new ProblemView(
                        problem, List.of(new ProblemVerb(text("cloud.again"), model::refresh)));
        view.setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(view, Pos.TOP_CENTER);
        return view;
    }

    private void put(Node what) {
        if (!place.getChildren().equals(List.of(what))) {
            place.getChildren().setAll(what);
        }
    }

    private static Node quiet(Node sign, String words, String meaning, String id) {
        Label said = Parts.wrapped(words, "strong");
        Label more = Parts.wrapped(meaning, "muted");
        VBox quiet = new VBox(sign, said, more);
        quiet.setId(id);
        quiet.getStyleClass().add("cloud-quiet");
        return quiet;
    }

    private @Nullable CloudRow selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void openSelected() {
        CloudRow row = selected();
        if (row != null) {
            model.open(row);
        }
    }

    private void sayVerb() {
        CloudRow row = selected();
        boolean bringing = model.bringingProperty().get().isPresent();
        boolean here = row != null && model.folder(row).isPresent();
        open.setDisable(row == null || bringing || !model.canOpen(row));
        open.setText(text(here ? "cloud.open.here" : "cloud.open"));
        open.setGraphic(bringing ? Parts.busy() : null);
        under.setText(
                bringing
                        ? text("cloud.bringing")
                        : row != null && !model.canOpen(row)
                                ? text("cloud.open.not")
                                : here ? text("cloud.open.here.meaning") : text("cloud.about"));
    }

    /** A list keeps both keys to itself. */
    private void pressed(KeyEvent key, Runnable close) {
        if (key.getCode() == KeyCode.ENTER) {
            openSelected();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            close.run();
            key.consume();
        }
    }

    /** Where the keys go at first. */
    void begin() {
        search.requestFocus();
    }
}
