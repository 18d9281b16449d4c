package studio.rushes.ui.home;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.problem.Problem;
import studio.rushes.problem.ProblemWords;
import studio.rushes.project.Glance;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Tone;
import studio.rushes.ui.ledger.Amounts;
import studio.rushes.ui.problem.Problems;

/** A video: its picture, what it is at, what it cost and when somebody last worked on it. */
final class ProjectCard extends HBox {
    private static final double POSTER_WIDTH = 108;
    private static final double POSTER_HEIGHT = 192;

    private final Path folder;
    private final HomeModel model;
    private final Posters posters;
    private final HomeView.Doings doings;
    private final DateTimeFormatter day;
    private final ZoneId zone;
    private final ImageView picture = new ImageView();
    private final Label title = new Label();
    private final Label where = new Label();
    private final FlowPane states = new FlowPane(6, 6);
    private final VBox trouble = new VBox();
    private final Label cost = new Label();
    private final Label changed = new Label();
    private final HBox verbs = new HBox();
    private final Button more = new Button("", Icons.icon(Feather.MORE_HORIZONTAL));
    private final ContextMenu menu = new ContextMenu();
    private Optional<Path> pictured = Optional.empty();
    private Subscription poster = Subscription.EMPTY;
    private Optional<Glance> glance = Optional.empty();

