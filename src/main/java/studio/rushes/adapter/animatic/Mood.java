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
 * lot from the block's id, so that the same block always looks the same.
 */
record Mood(Place place, Palette palette, Drift drift, long seed) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final List<Palette> BY_LOT =
            List.of(Palette.DAWN, Palette.DAY, Palette.SUNSET, Palette.LEAF, Palette.WATER);
    private static final List<Place> PLACES_BY_LOT =
            List.of(Place.HILLS, Place.MOUNTAINS, Place.DUNES, Place.LIGHTS);

    /** What the land is made of. */
    enum Place {
        SEA(
                Palette.WATER,
                "mer sea ocean vague wave port harbour harbor bateau boat ship navire plage beach"
                        + " phare lighthouse quai mouette gull lac lake riviere river poisson fish"
                        + " barque voile sail maree tide meer playa barco"),
        FOREST(
                Palette.LEAF,
                "foret forest bois wood arbre tree sapin pine fir feuille leaf leaves mousse moss"
                        + " branche branch chene oak jungle wald bosque clairiere"),
        VOLCANO(
                Palette.EMBER,
                "volcan volcano lave lava eruption cratere crater magma vulkan cendre ash"),
        CITY(
                Palette.SUNSET,
                "ville city rue street immeuble building tour tower toit roof paris london new-york"
                        + " metro subway boulevard avenue bureau office stadt ciudad skyline voiture"
                        + " taxi traffic usine factory"),
        MOUNTAINS(
                Palette.DAY,
                "montagne mountain sommet summit peak pic alpe alps glacier vallee valley rocher rock"
                        + " falaise cliff berg montana neige snow himalaya"),
        FIELD(
                Palette.GOLD,
                "champ field fleur flower abeille bee miel honey prairie meadow ble wheat ferme farm"
                        + " lavande lavender jardin garden ruche hive herbe grass papillon butterfly"
                        + " pollen nectar tournesol sunflower vigne vineyard feld campo"),
        DUNES(
                Palette.GOLD,
                "desert dune sable sand sahara oasis chameau camel pyramide pyramid wuste desierto"),
        LIGHTS(
                Palette.LAMP,
                "cuisine kitchen table salon room chambre bedroom atelier workshop studio laboratoire"
                        + " lab lampe lamp fenetre window pot jar bocal macro visage face main hand"
                        + " scene stage theatre cafe restaurant bougie candle museum musee library"
                        + " bibliotheque ecran screen cellule cell atome"),
        HILLS(Palette.DAY, "colline hill campagne countryside village chemin path route road");

        private final Palette usual;
        private final List<String> words;

        Place(Palette usual, String words) {
            this.usual = usual;
            this.words = List.of(words.split(" "));
        }
    }

    /** How what floats in the air moves. */
    enum Drift {
        FLOATING,
        RISING,
        FALLING
    }

    private enum Hour {
        NIGHT(
                Palette.NIGHT,
                "nuit night lune moon etoile star minuit midnight nocturne galaxie galaxy espace"
                        + " space nacht noche planete planet cosmos"),
        DAWN(Palette.DAWN, "aube dawn aurore matin morning sunrise brume mist lever morgen alba"),
        SUNSET(
                Palette.SUNSET,
                "crepuscule dusk sunset couchant soir evening twilight abend atardecer"),
        SNOW(Palette.SNOW, "neige snow glace ice hiver winter givre frost snowy enneige"),
        EMBER(Palette.EMBER, "feu fire lave lava incendie flamme flame brulant burning braise"),
        GOLD(Palette.GOLD, "dore golden miel honey ambre amber or gold ete summer");

        private final Palette palette;
        private final List<String> words;

        Hour(Palette palette, String words) {
            this.palette = palette;
            this.words = List.of(words.split(" "));
        }
    }

    static Mood of(ClipRequest request) {
        List<String> seen = words(request.visual());
        List<String> said = words(request.dialogue());
        long seed =
                31L * request.block().value().hashCode()
                        + request.visual().hashCode()
                        + 17L * request.dialogue().hashCode();
        Place place =
                best(seen, said, Place.values(), p -> p.words)
                        .orElseGet(() -> PLACES_BY_LOT.get(lot(seed, PLACES_BY_LOT.size())));
        Optional<Hour> hour = best(seen, said, Hour.values(), h -> h.words);
        boolean told = mentions(seen, place.words) || mentions(said, place.words);
        Palette palette =
                hour.map(h -> h.palette)
                        .orElseGet(
                                () ->
                                        told
                                                ? place.usual
                                                : BY_LOT.get(lot(seed / 7, BY_LOT.size())));
        return new Mood(place, palette, drift(palette), seed);
    }

    private static Drift drift(Palette palette) {
        if (palette.equals(Palette.SNOW)) {
            return Drift.FALLING;
        }
        return palette.equals(Palette.EMBER) ? Drift.RISING : Drift.FLOATING;
    }

    private static int lot(long seed, int size) {
        return (int) Math.floorMod(seed * 0x9E3779B97F4A7C15L >>> 33, (long) size);
    }

    /** What is seen counts three times as much as what is only spoken of. */
    private static <T> Optional<T> best(
            List<String> seen,
            List<String> said,
            T[] candidates,
            java.util.function.Function<T, List<String>> words) {
        Optional<T> best = Optional.empty();
        long most = 0;
        for (T candidate : candidates) {
            long score = 3 * count(seen, words.apply(candidate)) + count(said, words.apply(candidate));
            if (score > most) {
                most = score;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    private static boolean mentions(List<String> text, List<String> words) {
        return count(text, words) > 0;
    }

    private static long count(List<String> text, List<String> words) {
        return text.stream()
                .filter(word -> words.contains(word) || words.contains(singular(word)))
                .count();
    }

    private static String singular(String word) {
        return word.endsWith("s") || word.endsWith("x") ? word.substring(0, word.length() - 1) : word;
    }

    private static List<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        return Arrays.asList(NOT_LETTERS.split(plain));
    }
}
