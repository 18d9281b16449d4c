package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import studio.rushes.captions.CaptionFonts;
import studio.rushes.captions.CaptionStyle.Around;
import studio.rushes.captions.CaptionStyle.HighlightKind;
import studio.rushes.captions.SafeZone;
import studio.rushes.ui.fx.FxThread;

/** The parts of a style, one under the other. */
final class StyleForm extends GridPane {
    private static final double NAMES = 92;

    private final StyleFields fields;
    private final TextField name = new TextField();
    private int row;

    StyleForm(StyleFields fields, StyleSamples samples) {
        this.fields = fields;
        getStyleClass().add("style-form");
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(NAMES), controls);
        name.setId("style-name");
        name.setAccessibleText(text("styling.name"));
        name.textProperty().bindBidirectional(fields.name);
        row("styling.name", name);
        row("styling.font", font(samples));
        letters();
        highlight();
        outline();
        shadow();
        box();
        // A pane that scrolls takes its content in only when it is first laid out.
        sceneProperty()
                .subscribe(shown -> {
                    if (shown != null) {
                        FxThread.nextPulse(this::begin);
                    }
                });
    }

    /** Brings the keys to the name. */
    void begin() {
        name.requestFocus();
        name.selectAll();
    }

    private ComboBox<String> font(StyleSamples samples) {
        ComboBox<String> font = new ComboBox<>();
        font.setId("style-font");
        font.setAccessibleText(text("styling.font"));
        font.getItems().setAll(CaptionFonts.names());
        font.setButtonCell(new FontCell(samples));
        font.setCellFactory(_ -> new FontCell(samples));
        font.setMaxWidth(Double.MAX_VALUE);
        font.valueProperty().bindBidirectional(fields.font);
        return font;
    }

    private void letters() {
        row("styling.size", slider("size", "styling.hear.size", fields.size, 24, 200));
        row(
                "styling.words",
                new StyleChoice<>(
                        "style-words",
                        text("styling.words"),
                        List.of(1, 2, 3, 4),
                        fields.words,
                        String::valueOf));
        row(
                "styling.case",
                new StyleChoice<>(
                        "style-upper",
                        text("styling.case"),
                        List.of(false, true),
                        fields.upperCase,
                        upper -> text(upper ? "styling.case.upper" : "styling.case.written")));
        row(
                "styling.position",
                slider("position", "styling.hear.position", fields.centreY, 0, SafeZone.HEIGHT));
        row("styling.fill", colour("fill", "styling.fill", fields.fill));
    }

    private void highlight() {
        title("styling.highlight");
        row(
                "styling.kind",
                new StyleChoice<>(
                        "style-highlight",
                        text("styling.highlight"),
                        List.of(HighlightKind.values()),
                        fields.highlight,
                        StyleForm::word));
        row(
                "styling.colour",
                colour("highlight-colour", "styling.highlight", fields.highlightColour),
                fields.highlight.map(kind -> kind != HighlightKind.NONE));
    }

    private void outline() {
        title("styling.outline");
        row(
                "styling.width",
                slider("outline-width", "styling.hear.outline-width", fields.outlineWidth, 0, 40));
        row(
                "styling.colour",
                colour("outline-colour", "styling.outline", fields.outlineColour),
                fields.outlineWidth.map(width -> width.intValue() > 0));
    }

    private void shadow() {
        title("styling.shadow");
        row(
                "styling.fall",
                slider("shadow-fall", "styling.hear.shadow-fall", fields.shadowFall, 0, 40));
        row(
                "styling.blur",
                slider("shadow-blur", "styling.hear.shadow-blur", fields.shadowBlur, 0, 40));
        row(
                "styling.colour",
                colour("shadow-colour", "styling.shadow", fields.shadowColour),
                fields.shadowFall.flatMap(fall ->
                        fields.shadowBlur.map(blur -> fall.intValue() + blur.intValue() > 0)));
    }

    private void box() {
        title("styling.box");
        row(
                "styling.around",
                new StyleChoice<>(
                        "style-box",
                        text("styling.box"),
                        List.of(Around.values()),
                        fields.box,
                        StyleForm::word));
        row(
                "styling.colour",
                colour("box-colour", "styling.box", fields.boxColour),
                fields.box.map(around -> around != Around.NONE));
        // A highlight that is a box has the same padding and corners.
        ObservableValue<Boolean> boxed =
                fields.highlight.flatMap(kind ->
                        fields.box.map(
                                around -> kind == HighlightKind.BOX || around != Around.NONE));
        row(
                "styling.padding",
                slider("box-padding", "styling.hear.box-padding", fields.boxPadding, 0, 80),
                boxed);
        row(
                "styling.radius",
                slider("box-radius", "styling.hear.box-radius", fields.boxRadius, 0, 120),
                boxed);
    }

    private static String word(HighlightKind kind) {
        return switch (kind) {
            case NONE -> text("styling.highlight.none");
            case COLOUR -> text("styling.highlight.colour");
            case POP -> text("styling.highlight.pop");
            case BOX -> text("styling.highlight.box");
        };
    }

    private static String word(Around around) {
        return switch (around) {
            case NONE -> text("styling.box.none");
            case LINE -> text("styling.box.line");
            case PAGE -> text("styling.box.page");
        };
    }

    private static NumberSlider slider(
            String part, String heard, IntegerProperty number, int least, int most) {
        return new NumberSlider("style-" + part, text(heard), number, least, most);
    }

    private static ColourField colour(String part, String of, IntegerProperty argb) {
        return new ColourField("style-" + part, text("styling.hear.colour", text(of)), argb);
    }

    private void title(String key) {
        Label title = new Label(text(key));
        title.getStyleClass().add("column-title");
        add(title, 0, row++, 2, 1);
    }

    private void row(String key, Node control) {
        Label label = new Label(text(key));
        label.getStyleClass().add("muted");
        label.setLabelFor(control);
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.CENTER);
        add(label, 0, row);
        add(control, 1, row++);
    }

    /** One that can be set where it changes something. */
    private void row(String key, Node control, ObservableValue<Boolean> matters) {
        row(key, control);
        matters.subscribe(on -> control.setDisable(!on));
    }
}
