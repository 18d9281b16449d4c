package studio.rushes.ui.home;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.grid.Posters;

/** All videos as cards, and what their weeks cost. */
public final class HomeView extends VBox {
    private static final double CARD_WIDTH = 372;
    private static final double GAP = 14;

    /** What it asks of the window around it. */
    public interface Doings {
        void open(Path folder);

        void create();

        void paste();

        void openFolder();

        /** Shows the videos of the cloud pipeline. */
        void openCloud();

        /** Shows it in the system's own file window. */
        void showFolder(Path folder);

        /** Asks for a folder; nothing is heard where none is chosen. */
        void pickFolder(Consumer<Path> found);

        /** The weeks were written there. */
        void exported(Path file);

        /** Back to the video that is open. */
        void close();
    }

    private final HomeModel model;
    private final Doings doings;
    private final Posters posters;
    private final ZoneId zone;
    private final TextField search = new TextField();
    private final TilePane cards = new TilePane(GAP, GAP);
    private final Label nothing = new Label();
    private final StackPane place = new StackPane();
    private final HBox sifting = new HBox();
    private final ScrollPane videos;
    private final WeekView weeks;
    private final Map<Path, ProjectCard> known = new HashMap<>();

    public HomeView(HomeModel model, Posters posters, ZoneId zone, Doings doings) {
        this.model = model;
        this.posters = posters;
        this.zone = zone;
        this.doings = doings;
        setId("home-view");
        getStyleClass().add("home");
        weeks = new WeekView(model, doings::exported);
        cards.setPrefTileWidth(CARD_WIDTH);
        cards.getStyleClass().add("home-cards");
        cards.setId("home-cards");
        nothing.setId("home-nothing");
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        VBox list = new VBox(nothing, cards);
        list.getStyleClass().add("home-list");
        videos = new ScrollPane(list);
        videos.setFitToWidth(true);
        videos.getStyleClass().add("home-scroll");
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(head(), place);
        turn(videos);
        model.shown().addListener((ListChangeListener<HomeModel.Entry>) _ -> show());
        show();
        // One search without a result after another changes no list.
        model.searchProperty().subscribe(_ -> sayNothing());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node head() {
        Label title = new Label(text("home.title"));
        title.getStyleClass().add("title");
        title.setMinWidth(USE_PREF_SIZE);
        ToggleGroup tabs = new ToggleGroup();
        ToggleButton ofVideos = tab("home-videos", text("home.tab.videos"), tabs);
        ToggleButton ofWeeks = tab("home-weeks", text("home.tab.weeks"), tabs);
        ofVideos.setSelected(true);
        tabs.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null) {
                        before.setSelected(true);
                    } else if (now.equals(ofWeeks)) {
                        model.count();
                        turn(weeks);
                    } else {
                        turn(videos);
                    }
                });
        HBox choice = new HBox(ofVideos, ofWeeks);
        choice.getStyleClass().add("segments");
        search.setId("home-search");
        search.setPromptText(text("home.search"));
        search.setAccessibleText(text("home.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setPrefWidth(250);
        sifting.getStyleClass().add("home-sift");
        sifting.getChildren().addAll(search, sieve());
        HBox upper =
                new HBox(
                        title,
                        choice,
                        new Spacer(),
                        verb("home-new", text("home.new"), Feather.FILE_PLUS, doings::create),
                        verb("home-paste", text("home.paste"), Feather.CLIPBOARD, doings::paste),
                        verb("home-open", text("home.folder"), Feather.FOLDER, doings::openFolder),
                        verb("home-cloud", text("home.cloud"), Feather.CLOUD, doings::openCloud));
        upper.getStyleClass().add("home-head");
        return new VBox(upper, sifting);
    }

    private static ToggleButton tab(String id, String words, ToggleGroup group) {
        ToggleButton tab = new ToggleButton(words);
        tab.setId(id);
        tab.getStyleClass().add("segment");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setToggleGroup(group);
        return tab;
    }

    private HBox sieve() {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (HomeModel.Which which : HomeModel.Which.values()) {
            ToggleButton button =
                    switch (which) {
                        case ALL -> tab("home-all", text("home.all"), group);
                        case NEEDING -> tab("home-needing", text("home.needing"), group);
                        case RUNNING -> tab("home-running", text("home.running"), group);
                    };
            button.setUserData(which);
            button.setSelected(which == model.whichProperty().get());
            buttons.add(button);
        }
        group.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now != null) {
                        model.whichProperty().set((HomeModel.Which) now.getUserData());
                    } else if (before != null) {
                        before.setSelected(true);
                    }
                });
        HBox sieve = new HBox(buttons.toArray(Node[]::new));
        sieve.getStyleClass().add("segments");
        return sieve;
    }

    private static Button verb(String id, String words, Feather icon, Runnable act) {
        Button verb = new Button(words, Icons.icon(icon));
        verb.setId(id);
        verb.setMinWidth(USE_PREF_SIZE);
        verb.setOnAction(_ -> act.run());
        return verb;
    }

    private void turn(Region to) {
        boolean list = to.equals(videos);
        sifting.setVisible(list);
        sifting.setManaged(list);
        place.getChildren().setAll(to);
    }

    private void show() {
        List<HomeModel.Entry> entries = List.copyOf(model.shown());
        known.keySet().retainAll(entries.stream().map(HomeModel.Entry::folder).toList());
        List<Node> now = new ArrayList<>();
        for (HomeModel.Entry entry : entries) {
            ProjectCard card =
                    known.computeIfAbsent(
                            entry.folder(),
                            folder -> new ProjectCard(folder, model, posters, zone, doings));
            card.show(entry.glance());
            now.add(card);
        }
        // Cards that stay are not touched, so that the focus stays where it is.
        if (!cards.getChildren().equals(now)) {
            cards.getChildren().setAll(now);
        }
        sayNothing();
    }

    private void sayNothing() {
        boolean none = model.shown().isEmpty();
        String wanted = model.searchProperty().get().strip();
        nothing.setText(
                wanted.isEmpty() ? text("home.nothing.so") : text("home.nothing.found", wanted));
        nothing.setVisible(none);
        nothing.setManaged(none);
    }

    /** Where the keys go at first. */
    public void begin() {
        if (getScene() == null || isFocusWithin() || place.getChildren().contains(weeks)) {
            return;
        }
        cards.getChildren().stream()
                .filter(ProjectCard.class::isInstance)
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, search::requestFocus);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            if (key.getTarget().equals(search) && !search.getText().isEmpty()) {
                search.clear();
            } else {
                doings.close();
            }
            key.consume();
            return;
        }
        int at = cards.getChildren().indexOf(focused());
        if (at < 0) {
            return;
        }
        int across = Math.max(1, (int) ((cards.getWidth() + GAP) / (CARD_WIDTH + GAP)));
        int to =
                switch (key.getCode()) {
                    case LEFT -> at - 1;
                    case RIGHT -> at + 1;
                    case UP -> at - across;
                    case DOWN -> at + across;
                    default -> -1;
                };
        if (to >= 0 && to < cards.getChildren().size()) {
            cards.getChildren().get(to).requestFocus();
            reveal(cards.getChildren().get(to));
            key.consume();
        }
    }

    private Node focused() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner == null ? this : owner;
    }

    private void reveal(Node card) {
        double all = videos.getContent().getBoundsInLocal().getHeight();
        double seen = videos.getViewportBounds().getHeight();
        if (all > seen) {
            double middle = card.getBoundsInParent().getCenterY() + cards.getLayoutY();
            videos.setVvalue(Math.clamp((middle - seen / 2) / (all - seen), 0, 1));
        }
    }
}
