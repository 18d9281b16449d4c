package studio.rushes.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** What fingers do for one key of the window. */
public sealed interface Stroke {
    /** A place on the keyboard, with what is held down meanwhile. */
    record Pressed(KeyCodeCombination keys) implements Stroke {
        @Override
        public boolean hits(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_PRESSED && keys.match(event);
        }

        @Override
        public List<String> caps() {
            List<String> caps = new ArrayList<>();
            if (keys.getShortcut() == ModifierValue.DOWN) {
                caps.add("Ctrl");
            }
            if (keys.getAlt() == ModifierValue.DOWN) {
                caps.add("Alt");
            }
            if (keys.getShift() == ModifierValue.DOWN) {
                caps.add(KeyNames.of("Shift"));
            }
            caps.add(cap(keys.getCode()));
            return caps;
        }

        private static String cap(KeyCode code) {
            return switch (code) {
                case LEFT -> "←";
                case RIGHT -> "→";
                case UP -> "↑";
                case DOWN -> "↓";
                case COMMA -> ",";
                case PERIOD -> ".";
                default -> KeyNames.of(code.getName());
            };
        }
    }

    /** A sign, which sits elsewhere on each keyboard. */
    record Typed(String sign) implements Stroke {
        @Override
        public boolean hits(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals(sign);
        }

        @Override
        public List<String> caps() {
            return List.of(sign);
        }
    }

    /** Such as {@code Shortcut+Shift+G}; nothing else may be held down. */
    static Stroke press(String keys) {
        return new Pressed((KeyCodeCombination) KeyCombination.valueOf(keys));
    }

    /** A key, whatever else is held down. */
    static Stroke press(KeyCode code) {
        return new Pressed(
                new KeyCodeCombination(
                        code,
                        ModifierValue.ANY,
                        ModifierValue.ANY,
                        ModifierValue.ANY,
                        ModifierValue.ANY,
                        ModifierValue.ANY));
    }

    static Stroke type(String sign) {
        return new Typed(sign);
    }

    boolean hits(KeyEvent event);

    /** The keys as they are called on the keyboard. */
    List<String> caps();

    /** Whether one movement of the fingers may be both. */
    default boolean collides(Stroke other) {
        return switch (this) {
            case Typed(String sign) when other instanceof Typed(String another) ->
                    sign.equals(another);
            case Typed(String sign) when other instanceof Pressed(KeyCodeCombination keys) ->
                    types(keys, sign);
            case Pressed(KeyCodeCombination keys) when other instanceof Typed(String sign) ->
                    types(keys, sign);
            case Pressed(KeyCodeCombination keys)
                    when other instanceof Pressed(KeyCodeCombination others) ->
                    keys.getCode() == others.getCode()
                            && agree(keys.getShortcut(), others.getShortcut())
                            && agree(keys.getShift(), others.getShift())
                            && agree(keys.getAlt(), others.getAlt());
            default -> throw new IllegalStateException("no other strokes than these");
        };
    }

    private static boolean agree(ModifierValue one, ModifierValue other) {
        return one == other || one == ModifierValue.ANY || other == ModifierValue.ANY;
    }

    /** As far as the sign is the one that is printed on the key. */
    private static boolean types(KeyCodeCombination keys, String sign) {
        return keys.getShortcut() != ModifierValue.DOWN
                && keys.getAlt() != ModifierValue.DOWN
                && keys.getCode().getChar().equalsIgnoreCase(sign);
    }
}
