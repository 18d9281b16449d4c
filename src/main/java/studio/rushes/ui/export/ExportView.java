package studio.rushes.ui.export;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.Profile;
import studio.rushes.assembly.Quality;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.OneClick;

/** The export sheet: for which place the film is made, and how. */
public final class ExportView extends VBox {
    private static final double WIDTH = 820;
    private static final double HEIGHT = 500;
    private static final double MARGIN = 40;

    private final ExportViewModel model;
    private final ProfileCards profiles;

    public ExportView(ExportViewModel model, Runnable close) {
        this.model = model;
        setId("export-sheet");
        getStyleClass().addAll("sheet", "export-sheet");
        profiles = new ProfileCards(model);
        ScrollPane left = scroll(profiles);
        left.setMinWidth(352);
        left.setPrefWidth(352);
        ScrollPane right = scroll(form());
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox body = new HBox(left, right);
        body.getStyleClass().add("body");
        VBox.setVgrow(body, Priority.ALWAYS);
        Label title = new Label(text("export.title"));
        title.getStyleClass().add("heading");
        getChildren().addAll(title, body, result(), foot(close));
        model.exportedProperty()
                .subscribe(done -> {
                    if (done) {
                        close.run();
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keep);
        sceneProperty()
                .flatMap(Scene::heightProperty)
                .subscribe(height -> fit(height == null ? HEIGHT : height.doubleValue()));
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        return pane;
    }

    /** Before a choice, which would take Enter for choosing what is chosen already. */
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof ToggleButton) {
            model.export();
            key.consume();
        }
    }

    /** Keys stay in the sheet: past its last control comes its first again. */
    private void keep(@Nullable Node focused) {
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at.equals(this)) {
                return;
            }
        }
        if (focused != null) {
            FxThread.nextPulse(profiles::focusChosen);
        }
    }

    private void fit(double room) {
        double height = Math.min(HEIGHT, room - MARGIN);
        setMinHeight(height);
        setPrefSize(WIDTH, height);
        setMaxSize(WIDTH, height);
    }

    private Node form() {
        VBox form =
                new VBox(
                        new Segments<>(
                                "export-quality",
                                text("export.quality"),
                                List.of(Quality.values()),
                                model.qualityProperty(),
                                FilmWords::quality,
                                FilmWords::meaning),
                        new Segments<>(
                                "export-captions",
                                text("export.captions"),
                                List.of(Captions.values()),
                                model.captionsProperty(),
                                FilmWords::captions,
                                FilmWords::meaning),
                        loudness());
        form.getStyleClass().add("form");
        if (model.encoders().size() > 1) {
            form.getChildren().add(encoder());
        }
        return form;
    }

    private Node loudness() {
        Label heading = new Label(text("export.loudness"));
        heading.getStyleClass().add("column-title");
        ToggleSwitch levelled = new ToggleSwitch();
        levelled.setId("export-loudness");
        levelled.textProperty()
                .bind(
                        model.profileProperty()
                                .map(ExportView::lufs)
                                .map(lufs -> text("export.loudness.on", lufs)));
        levelled.setMaxWidth(Double.MAX_VALUE);
        model.levelledProperty().subscribe(levelled::setSelected);
        levelled.selectedProperty().subscribe((_, on) -> model.level(on));
        Label about = new Label(text("export.loudness.meaning"));
        about.getStyleClass().addAll("muted", "about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        VBox field = new VBox(heading, levelled, about);
        field.getStyleClass().add("field");
        return field;
    }

    private static String lufs(Optional<Profile> profile) {
        return FilmWords.target(
                profile.map(Profile::loudness).orElse(LoudnessTarget.STANDARD).lufs());
    }

    private Node encoder() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("export-encoder");
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(model.encoders());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String codec) {
                        return codec == null ? "" : FilmWords.encoder(codec);
                    }

                    @Override
                    public @Nullable String fromString(@Nullable String words) {
                        return null;
                    }
                });
        box.valueProperty().bindBidirectional(model.codecProperty());
        Label heading = new Label(text("export.encoder"));
        heading.getStyleClass().add("column-title");
        heading.setLabelFor(box);
        box.setAccessibleText(text("export.encoder"));
        VBox field = new VBox(heading, box);
        field.getStyleClass().add("field");
        return field;
    }

    private Node result() {
        Label place = new Label("", Icons.icon(Feather.FILM, "muted"));
        place.setId("export-place");
        place.getStyleClass().add("strong");
        place.textProperty().bind(model.placeProperty().map(FilmWords::name));
        Label folder = new Label();
        folder.getStyleClass().add("muted");
        folder.setMinWidth(40);
        folder.textProperty()
                .bind(
                        model.placeProperty()
                                .map(file -> file.getParent())
                                .map(parent -> text("export.in", FilmWords.name(parent)))
                                .orElse(""));
        HBox result = new HBox(place, folder);
        result.getStyleClass().add("result");
        return result;
    }

    private Node foot(Runnable close) {
        Label why = new Label();
        why.setId("export-why");
        why.getStyleClass().add("muted");
        why.textProperty().bind(model.obstacleProperty());
        Button cancel = new Button(text("export.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        Button export = new Button();
        export.setId("export-go");
        export.getStyleClass().add("accent");
        export.setDefaultButton(true);
        export.setMinWidth(USE_PREF_SIZE);
        export.textProperty()
                .bind(
                        model.forecast()
                                .expectedProperty()
                                .map(time ->
                                        time.map(FilmWords::about)
                                                .map(about -> text("export.go.time", about))
                                                .orElse(text("export.go"))));
        export.disableProperty().bind(model.obstacleProperty().isNotEmpty());
        export.accessibleHelpProperty().bind(model.obstacleProperty());
        export.setOnAction(_ -> model.export());
        export.addEventFilter(MouseEvent.MOUSE_PRESSED, OneClick::only);
        HBox foot = new HBox(new Spacer(), why, cancel, export);
        foot.getStyleClass().add("sheet-foot");
        return foot;
    }
}
