package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.generation.Spending;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.OneClick;
import studio.rushes.ui.grid.BlockCardData;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.CardFace;
import studio.rushes.ui.grid.CardStatus;
import studio.rushes.ui.grid.Standing;
import studio.rushes.ui.grid.Verb;
import studio.rushes.ui.problem.ProblemVerb;
import studio.rushes.ui.problem.ProblemView;

/** The selected take: where it comes from, what was sent, what can be done. */
final class TakeInspector extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    // Five lines; the whole of it is in the tooltip.
    private static final double PROMPT_HIGH = 96;

    private final MainViewModel model;
    private final ZoneId zone;
    private final Label title = new Label();
    private final Label origin = new Label();
    private final VBox facts = new VBox();
    private final HBox takes = new HBox();
    private final LineSection line;
    private @Nullable BlockCardData shown;

    /**
     * @param open whether more than its head is seen
     */
    TakeInspector(MainViewModel model, ZoneId zone, ObservableBooleanValue open) {
        this.model = model;
        this.zone = zone;
        setId("inspector");
        getStyleClass().add("inspector");
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        origin.getStyleClass().add("muted");
        origin.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(origin, Priority.ALWAYS);
        line = new LineSection(model);
        HBox head = new HBox(title, origin, takes);
        head.getStyleClass().add("inspector-head");
        takes.getStyleClass().add("takes");
        facts.getStyleClass().add("facts");
        VBox rest = new VBox(line, facts);
        rest.visibleProperty().bind(open);
        rest.managedProperty().bind(open);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, rest);
        model.board()
                .selectedProperty()
                .flatMap(BlockCardModel::dataProperty)
                .subscribe(this::show);
        model.board().pricesProperty().subscribe((_, _) -> show(shown));
    }

    private void show(@Nullable BlockCardData data) {
        shown = data;
        facts.getChildren().clear();
        takes.getChildren().clear();
        line.show(data);
        if (data == null) {
            title.setText("");
            origin.setText("");
            return;
        }
        String place = CardFace.place(data.number());
        Take take = data.take().orElse(null);
        if (take == null) {
            title.setText(place);
            origin.setText(text("shell.take.none"));
            facts.getChildren().add(verbs(Verb.GENERATE));
            return;
        }
        CardFace face =
                CardFace.of(
                        data,
                        model.board().nowProperty().get(),
                        model.board().pricesProperty().get());
        title.setText(text("shell.take.title", place, take.ordinal()));
        origin.setText(
                text(
                        "shell.take.origin",
                        TIME.format(take.createdAt().atZone(zone)),
                        model.board().pricesProperty().get().maker(take)));
        takes.getChildren().setAll(model.board().takes(data.id()).stream().map(this::tab).toList());
        takes.setVisible(data.takes() > 1);
        takes.setManaged(data.takes() > 1);
        told(face, data, take)
                .ifPresent(problem -> facts.getChildren().add(problem(problem, face)));
        if (face.status() != CardStatus.LOOKING) {
            face.hitch().ifPresent(hitch -> facts.getChildren().add(note(hitch)));
        }
        Label prompt = new Label(take.request().prompt().replaceAll("\\s+", " ").strip());
        prompt.setWrapText(true);
        prompt.getStyleClass().add("prompt");
        prompt.setMaxWidth(Double.MAX_VALUE);
        prompt.setMaxHeight(PROMPT_HIGH);
        prompt.setTooltip(more(prompt.getText()));
        facts.getChildren().addAll(prompt, fact("shell.take.state", face.status().word()));
        cost(data.standing()).ifPresent(facts.getChildren()::add);
        kept(data.standing(), take).ifPresent(facts.getChildren()::add);
        if (data.standing().stopping()) {
            facts.getChildren().add(wrapped(face.sentence(), "stale-note"));
        }
        if (take.state() instanceof TakeState.Ready ready) {
            showReady(data, take, ready, face.status());
        } else if (told(face, data, take).isEmpty() && !face.verbs().isEmpty()) {
            facts.getChildren().add(verbs(face.verbs().toArray(Verb[]::new)));
        }
    }

    private void showReady(
            BlockCardData data, Take take, TakeState.Ready ready, CardStatus status) {
        Instant began = take.createdAt();
        facts.getChildren()
                .addAll(
                        fact(
                                "shell.take.time",
                                CardFace.clock(Duration.between(began, ready.since()))),
                        fact(
                                "shell.take.clip",
                                text(
                                        "shell.take.clip.value",
                                        ready.clip().size().toString().replace('x', '×'),
                                        ready.clip().frames())),
                        fact(
                                "shell.take.sound",
                                text(
                                        ready.clip().hasSound()
                                                ? "shell.take.sound.yes"
                                                : "shell.take.sound.no")),
                        verbs(Verb.MAKE_AGAIN));
        if (status == CardStatus.STALE) {
            facts.getChildren().addFirst(stale(data));
        }
    }

    /** What has to be told in full: what waits for an answer, and a lost answer from the start. */
    private Optional<Problem> told(CardFace face, BlockCardData data, Take take) {
        if (!(take.state() instanceof TakeState.Unconfirmed lost)) {
            return face.problem();
        }
        String until =
                data.standing().deadline().map(end -> TIME.format(end.atZone(zone))).orElse("");
        return Optional.of(
                new Problem(
                        lost.problem().code(),
                        lost.problem().headline(),
                        lost.problem().meaning(),
                        face.status() == CardStatus.LOOKING
                                ? text("shell.take.looking", until)
                                : text("shell.take.decide", until)));
    }

    private ProblemView problem(Problem problem, CardFace face) {
        ProblemView view = new ProblemView(problem, answers(face));
        view.getStyleClass().add(face.status().tone().styleClass());
        return view;
    }

    private static Node note(Problem hitch) {
        Label label = wrapped(hitch.headline() + " " + hitch.remedy(), "stale-note");
        label.setGraphic(Icons.icon(Feather.ALERT_CIRCLE, "attention"));
        label.setTooltip(more(hitch.line()));
        return label;
    }

    private static Label wrapped(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Optional<Node> cost(Standing standing) {
        Spending bill = standing.bill();
        if (bill.attempts() == 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        if (!bill.charged().isZero()) {
            parts.add(text("shell.take.cost.charged", bill.charged().toString()));
        }
        if (!bill.perhaps().isZero()) {
            parts.add(text("shell.take.cost.perhaps", bill.perhaps().toString()));
        }
        if (!bill.reserved().isZero()) {
            parts.add(text("shell.take.cost.reserved", bill.reserved().toString()));
        }
        return Optional.of(
                fact(
                        "shell.take.cost",
                        parts.isEmpty() ? text("shell.take.cost.none") : String.join(", ", parts)));
    }

    /** Only a clip that could not be brought yet is worth the word. */
    private Optional<Node> kept(Standing standing, Take take) {
        boolean waits =
                take.state() instanceof TakeState.Downloading coming && coming.reason().isPresent();
        return standing.deadline()
                .filter(_ -> waits)
                .map(end -> fact("shell.take.kept", DAY.format(end.atZone(zone))));
    }

    private static Node stale(BlockCardData data) {
        Label label = new Label(text("shell.take.stale"), Icons.icon(Feather.EDIT_3, "attention"));
        label.setWrapText(true);
        label.getStyleClass().add("stale-note");
        label.setTooltip(new Tooltip(data.line()));
        return label;
    }

    private List<ProblemVerb> answers(CardFace face) {
        return face.verbs().stream()
                .map(verb -> new ProblemVerb(label(verb), () -> perform(verb)))
                .toList();
    }

    private HBox verbs(Verb... verbs) {
        HBox row = new HBox();
        row.getStyleClass().add("verbs");
        for (Verb verb : verbs) {
            Button button = new Button(label(verb));
            button.setId("take-" + verb.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setTooltip(new Tooltip(verb.meaning()));
            button.setDisable(!model.possible());
            button.addEventFilter(MouseEvent.MOUSE_PRESSED, OneClick::only);
            button.setOnAction(_ -> perform(verb));
            row.getChildren().add(button);
        }
        return row;
    }

    private String label(Verb verb) {
        return shown == null
                ? verb.wholeLabel()
                : model.board().pricesProperty().get().wholeLabel(verb, shown);
    }

    private void perform(Verb verb) {
        model.board().selected().ifPresent(card -> model.perform(verb, card));
    }

    private Node tab(Take take) {
        ToggleButton tab = new ToggleButton(Integer.toString(take.ordinal()));
        tab.setId("take-" + take.ordinal());
        tab.getStyleClass().add("take-tab");
        tab.setFocusTraversable(false);
        tab.setSelected(shown != null && shown.take().filter(take::equals).isPresent());
        boolean ready = take.state() instanceof TakeState.Ready;
        tab.setDisable(!ready || !model.possible());
        tab.setTooltip(new Tooltip(text("shell.take.choose", take.ordinal())));
        tab.setAccessibleText(text("shell.take.choose", take.ordinal()));
        tab.setOnAction(_ -> {
            tab.setSelected(shown != null && shown.take().filter(take::equals).isPresent());
            model.choose(take.id());
        });
        return tab;
    }

    private static Tooltip more(String words) {
        Tooltip tooltip = new Tooltip(words);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        return tooltip;
    }

    private static HBox fact(String key, String value) {
        Label name = new Label(text(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label label = new Label(value);
        HBox row = new HBox(name, new Spacer(), label);
        row.getStyleClass().add("fact");
        return row;
    }
}
