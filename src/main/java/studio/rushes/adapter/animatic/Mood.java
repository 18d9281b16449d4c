package studio.rushes.adapter.animatic;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.rushes.generation.ClipRequest;

/**
 * Where and when a scene plays, guessed from the words of a block; where they say nothing, drawn by
 * lot from its id and its words, so that the same block always looks the same.
 */
record Mood(Place place, Palette palette, Drift drift, long seed) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final List<Palette> PALETTES_BY_LOT =
            List.of(Palette.DAWN, Palette.DAY, Palette.SUNSET, Palette.LEAF, Palette.WATER);
    private static final List<Place> PLACES_BY_LOT =
            List.of(Place.HILLS, Place.MOUNTAINS, Place.DUNES, Place.LIGHTS);

    /** What the land is made of. */
    enum Place {
        SEA,
        FOREST,
        VOLCANO,
        CITY,
        MOUNTAINS,
        FIELD,
        DUNES,
        LIGHTS,
        HILLS
    }

    /** How what floats in the air moves. */
    enum Drift {
        FLOATING,
        RISING,
        FALLING
    }

    static Mood of(ClipRequest request) {
        List<String> seen = words(request.visual());
        List<String> said = words(request.dialogue());
        long seed =
                31L * request.block().value().hashCode()
                        + request.visual().hashCode()
                        + 17L * request.dialogue().hashCode();
        Optional<Place> told = Clue.best(Clue.PLACES, seen, said);
        Place place = told.orElseGet(() -> drawn(PLACES_BY_LOT, seed));
        Palette palette =
                Clue.best(Clue.HOURS, seen, said)
                        .or(() -> told.map(Mood::usual))
                        .orElseGet(() -> drawn(PALETTES_BY_LOT, seed / 7));
        return new Mood(place, palette, drift(palette), seed);
    }

    private static Palette usual(Place place) {
        return switch (place) {
            case SEA -> Palette.WATER;
            case FOREST -> Palette.LEAF;
            case VOLCANO -> Palette.EMBER;
            case CITY -> Palette.SUNSET;
            case MOUNTAINS, HILLS -> Palette.DAY;
            case FIELD, DUNES -> Palette.GOLD;
            case LIGHTS -> Palette.LAMP;
        };
    }

    private static Drift drift(Palette palette) {
        if (palette.equals(Palette.SNOW)) {
            return Drift.FALLING;
        }
        return palette.equals(Palette.EMBER) ? Drift.RISING : Drift.FLOATING;
    }

    private static <T> T drawn(List<T> choices, long seed) {
        long mixed = (seed * 0x9E3779B97F4A7C15L) >>> 33;
        return choices.get(Math.floorMod(mixed, choices.size()));
    }

    private static List<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        return Arrays.asList(NOT_LETTERS.split(plain));
    }
}
