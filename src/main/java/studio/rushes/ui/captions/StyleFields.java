package studio.rushes.ui.captions;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionStyle.Around;
import studio.rushes.captions.CaptionStyle.HighlightKind;

/** A style under the hand, part by part. What has no field stays as the style had it. */
final class StyleFields {
    private static final int PADDING = 14;
    private static final int RADIUS = 20;

    final StringProperty name = new SimpleStringProperty("");
    final ObjectProperty<String> font = new SimpleObjectProperty<>("");
    final IntegerProperty size = new SimpleIntegerProperty();
    final ObjectProperty<Integer> words = new SimpleObjectProperty<>(1);
    final ObjectProperty<Boolean> upperCase = new SimpleObjectProperty<>(false);
    final IntegerProperty centreY = new SimpleIntegerProperty();
    final IntegerProperty fill = new SimpleIntegerProperty();
    final ObjectProperty<HighlightKind> highlight = new SimpleObjectProperty<>(HighlightKind.NONE);
    final IntegerProperty highlightColour = new SimpleIntegerProperty();
    final IntegerProperty outlineColour = new SimpleIntegerProperty();
    final IntegerProperty outlineWidth = new SimpleIntegerProperty();
    final IntegerProperty shadowColour = new SimpleIntegerProperty();
    final IntegerProperty shadowFall = new SimpleIntegerProperty();
    final IntegerProperty shadowBlur = new SimpleIntegerProperty();
    final ObjectProperty<Around> box = new SimpleObjectProperty<>(Around.NONE);
    final IntegerProperty boxColour = new SimpleIntegerProperty();
    final IntegerProperty boxPadding = new SimpleIntegerProperty();
    final IntegerProperty boxRadius = new SimpleIntegerProperty();

    private final ReadOnlyObjectWrapper<CaptionStyle> style;
    private boolean showing;

    StyleFields(CaptionStyle begun) {
        style = new ReadOnlyObjectWrapper<>(begun);
        show(begun);
        List<Observable> all =
                List.of(
                        name,
                        font,
                        size,
                        words,
                        upperCase,
                        centreY,
                        fill,
                        highlight,
                        highlightColour,
                        outlineColour,
                        outlineWidth,
                        shadowColour,
                        shadowFall,
                        shadowBlur,
                        box,
                        boxColour,
                        boxPadding,
                        boxRadius);
        highlight.subscribe((_, kind) -> give(kind == HighlightKind.BOX));
        box.subscribe((_, around) -> give(around != Around.NONE));
        all.forEach(field -> field.addListener(_ -> changed()));
    }

    /** A box that is chosen is to be seen: without padding the outline hides it. */
    private void give(boolean chosen) {
        if (chosen && !showing && boxPadding.get() == 0) {
            boxPadding.set(PADDING);
            boxRadius.set(RADIUS);
        }
    }

    /** Puts another style into the fields, as one change. */
    void show(CaptionStyle other) {
        showing = true;
        name.set(other.name());
        font.set(other.font());
        size.set(other.size());
        words.set(other.wordsPerPage());
        upperCase.set(other.upperCase());
        centreY.set(other.centreY());
        fill.set(other.fill());
        highlight.set(other.highlight().kind());
        highlightColour.set(other.highlight().colour());
        outlineColour.set(other.outline().colour());
        outlineWidth.set(other.outline().width());
        shadowColour.set(other.shadow().colour());
        shadowFall.set(other.shadow().fall());
        shadowBlur.set(other.shadow().blur());
        box.set(other.box().around());
        boxColour.set(other.box().colour());
        boxPadding.set(other.box().padding());
        boxRadius.set(other.box().radius());
        showing = false;
        style.set(other);
    }

    private void changed() {
        if (!showing) {
            style.set(read());
        }
    }

    private CaptionStyle read() {
        CaptionStyle before = style.get();
        return new CaptionStyle(
                before.id(),
                name.get().strip(),
                font.get(),
                size.get(),
                upperCase.get(),
                words.get(),
                before.maxLineWidth(),
                centreY.get(),
                before.leadMillis(),
                fill.get(),
                new CaptionStyle.Highlight(highlight.get(), highlightColour.get()),
                new CaptionStyle.Outline(outlineColour.get(), outlineWidth.get()),
                new CaptionStyle.Shadow(shadowColour.get(), shadowFall.get(), shadowBlur.get()),
                new CaptionStyle.Box(
                        box.get(), boxColour.get(), boxPadding.get(), boxRadius.get()));
    }

    /** What the fields say. */
    ReadOnlyObjectProperty<CaptionStyle> styleProperty() {
        return style.getReadOnlyProperty();
    }
}
