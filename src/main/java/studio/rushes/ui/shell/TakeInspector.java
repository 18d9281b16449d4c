package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;
import static studio.rushes.ui.problem.Problems.words;

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
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.ProblemWords;
import studio.rushes.ui.fx.FirstSight;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.OneClick;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.BlockCardData;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.CardFace;
import studio.rushes.ui.grid.CardStatus;
import studio.rushes.ui.grid.Looked;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Standing;
import studio.rushes.ui.grid.Verb;
import studio.rushes.ui.problem.ProblemVerb;
import studio.rushes.ui.problem.ProblemView;
import studio.rushes.ui.review.PromptText;
import studio.rushes.ui.review.ReviewPanel;
import studio.rushes.ui.review.Reviewed;

/** The selected take: where it comes from, what was sent, what can be done. */
final class TakeInspector extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final DateTimeFormatter day =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Texts.language());

    private final MainViewModel model;
    private final ZoneId zone;
    private final Label title = new Label();
    private final Label origin = new Label();
    private final VBox facts = new VBox();
    private final PromptText prompt = new PromptText();
    private final LineSection line;
    private @Nullable BlockCardData shown;

    /**
     * @param open whether more than its head is seen
     */
    TakeInspector(MainViewModel model, Posters posters, ZoneId zone, ObservableBooleanValue open) {
        this.model = model;
        this.zone = zone;
        setId("inspector");
        getStyleClass().add("inspector");
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        origin.getStyleClass().add("muted");
        origin.setMaxWidth(Double.MAX_VALUE);
        Tip.on(origin).wordsProperty().bind(origin.textProperty());
        HBox.setHgrow(origin, Priority.ALWAYS);
        line = new LineSection(model);
        HBox head = new HBox(title, origin);
        head.getStyleClass().add("inspector-head");
        ReviewPanel review =
                new ReviewPanel(model.review(), model.board(), posters, TakeInspector::state);
        facts.getStyleClass().add("facts");
        VBox rest = new VBox(FirstSight.of(line), facts);
        rest.visibleProperty().bind(open);
        rest.managedProperty().bind(open);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, review, rest);
        model.board()
                .selectedProperty()
                .flatMap(BlockCardModel::dataProperty)
                .subscribe(this::show);
        model.board().pricesProperty().subscribe((_, _) -> show(shown));
        model.review().shownProperty().subscribe(this::ask);
    }

    private void show(@Nullable BlockCardData data) {
        shown = data;
        facts.getChildren().clear();
        Take take =
                data == null ? null : data.looked().map(Looked::take).or(data::take).orElse(null);
        line.show(take);
        if (data == null) {
            title.setText("");
            origin.setText("");
            return;
        }
        String place = CardFace.place(data.number());
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
        if (data.looked().isPresent() && take.state() instanceof TakeState.Ready ready) {
            facts.getChildren().add(prompt);
            cost(model.board().bill(take)).ifPresent(facts.getChildren()::add);
            showReady(take, ready);
            return;
        }
        told(face, data, take)
                .ifPresent(problem -> facts.getChildren().add(problem(problem, face)));
        if (face.status() != CardStatus.LOOKING) {
            face.hitch().ifPresent(hitch -> facts.getChildren().add(note(hitch)));
        }
        facts.getChildren().addAll(prompt, fact("shell.take.state", face.status().word()));
        cost(model.board().bill(take)).ifPresent(facts.getChildren()::add);
        kept(data.standing(), take).ifPresent(facts.getChildren()::add);
        if (data.standing().stopping()) {
            facts.getChildren().add(wrapped(face.sentence(), "stale-note"));
        }
        if (take.state() instanceof TakeState.Ready ready) {
            showReady(take, ready);
            if (face.status() == CardStatus.STALE) {
                facts.getChildren().addFirst(stale(data));
            }
        } else if (told(face, data, take).isEmpty() && !face.verbs().isEmpty()) {
            facts.getChildren().add(verbs(face.verbs().toArray(Verb[]::new)));
        }
    }

    /** Its prompt, and how the block is asked for now. */
    private void ask(@Nullable Reviewed now) {
        BlockCardData data = shown;
        if (now != null && data != null && data.id().equals(now.block())) {
            Optional<Take> take = data.looked().map(Looked::take).or(data::take);
            take.ifPresent(one ->
                    prompt.show(one.request().prompt(), now.now(), one.request().language()));
        }
    }

    private static String state(Take take) {
        return CardStatus.of(take).word();
    }

    private void showReady(Take take, TakeState.Ready ready) {
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
                                                : "shell.take.sound.no")));
    }

    /** What has to be told in full: what waits for an answer, and a lost answer from the start. */
    private Optional<Problem> told(CardFace face, BlockCardData data, Take take) {
        if (!(take.state() instanceof TakeState.Unconfirmed lost)) {
            return face.problem();
        }
        boolean looking = face.status() == CardStatus.LOOKING;
        String told =
                data.standing()
                        .deadline()
                        .map(end -> TIME.format(end.atZone(zone)))
                        .map(end -> text(looking ? "shell.take.looking" : "shell.take.decide", end))
                        .orElseGet(() ->
                                text(looking ? "shell.take.looking.on" : "shell.take.decide.now"));
        return Optional.of(
                new Problem(
                        lost.problem().code(),
                        lost.problem().happened(),
                        lost.problem().means(),
                        Phrase.plain(told)));
    }

    private ProblemView problem(Problem problem, CardFace face) {
        ProblemView view = new ProblemView(problem, answers(face));
        view.getStyleClass().add(face.status().tone().styleClass());
        return view;
    }

    private static Node note(Problem problem) {
        ProblemWords hitch = words(problem);
        Label label = wrapped(hitch.headline() + " " + hitch.remedy(), "stale-note");
        label.setGraphic(Icons.icon(Feather.ALERT_CIRCLE, "attention"));
        Tip.on(label, hitch.line());
        return label;
    }

    private static Label wrapped(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Optional<Node> cost(Spending bill) {
        if (bill.attempts() == 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        if (!bill.charged().isZero()) {
            parts.add(text("shell.take.cost.charged", bill.charged()));
        }
        if (!bill.perhaps().isZero()) {
            parts.add(text("shell.take.cost.perhaps", bill.perhaps()));
        }
        if (!bill.reserved().isZero()) {
            parts.add(text("shell.take.cost.reserved", bill.reserved()));
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
                .map(end -> fact("shell.take.kept", day.format(end.atZone(zone))));
    }

    private static Node stale(BlockCardData data) {
        Label label = new Label(text("shell.take.stale"), Icons.icon(Feather.EDIT_3, "attention"));
        label.setWrapText(true);
        label.getStyleClass().add("stale-note");
        Tip.on(label, data.line());
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
            Tip.on(button, verb.meaning());
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
