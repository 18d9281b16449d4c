package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;
import studio.rushes.ui.problem.Problems;

/** What holds for the whole video beside its texts: how its clips and its film are to be. */
final class VideoPane extends ScrollPane {
    private static final List<FrameSize> SIZES =
            List.of(
                    new FrameSize(720, 1280),
                    new FrameSize(1080, 1920),
                    new FrameSize(1280, 720),
                    new FrameSize(1920, 1080));
    private static final List<String> LINES = List.of("720p", "1080p", "4k");
    private static final List<String> PEOPLE = List.of("allow_all", "allow_adult", "dont_allow");

    private final VBox rows = new VBox();
    private final MusicRows music;
    private Subscription subscription = Subscription.EMPTY;
    private boolean showing;

    /**
     * @param back goes back to the blocks
     */
    VideoPane(VideoModel model, FileChoice choice, Runnable back) {
        setId("video-pane");
        getStyleClass().add("video-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(rows);
        rows.getStyleClass().add("video-rows");
        Label title = new Label(text("editor.video"));
        title.getStyleClass().add("foot-title");
        var close = Tools.icon(text("editor.video.close"), Feather.X, back);
        close.setId("video-close");
        HBox head = new HBox(title, Tools.spacer(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        rows.getChildren().add(head);
        choice(
                "video-size",
                text("editor.video.size"),
                SIZES,
                VideoPane::words,
                VideoModel.Now::size,
                model,
                model::size);
        about(text("editor.video.size.meaning"));
        choice(
                "video-resolution",
                text("editor.video.resolution"),
                optional(LINES),
                lines -> lines.orElse(text("editor.video.resolution.film")),
                now -> now.recipe().resolution(),
                model,
                model::resolution);
        choice(
                "video-sound",
                text("editor.video.sound"),
                List.of(Optional.empty(), Optional.of(true), Optional.of(false)),
                VideoPane::sound,
                now -> now.recipe().sound(),
                model,
                model::sound);
        choice(
                "video-people",
                text("editor.video.people"),
                optional(PEOPLE),
                VideoPane::people,
                now -> now.recipe().people(),
                model,
                model::people);
        ToggleSwitch levelled = new ToggleSwitch(text("editor.video.levelled"));
        levelled.setId("video-levelled");
        levelled.setMaxWidth(Double.MAX_VALUE);
        rows.getChildren().add(levelled);
        about(text("editor.video.levelled.meaning"));
        Label problem = FieldBinding.problem("video-problem");
        music = new MusicRows(model, choice);
        rows.getChildren().addAll(problem, music);
        subscription =
                subscription.and(
                        Subscription.combine(
                                model.nowProperty()
                                        .subscribe(now ->
                                                levelled.setSelected(now.sound().levelled())),
                                levelled.selectedProperty()
                                        .subscribe((_, on) -> model.levelled(on)),
                                model.problemProperty()
                                        .subscribe(refused ->
                                                FieldBinding.say(problem, told(refused)))));
    }

    static String told(Optional<Problem> refused) {
        return refused.map(Problems::brief).orElse("");
    }

    private static List<Optional<String>> optional(List<String> words) {
        List<Optional<String>> all = new ArrayList<>(List.of(Optional.empty()));
        words.forEach(word -> all.add(Optional.of(word)));
        return all;
    }

    /** A list to choose from; what the script has and nobody offers is offered, too. */
    private <T> void choice(
            String id,
            String name,
            List<T> offered,
            Function<T, String> words,
            Function<VideoModel.Now, T> now,
            VideoModel model,
            Consumer<T> choose) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(name);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public T fromString(String typed) {
                        throw new UnsupportedOperationException("nobody types here");
                    }
                });
        Label label = new Label(name);
        label.getStyleClass().add("setting-name");
        label.setLabelFor(box);
        rows.getChildren().add(new VBox(label, box));
        subscription =
                subscription.and(
                        Subscription.combine(
                                model.nowProperty()
                                        .subscribe(it -> show(box, offered, now.apply(it))),
                                box.valueProperty()
                                        .subscribe((_, chosen) -> {
                                            if (!showing && chosen != null) {
                                                choose.accept(chosen);
                                            }
                                        })));
    }

    private <T> void show(ComboBox<T> box, List<T> offered, T value) {
        showing = true;
        List<T> all = new ArrayList<>(offered);
        if (!all.contains(value)) {
            all.add(value);
        }
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
        }
        box.setValue(value);
        showing = false;
    }

    private void about(String words) {
        Label about = new Label(words);
        about.getStyleClass().add("setting-about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        rows.getChildren().add(about);
    }

    private static String words(FrameSize size) {
        String sides = size.width() + " × " + size.height();
        if (size.width() == size.height()) {
            return text("editor.video.square", sides);
        }
        return size.width() < size.height()
                ? text("editor.video.portrait", sides)
                : text("editor.video.landscape", sides);
    }

    private static String sound(Optional<Boolean> on) {
        return on.map(it -> it ? text("editor.video.sound.on") : text("editor.video.sound.off"))
                .orElseGet(() -> text("editor.video.usual"));
    }

    private static String people(Optional<String> word) {
        return switch (word.orElse("")) {
            case "" -> text("editor.video.usual");
            case "allow_all" -> text("editor.video.people.all");
            case "allow_adult" -> text("editor.video.people.adult");
            case "dont_allow" -> text("editor.video.people.none");
            default -> word.orElse("");
        };
    }

    void lookOn() {
        rows.getChildren().stream()
                .skip(1)
                .map(Node.class::cast)
                .forEach(row -> row.setDisable(true));
    }

    void close() {
        subscription.unsubscribe();
        music.close();
    }
}
