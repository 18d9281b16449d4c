package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.rushes.script.BlockSettings;
import studio.rushes.ui.fx.Tip;

/** Says at a glance that a block asks for more than its text. */
final class BlockMarks extends HBox {
    private final Tip tip = Tip.on(this);

    BlockMarks() {
        getStyleClass().add("block-marks");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(BlockSettings settings) {
        getChildren().clear();
        List<String> words = new ArrayList<>();
        int pictures =
                settings.references().size()
                        + count(settings.firstFrame())
                        + count(settings.lastFrame());
        if (pictures > 0) {
            mark(Feather.IMAGE);
            words.add(text("editor.mark.pictures", pictures));
        }
        if (settings.seed().isPresent()) {
            mark(Feather.HASH);
            words.add(text("editor.mark.seed", String.valueOf(settings.seed().getAsInt())));
        }
        if (settings.negativePrompt().isPresent()) {
            mark(Feather.EYE_OFF);
            words.add(text("editor.mark.unseen"));
        }
        String all = String.join(" · ", words);
        tip.say(all);
        setAccessibleText(all);
        setVisible(!words.isEmpty());
        setManaged(!words.isEmpty());
    }

    private static int count(Optional<String> picture) {
        return picture.isPresent() ? 1 : 0;
    }

    private void mark(Ikon icon) {
        getChildren().add(new FontIcon(icon));
    }
}
