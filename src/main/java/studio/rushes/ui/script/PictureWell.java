package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.problem.Problems;

/** A place for pictures: dropped there, chosen, looked at, taken out. */
final class PictureWell extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop-over");

    private final PictureSlot slot;
    private final String title;
    private final FileChoice choice;
    private final FlowPane tiles = new FlowPane();
    private final Button add = new Button(null, new FontIcon(Feather.PLUS));
    private final Label problem;
    private List<String> names = List.of();
    private @Nullable BlockViewModel block;
    private boolean lookingOn;

    PictureWell(PictureSlot slot, String title, FileChoice choice) {
        this.slot = slot;
        this.title = title;
        this.choice = choice;
        getStyleClass().add("picture-well");
        problem = FieldBinding.problem("picture-problem");
        Label name = new Label(title);
        name.getStyleClass().add("setting-name");
        tiles.getStyleClass().add("tiles");
        add.getStyleClass().addAll("button-icon", "picture-add");
        Tip.on(add, text("editor.picture.add"));
        add.setOnAction(_ -> choose());
        getChildren().addAll(name, tiles, problem);
        setOnDragOver(this::over);
        setOnDragExited(_ -> pseudoClassStateChanged(OVER, false));
        setOnDragDropped(this::drop);
    }

    /** Shows the pictures of a block until unsubscribed. */
    Subscription show(BlockViewModel next) {
        block = next;
        names = List.of();
        tiles.getChildren().setAll(add);
        return Subscription.combine(
                next.settingsProperty().subscribe(now -> show(next, slot.in(now))),
                next.pictures().problemProperty(slot).subscribe(this::tell),
                () -> block = null);
    }

    private void tell(Optional<Problem> refused) {
        FieldBinding.say(problem, refused.map(Problems::brief).orElse(""));
    }

    private void show(BlockViewModel of, List<String> now) {
        boolean full = now.size() >= slot.most();
        if (!now.equals(names)) {
            names = now;
            tiles.getChildren().clear();
            for (String name : now) {
                PictureTile tile =
                        new PictureTile(name, () -> of.pictures().remove(slot, name), this::choose);
                tile.setRemovable(!lookingOn);
                tiles.getChildren().add(tile);
                of.pictures()
                        .thumbnail(name, PictureTile.DECODED)
                        .whenComplete((picture, thrown) -> tile.show(picture, thrown));
            }
            tiles.getChildren().add(add);
        }
        add.setVisible(!full);
        add.setManaged(!full);
    }

    void name(int place) {
        String kind = slot.name().toLowerCase(Locale.ROOT);
        setId("pictures-" + kind + "-" + place);
        add.setId("picture-add-" + kind + "-" + place);
        add.setAccessibleText(text("editor.picture.add.to", title, place));
    }

    void lookOn() {
        lookingOn = true;
        add.setDisable(true);
        tiles.getChildren().stream()
                .filter(PictureTile.class::isInstance)
                .forEach(tile -> ((PictureTile) tile).setRemovable(false));
    }

    private void choose() {
        if (!lookingOn) {
            take(choice.pictures(slot.most() > 1));
        }
    }

    private void take(List<Path> files) {
        BlockViewModel of = block;
        if (of != null && !files.isEmpty()) {
            var _ = of.pictures().take(slot, files);
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && !lookingOn) {
            event.acceptTransferModes(TransferMode.COPY);
            pseudoClassStateChanged(OVER, true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        if (event.getDragboard().hasFiles() && !lookingOn) {
            take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
