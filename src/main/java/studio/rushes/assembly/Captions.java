package studio.rushes.assembly;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a film's captions are. Their files are written in any case. */
public enum Captions {
    /** Painted into the picture. */
    BURNED,
    /** A track that players can switch on. */
    SOFT,
    NONE;

    /** By its word on the command line, such as {@code burned}. */
    public static Optional<Captions> of(String word) {
        return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Captions::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
