package studio.rushes.ui.draft;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.DraftWish;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.problem.ProblemView;

/** What a script is to be drafted from, and what that can cost. */
final class DraftForm extends VBox {
    private static final List<Locale> LANGUAGES =
            Stream.of("fr", "en", "es", "de", "it", "pt").map(Locale::of).toList();

    private final DraftModel model;
    private final TextArea theme = new TextArea();
    private final Label total = new Label();
    private final VBox trouble = new VBox();
    private final Button go = new Button();
    private final Button cancel = new Button();
    private final Label waiting = new Label();
    private final VBox progress = new VBox(new ProgressBar(), waiting);
    private final VBox fields = new VBox();
    private final Timeline clock =
            new Timeline(new KeyFrame(Duration.seconds(1), _ -> showSeconds()));
    private final Runnable close;
    private int elapsed;

    DraftForm(DraftModel model, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().add("draft-form");
        Label title = new Label(text("draft.title"));
        title.getStyleClass().add("heading");
        Label meaning = new Label(text("draft.meaning"));
        meaning.getStyleClass().add("muted");
        meaning.setWrapText(true);
        meaning.setMinHeight(USE_PREF_SIZE);
        theme.setId("draft-theme");
        theme.setPromptText(text("draft.theme.prompt"));
        theme.setWrapText(true);
        theme.setPrefRowCount(4);
        theme.textProperty().bindBidirectional(model.themeProperty());
        total.setId("draft-total");
        total.getStyleClass().addAll("muted", "draft-total");
        HBox length =
                new HBox(
                        named("draft.language", languages()),
                        named(
                                "draft.blocks",
                                new NumberField(
                                        "draft-blocks",
                                        model.blocksProperty(),
                                        DraftWish.MAX_BLOCKS)),
                        named(
                                "draft.seconds",
                                new NumberField(
                                        "draft-seconds",
                                        model.secondsProperty(),
                                        ClipRequest.MAX_SECONDS)),
                        total);
        length.getStyleClass().add("draft-length");
        fields.getStyleClass().add("draft-fields");
        fields.getChildren().addAll(named("draft.theme", theme), length);
        progress.setId("draft-progress");
        progress.getStyleClass().add("draft-progress");
        go.setId("draft-go");
        go.getStyleClass().add("accent");
        go.setOnAction(_ -> model.draft());
        cancel.setId("draft-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> leave());
        HBox foot = new HBox(new Spacer(), cancel, go);
        foot.getStyleClass().add("sheet-foot");
        getChildren().addAll(title, meaning, fields, progress, trouble, foot);
        clock.setCycleCount(Animation.INDEFINITE);
        for (ObservableValue<?> part :
                List.<ObservableValue<?>>of(
                        model.themeProperty(),
                        model.languageProperty(),
                        model.blocksProperty(),
                        model.secondsProperty())) {
            part.subscribe(_ -> showPrice());
        }
        model.stageProperty().subscribe(this::show);
    }

    void begin() {
        theme.requestFocus();
        theme.end();
    }

    private void show(DraftStage stage) {
        boolean working = stage instanceof DraftStage.Waiting;
        fields.setDisable(working);
        shown(progress, working);
        shown(go, !working);
        cancel.setText(text(working ? "draft.give.up" : "draft.cancel"));
        Optional<Problem> problem =
                stage instanceof DraftStage.Asking asking ? asking.trouble() : Optional.empty();
        trouble.getChildren()
                .setAll(problem.map(told -> new ProblemView(told, List.of())).stream().toList());
        shown(trouble, problem.isPresent());
        if (working) {
            elapsed = -1;
            showSeconds();
            clock.playFromStart();
        } else {
            clock.stop();
            showPrice();
        }
    }

    private void showSeconds() {
        elapsed++;
        waiting.setText(text("draft.waiting", elapsed / 60, elapsed % 60));
    }

    private void showPrice() {
        int seconds = model.blocksProperty().get() * model.secondsProperty().get();
        total.setText(text("draft.total", seconds / 60, seconds % 60));
        go.setText(
                model.most().map(price -> text("draft.go.price", price)).orElse(text("draft.go")));
        go.setDisable(model.most().isEmpty());
    }

    private void leave() {
        if (model.stageProperty().get() instanceof DraftStage.Waiting) {
            model.giveUp();
        } else {
            close.run();
        }
    }

    private ComboBox<Locale> languages() {
        ComboBox<Locale> box = new ComboBox<>();
        box.setId("draft-language");
        Locale present = model.languageProperty().get();
        box.getItems()
                .setAll(
                        Stream.concat(Stream.of(present), LANGUAGES.stream())
                                .filter(one -> one.equals(present) || !sameTongue(one, present))
                                .toList());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Locale locale) {
                        return locale == null ? "" : locale.getDisplayName(Texts.language());
                    }

                    @Override
                    public Locale fromString(String words) {
                        throw new UnsupportedOperationException("languages are chosen, not typed");
                    }
                });
        box.valueProperty().bindBidirectional(model.languageProperty());
        return box;
    }

    private static boolean sameTongue(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage());
    }

    private static VBox named(String key, Node field) {
        Label name = new Label(text(key));
        name.getStyleClass().add("field-name");
        name.setLabelFor(field);
        field.setAccessibleText(text(key));
        VBox box = new VBox(name, field);
        box.getStyleClass().add("named-field");
        return box;
    }

    private static void shown(Node part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
    }
}
