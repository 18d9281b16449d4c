package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.IntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;

/** A colour, picked or written as #RRGGBB, or #AARRGGBB where something shines through. */
final class ColourField extends HBox {
    private static final Pattern HEX = Pattern.compile("#?([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}");
    private static final double HEX_WIDTH = 112;
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    ColourField(String id, String meaning, IntegerProperty argb) {
        getStyleClass().add("colour-field");
        ColorPicker picker = new ColorPicker();
        picker.setId(id);
        picker.setAccessibleText(meaning);
        picker.getStyleClass().add("colour-swatch");
        TextField hex = new TextField();
        hex.setId(id + "-hex");
        hex.setPrefColumnCount(8);
        hex.setMinWidth(HEX_WIDTH);
        hex.setMaxWidth(HEX_WIDTH);
        hex.getStyleClass().add("colour-hex");
        hex.setAccessibleText(text("styling.hex", meaning));
        argb.subscribe(now -> {
            picker.setValue(colour(now.intValue()));
            if (!argb(hex.getText()).equals(Optional.of(now.intValue()))) {
                hex.setText(hex(now.intValue()));
            }
        });
        picker.valueProperty()
                .subscribe(picked -> {
                    // A colour rounds on its way through the picker and back; the same one is no
                    // change.
                    if (picked != null && !picked.equals(colour(argb.get()))) {
                        argb.set(argb(picked));
                    }
                });
        hex.textProperty()
                .subscribe(typed -> {
                    Optional<Integer> read = argb(typed);
                    hex.pseudoClassStateChanged(INVALID, read.isEmpty());
                    read.ifPresent(argb::set);
                });
        hex.focusedProperty()
                .subscribe(on -> {
                    if (!on) {
                        hex.setText(hex(argb.get()));
                    }
                });
        getChildren().addAll(picker, hex);
    }

    static Optional<Integer> argb(String typed) {
        String plain = typed.strip();
        if (!HEX.matcher(plain).matches()) {
            return Optional.empty();
        }
        String digits = plain.startsWith("#") ? plain.substring(1) : plain;
        int value = Integer.parseUnsignedInt(digits, 16);
        return Optional.of(digits.length() == 6 ? 0xFF000000 | value : value);
    }

    static String hex(int argb) {
        return argb >>> 24 == 0xFF
                ? String.format(Locale.ROOT, "#%06X", argb & 0xFFFFFF)
                : String.format(Locale.ROOT, "#%08X", argb);
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
    }

    private static int argb(Color colour) {
        return part(colour.getOpacity()) << 24
                | part(colour.getRed()) << 16
                | part(colour.getGreen()) << 8
                | part(colour.getBlue());
    }

    private static int part(double share) {
        return (int) Math.round(share * 255);
    }
}
