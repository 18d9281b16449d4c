package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.assembly.Music;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.fx.Tip;

/** The music under the film: dropped or chosen, and how it lies there. */
final class MusicRows extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop-over");
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final VideoModel model;
    private final Label file = new Label();
    private final Button remove;
    private final VBox numbers = new VBox();
    private final Subscription subscription;
    private Subscription fields = Subscription.EMPTY;

    MusicRows(VideoModel model, FileChoice choice) {
        this.model = model;
        setId("music");
        getStyleClass().add("music-rows");
        Label name = new Label(text("editor.music"));
        name.getStyleClass().add("setting-name");
        file.setId("music-file");
        Tip.on(file).wordsProperty().bind(file.textProperty());
        file.getStyleClass().add("music-file");
        Button choose = new Button(text("editor.music.choose"));
        choose.setId("music-choose");
        choose.getStyleClass().add("small");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> take(choice.music()));
        remove =
                Tools.icon(
                        text("editor.music.remove"),
                        Feather.X,
                        () -> model.music(Optional.<Music>empty()));
        remove.setId("music-remove");
        HBox row = new HBox(file, Tools.spacer(), choose, remove);
        row.getStyleClass().add("music-row");
        row.setAlignment(Pos.CENTER_LEFT);
        Label problem = FieldBinding.problem("music-problem");
        numbers.getStyleClass().add("music-numbers");
        number(
                "music-below",
                text("editor.music.below"),
                Music::below,
                (it, to) -> new Music(it.file(), to, it.duck(), it.fadeIn(), it.fadeOut()));
        number(
                "music-duck",
                text("editor.music.duck"),
                Music::duck,
                (it, to) -> new Music(it.file(), it.below(), to, it.fadeIn(), it.fadeOut()));
        number(
                "music-in",
                text("editor.music.in"),
                Music::fadeIn,
                (it, to) -> new Music(it.file(), it.below(), it.duck(), to, it.fadeOut()));
        number(
                "music-out",
                text("editor.music.out"),
                Music::fadeOut,
                (it, to) -> new Music(it.file(), it.below(), it.duck(), it.fadeIn(), to));
        getChildren().addAll(name, row, problem, numbers);
        setOnDragOver(this::over);
        setOnDragExited(_ -> pseudoClassStateChanged(OVER, false));
        setOnDragDropped(this::drop);
        subscription =
                Subscription.combine(
                        model.nowProperty().subscribe(now -> show(now.sound().music())),
                        model.musicProblemProperty()
                                .subscribe(refused ->
                                        FieldBinding.say(problem, VideoPane.told(refused))));
    }

    private void show(Optional<Music> music) {
        file.setText(
                music.map(it -> it.file().toString().replace('\\', '/'))
                        .orElse(text("editor.music.none")));
        remove.setVisible(music.isPresent());
        remove.setManaged(music.isPresent());
        numbers.setVisible(music.isPresent());
        numbers.setManaged(music.isPresent());
    }

    private void number(
            String id,
            String words,
            ToDoubleFunction<Music> of,
            BiFunction<Music, Double, Music> with) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("music-number");
        field.setAccessibleText(words);
        Label name = new Label(words);
        name.getStyleClass().add("setting-about");
        name.setLabelFor(field);
        HBox row = new HBox(name, Tools.spacer(), field);
        row.setAlignment(Pos.CENTER_LEFT);
        numbers.getChildren().add(row);
        DecimalFormat format =
                new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Texts.language()));
        field.setOnAction(_ -> give(field, format, with));
        fields =
                fields.and(
                        Subscription.combine(
                                model.nowProperty()
                                        .subscribe(now ->
                                                now.sound()
                                                        .music()
                                                        .ifPresent(it ->
                                                                field.setText(
                                                                        format.format(
                                                                                of.applyAsDouble(
                                                                                        it))))),
                                field.focusedProperty()
                                        .subscribe((was, _) -> {
                                            if (was) {
                                                give(field, format, with);
                                            }
                                        })));
    }

    /** What is no number, or one that music cannot have, stays in the field and is marked there. */
    private void give(
            TextField field, DecimalFormat format, BiFunction<Music, Double, Music> with) {
        String typed = field.getText().strip();
        ParsePosition end = new ParsePosition(0);
        Number number = format.parse(typed, end);
        boolean fits = number != null && end.getIndex() == typed.length();
        if (fits) {
            fits = give(number.doubleValue(), with);
        }
        field.pseudoClassStateChanged(INVALID, !fits);
        field.setAccessibleHelp(fits ? "" : text("editor.music.range"));
    }

    private boolean give(double number, BiFunction<Music, Double, Music> with) {
        try {
            model.nowProperty()
                    .get()
                    .sound()
                    .music()
                    .ifPresent(it -> model.music(Optional.of(with.apply(it, number))));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void take(List<Path> files) {
        if (!files.isEmpty()) {
            var _ = model.music(files.getFirst());
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            pseudoClassStateChanged(OVER, true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    void close() {
        subscription.unsubscribe();
        fields.unsubscribe();
    }
}
