package studio.rushes.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Values out of a file that anybody may have written. One that makes no sense counts as not there,
 * and somebody is told.
 */
final class OddSettings {
    private static final int LONGEST = 1000;
    private static final int MOST = 500;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000);

    private final Consumer<String> odd;

    /**
     * @param odd hears of each value that makes no sense, by its name
     */
    OddSettings(Consumer<String> odd) {
        this.odd = odd;
    }

    /** A group of values, one of which may be any. */
    JsonNode group(JsonNode root, String name) {
        JsonNode group = root.path(name);
        if (!group.isMissingNode() && !group.isObject()) {
            odd.accept(name);
        }
        return group;
    }

    boolean yes(JsonNode group, String name, boolean usual) {
        return read(group, name, node -> node.isBoolean() ? Optional.of(node.asBoolean()) : none())
                .orElse(usual);
    }

    int number(JsonNode group, String name, int usual, IntPredicate fits) {
        return read(
                        group,
                        name,
                        node ->
                                node.canConvertToInt() && node.isIntegralNumber()
                                        ? Optional.of(node.asInt()).filter(fits::test)
                                        : none())
                .orElse(usual);
    }

    Optional<String> text(JsonNode group, String name) {
        return text(group, name, _ -> true);
    }

    /** Blank words are none, which is nothing odd. */
    Optional<String> text(JsonNode group, String name, Predicate<String> fits) {
        return read(
                        group,
                        name,
                        node ->
                                node.isTextual() && node.asText().length() <= LONGEST
                                        ? Optional.of(node.asText().strip())
                                                .filter(it -> it.isEmpty() || fits.test(it))
                                        : none())
                .filter(words -> !words.isEmpty());
    }

    <E extends Enum<E>> E choice(JsonNode group, String name, E usual) {
        return read(
                        group,
                        name,
                        node ->
                                List.of(usual.getDeclaringClass().getEnumConstants()).stream()
                                        .filter(each -> word(each).equals(node.asText()))
                                        .findFirst())
                .orElse(usual);
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A cap that somebody set and nobody can read must not become none: nothing is paid until it is
     * set again.
     */
    Optional<BigDecimal> cap(JsonNode group, String name) {
        JsonNode node = group.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        return Optional.of(
                read(
                                group,
                                name,
                                found ->
                                        found.isNumber()
                                                ? Optional.of(found.decimalValue())
                                                        .filter(OddSettings::isAmount)
                                                        .map(OddSettings::plain)
                                                : none())
                        .orElse(BigDecimal.ZERO));
    }

    private static boolean isAmount(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(DEAREST) <= 0 && value.scale() <= 6;
    }

    /** Zero may come as 0e999999, and ten as 1e1. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    Map<String, String> words(JsonNode group, String name) {
        return read(
                        group,
                        name,
                        node -> {
                            if (!node.isObject() || node.size() > MOST) {
                                return none();
                            }
                            Map<String, String> words = new LinkedHashMap<>();
                            node.properties()
                                    .forEach(each ->
                                            text(node, each.getKey())
                                                    .ifPresent(word ->
                                                            words.put(each.getKey(), word)));
                            return Optional.of(words);
                        })
                .orElseGet(Map::of);
    }

    List<Path> folders(JsonNode group, String name) {
        return read(
                        group,
                        name,
                        node -> {
                            if (!node.isArray() || node.size() > MOST) {
                                return none();
                            }
                            List<Path> folders = new ArrayList<>();
                            node.forEach(each -> folder(name, each).ifPresent(folders::add));
                            return Optional.of(folders);
                        })
                .orElseGet(List::of);
    }

    private Optional<Path> folder(String name, JsonNode node) {
        try {
            if (node.isTextual()) {
                return Optional.of(Path.of(node.asText()));
            }
        } catch (InvalidPathException _) {
            // Told below, like whatever else is no folder.
        }
        odd.accept(name);
        return Optional.empty();
    }

    private <T> Optional<T> read(
            JsonNode group, String name, Function<JsonNode, Optional<T>> reading) {
        JsonNode node = group.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        Optional<T> value = reading.apply(node);
        if (value.isEmpty()) {
            odd.accept(name);
        }
        return value;
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