    ProjectCard(
            Path folder, HomeModel model, Posters posters, ZoneId zone, HomeView.Doings doings) {
        this.folder = folder;
        this.model = model;
        this.posters = posters;
        this.zone = zone;
        this.doings = doings;
        day =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(Texts.language());
        getStyleClass().add("project-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMaxHeight(44);
        where.getStyleClass().addAll("muted", "where");
        where.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        Tip.on(where, folder.toString());
        where.setText(String.valueOf(folder.getFileName()));
        states.getStyleClass().add("states");
        cost.getStyleClass().add("cost");
        List.of(title, cost, changed)
                .forEach(label -> {
                    Tip.on(label).wordsProperty().bind(label.textProperty());
                });
        changed.getStyleClass().add("muted");
        more.getStyleClass().addAll("icon-button", "flat", "small");
        more.setAccessibleText(text("home.more"));
        Tip.on(more, text("home.more"));
        more.setOnAction(_ -> menu.show(more, Side.BOTTOM, 0, 0));
        more.setFocusTraversable(false);
        HBox top = new HBox(title, more);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        top.getStyleClass().add("card-top");
        HBox foot = new HBox(cost, new Spacer(), changed);
        foot.getStyleClass().add("card-foot");
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        verbs.getStyleClass().add("verbs");
        VBox words = new VBox(top, where, states, trouble, gap, verbs, foot);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(frame(), words);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setOnContextMenuRequested(asked -> menu.show(this, asked.getScreenX(), asked.getScreenY()));
    }

    private StackPane frame() {
        Region hatch = new Region();
        hatch.getStyleClass().add("hatch");
        picture.setFitWidth(POSTER_WIDTH);
        picture.setFitHeight(POSTER_HEIGHT);
        picture.setSmooth(true);
        StackPane frame =
                new StackPane(hatch, Icons.icon(Feather.FILM, "faint", "no-poster"), picture);
        frame.getStyleClass().add("project-poster");
        frame.setMinSize(POSTER_WIDTH, POSTER_HEIGHT);
        frame.setMaxSize(POSTER_WIDTH, POSTER_HEIGHT);
        Rectangle corners = new Rectangle(POSTER_WIDTH, POSTER_HEIGHT);
        corners.setArcWidth(14);
        corners.setArcHeight(14);
        frame.setClip(corners);
        return frame;
    }

    /** Says what is known; nothing before it was looked at. */
    void show(Optional<Glance> now) {
        if (now.equals(glance) && !title.getText().isEmpty()) {
            return;
        }
        glance = now;
        title.setText(now.map(Glance::title).orElse(String.valueOf(folder.getFileName())));
        boolean told = !title.getText().equals(where.getText());
        where.setVisible(told);
        where.setManaged(told);
        states.getChildren().setAll(now.map(this::states).orElseGet(() -> List.of(reading())));
        trouble.getChildren().clear();
        verbs.getChildren().clear();
        now.filter(it -> !it.canBeOpened()).ifPresent(this::troubled);
        verbs.setManaged(!verbs.getChildren().isEmpty());
        trouble.setManaged(!trouble.getChildren().isEmpty());
        boolean usable = now.filter(Glance::canBeOpened).isPresent();
        cost.setText(usable ? now.map(ProjectCard::cost).orElse("") : "");
        changed.setText(
                now.flatMap(Glance::changed).map(at -> day.format(at.atZone(zone))).orElse(""));
        fillMenu();
        setAccessibleText(spoken());
        picture(now);
    }

    private static Label reading() {
        Label label = new Label(text("home.reading"));
        label.getStyleClass().add("muted");
        return label;
    }

    private static String cost(Glance of) {
        return of.spent().map(Amounts::text).orElse(text("home.cost.unknown"));
    }

    private List<Node> states(Glance of) {
        Glance.Counts counts = of.counts();
        List<Node> all = new ArrayList<>();
        if (!of.canBeOpened()) {
            return all;
        }
        if (model.isHere(folder)) {
            all.add(state(text("home.here"), Feather.EYE, Tone.IDLE));
        } else if (of.condition() == Glance.Condition.WATCHED) {
            all.add(state(text("home.watched"), Feather.EYE, Tone.ATTENTION));
        }
        if (counts.needing() > 0) {
            all.add(
                    state(
                            text("home.state.needing", counts.needing()),
                            Feather.ALERT_CIRCLE,
                            Tone.ATTENTION));
        }
        boolean open = of.condition() != Glance.Condition.CLOSED;
        if (counts.underWay() > 0 && !open) {
            all.add(
                    state(
                            text("home.state.halted", counts.underWay()),
                            Feather.PAUSE_CIRCLE,
                            Tone.RUNNING));
        } else {
            if (counts.running() > 0) {
                all.add(
                        state(
                                text("home.state.running", counts.running()),
                                Feather.LOADER,
                                Tone.RUNNING));
            }
            if (counts.waiting() > 0) {
                all.add(
                        state(
                                text("home.state.waiting", counts.waiting()),
                                Feather.CLOCK,
                                Tone.IDLE));
            }
        }
        boolean whole = counts.blocks() > 0 && counts.ready() == counts.blocks();
        all.add(
                state(
                        text("home.state.ready", counts.ready(), counts.blocks()),
                        whole ? Feather.CHECK_CIRCLE : Feather.CIRCLE,
                        whole ? Tone.READY : Tone.IDLE));
        return all;
    }

    private static Label state(String words, Feather icon, Tone tone) {
        Label label = new Label(words, Icons.icon(icon));
        label.getStyleClass().addAll("chip", "state", tone.styleClass());
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static String whole(Problem problem) {
        ProblemWords told = Problems.words(problem);
        return String.join("\n", told.headline(), told.meaning(), told.remedy(), told.code());
    }

    private void troubled(Glance of) {
        boolean missing = of.condition() == Glance.Condition.MISSING;
        String words =
                missing
                        ? text("home.missing")
                        : of.problem()
                                .map(told -> Problems.words(told).headline())
                                .orElse(text("home.broken"));
        Label headline =
                new Label(
                        words,
                        Icons.icon(Feather.ALERT_TRIANGLE, missing ? "attention" : "failed"));
        headline.getStyleClass().add("headline");
        headline.setWrapText(true);
        headline.setMinHeight(USE_PREF_SIZE);
        Label more =
                new Label(
                        missing
                                ? text("home.missing.meaning")
                                : of.problem()
                                        .map(told -> Problems.words(told).remedy())
                                        .orElse(""));
        more.getStyleClass().add("muted");
        more.setWrapText(true);
        of.problem().ifPresent(problem -> Tip.on(this, whole(problem)));
        trouble.getChildren().setAll(headline, more);
        if (missing) {
            verbs.getChildren().add(verb("locate", text("home.locate"), this::locate));
        }
        verbs.getChildren().add(verb("forget", text("home.forget"), () -> model.forget(folder)));
    }

    private static Button verb(String styleClass, String words, Runnable act) {
        Button verb = new Button(words);
        verb.getStyleClass().addAll("small", styleClass);
        verb.setMinWidth(USE_PREF_SIZE);
        verb.setOnAction(_ -> act.run());
        return verb;
    }

    private void locate() {
        doings.pickFolder(found -> model.locate(folder, found));
    }

    private void fillMenu() {
        MenuItem open = item(text("home.card.open"), Feather.PLAY, () -> doings.open(folder));
        open.setDisable(!canBeOpened());
        MenuItem show =
                item(text("home.card.folder"), Feather.FOLDER, () -> doings.showFolder(folder));
        show.setDisable(
                glance.filter(it -> it.condition() == Glance.Condition.MISSING).isPresent());
        MenuItem locate = item(text("home.locate"), Feather.SEARCH, this::locate);
        MenuItem forget = item(text("home.forget"), Feather.X, () -> model.forget(folder));
        menu.getItems().setAll(open, show, locate, forget);
    }

    private static MenuItem item(String words, Feather icon, Runnable act) {
        MenuItem item = new MenuItem(words, Icons.icon(icon));
        item.setOnAction(_ -> act.run());
        return item;
    }

    /** A broken one too: opening it says what is wrong with it, and what to do. */
    private boolean canBeOpened() {
        return glance.filter(it -> it.condition() == Glance.Condition.MISSING).isEmpty();
    }

    private String spoken() {
        List<String> words = new ArrayList<>(List.of(title.getText()));
        states.getChildren().forEach(state -> words.add(((Label) state).getText()));
        trouble.getChildren().forEach(part -> words.add(((Label) part).getText()));
        words.add(cost.getText());
        words.add(changed.getText());
        return String.join(", ", words.stream().filter(word -> !word.isBlank()).toList());
    }

    private void picture(Optional<Glance> now) {
        Optional<Path> wanted = now.flatMap(it -> it.poster().or(it::clip));
        if (wanted.equals(pictured)) {
            return;
        }
        pictured = wanted;
        poster.unsubscribe();
        poster = Subscription.EMPTY;
        picture.setImage(null);
        Optional<Path> file = now.flatMap(Glance::poster);
        if (file.isPresent()) {
            // Read beside the window; one that is no picture leaves the hatch.
            Image image =
                    new Image(
                            file.get().toUri().toString(),
                            2 * POSTER_WIDTH,
                            2 * POSTER_HEIGHT,
                            true,
                            true,
                            true);
            image.progressProperty().subscribe(_ -> fit(image));
        } else {
            wanted.ifPresent(clip -> poster = posters.of(clip).subscribe(this::fit));
        }
    }

    /** Fills the frame; what is over is cut off on both sides. */
    private void fit(@Nullable Image image) {
        if (image == null || image.isError() || image.getProgress() < 1) {
            return;
        }
        double scale = Math.min(image.getWidth() / POSTER_WIDTH, image.getHeight() / POSTER_HEIGHT);
        double width = POSTER_WIDTH * scale;
        double height = POSTER_HEIGHT * scale;
        picture.setViewport(
                new Rectangle2D(
                        (image.getWidth() - width) / 2,
                        (image.getHeight() - height) / 2,
                        width,
                        height));
        picture.setImage(image);
    }

    private void clicked(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
            requestFocus();
            open();
            click.consume();
        }
    }

    private void pressed(KeyEvent key) {
        if (!isFocused()) {
            return;
        }
        switch (key.getCode()) {
            case ENTER, SPACE -> open();
            case DELETE -> model.forget(folder);
            case CONTEXT_MENU -> menu.show(more, Side.BOTTOM, 0, 0);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void open() {
        if (canBeOpened()) {
            doings.open(folder);
        } else {
            locate();
        }
    }
}
