package studio.rushes.ui.fx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that a person chose instead of the usual ones. The tables of keys are constants of the
 * parts of the window; what is said here holds in all of them at once.
 */
public final class OwnKeys {
    private static final Logger LOG = LoggerFactory.getLogger(OwnKeys.class);

    private static volatile Map<String, Stroke> strokes = Map.of();

    private OwnKeys() {}

    /**
     * Has these count from now on. What is no key leaves the usual one.
     *
     * @param wanted by what they do, such as {@code generate}, each like {@code Shortcut+G}
     */
    public static void use(Map<String, String> wanted) {
        Map<String, Stroke> own = new HashMap<>();
        wanted.forEach((id, words) -> read(id, words).ifPresent(stroke -> own.put(id, stroke)));
        strokes = Map.copyOf(own);
    }

    static Optional<Stroke> of(String id) {
        return Optional.ofNullable(strokes.get(id));
    }

    private static Optional<Stroke> read(String id, String words) {
        try {
            if (KeyCombination.valueOf(words) instanceof KeyCodeCombination keys) {
                return Optional.of(new Stroke.Pressed(keys));
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("the key for {}", id, e);
        }
        LOG.warn("the own key for {} is none; the usual one counts", id);
        return Optional.empty();
    }
}
