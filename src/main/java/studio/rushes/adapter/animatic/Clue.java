package studio.rushes.adapter.animatic;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words that give away what a scene is; singular, without accents, French and English mostly. */
record Clue<T>(T meaning, Set<String> words) {
    static final List<Clue<Mood.Place>> PLACES =
            List.of(
                    of(
                            Mood.Place.SEA,
                            "mer sea ocean vague wave port harbour harbor bateau boat ship navire"
                                    + " plage beach phare lighthouse quai mouette gull lac lake"
                                    + " riviere river poisson fish barque voile sail maree tide"
                                    + " meer playa barco"),
                    of(
                            Mood.Place.FOREST,
                            "foret forest bois wood arbre tree sapin pine fir feuille leaf leaves"
                                    + " mousse moss branche branch chene oak jungle wald bosque"
                                    + " clairiere"),
                    of(
                            Mood.Place.VOLCANO,
                            "volcan volcano lave lava eruption cratere crater magma vulkan cendre"
                                    + " ash"),
                    of(
                            Mood.Place.CITY,
                            "ville city rue street immeuble building tour tower toit roof paris"
                                    + " london metro subway boulevard avenue bureau office stadt"
                                    + " ciudad skyline voiture taxi traffic usine factory"),
                    of(
                            Mood.Place.MOUNTAINS,
                            "montagne mountain sommet summit peak pic alpe alps glacier vallee"
                                    + " valley rocher rock falaise cliff berg montana neige snow"
                                    + " himalaya"),
                    of(
                            Mood.Place.FIELD,
                            "champ field fleur flower abeille bee miel honey prairie meadow ble"
                                    + " wheat ferme farm lavande lavender jardin garden ruche hive"
                                    + " herbe grass papillon butterfly pollen nectar tournesol"
                                    + " sunflower vigne vineyard feld campo"),
                    of(
                            Mood.Place.DUNES,
                            "desert dune sable sand sahara oasis chameau camel pyramide pyramid"
                                    + " wuste desierto"),
                    of(
                            Mood.Place.LIGHTS,
                            "cuisine kitchen table salon room chambre bedroom atelier workshop"
                                    + " studio laboratoire lab lampe lamp fenetre window pot jar"
                                    + " bocal macro visage face main hand scene stage theatre cafe"
                                    + " restaurant bougie candle museum musee library"
                                    + " bibliotheque ecran screen cellule cell atome"),
                    of(
                            Mood.Place.HILLS,
                            "colline hill campagne countryside village chemin path route road"));

    static final List<Clue<Palette>> HOURS =
            List.of(
                    of(
                            Palette.NIGHT,
                            "nuit night lune moon etoile star minuit midnight nocturne galaxie"
                                    + " galaxy espace space nacht noche planete planet cosmos"),
                    of(
                            Palette.DAWN,
                            "aube dawn aurore matin morning sunrise brume mist morgen alba"),
                    of(
                            Palette.SUNSET,
                            "crepuscule dusk sunset couchant soir evening twilight abend"
                                    + " atardecer"),
                    of(Palette.SNOW, "neige snow glace ice hiver winter givre frost snowy enneige"),
                    of(
                            Palette.EMBER,
                            "feu fire lave lava incendie flamme flame brulant burning braise"),
                    of(Palette.GOLD, "dore golden miel honey ambre amber gold ete summer"));

    private static <T> Clue<T> of(T meaning, String words) {
        return new Clue<>(meaning, Set.of(words.split(" ")));
    }

    /** What most words speak for; what is seen counts three times what is only spoken of. */
    static <T> Optional<T> best(List<Clue<T>> clues, List<String> seen, List<String> said) {
        Optional<T> best = Optional.empty();
        long most = 0;
        for (Clue<T> clue : clues) {
            long score = 3 * clue.count(seen) + clue.count(said);
            if (score > most) {
                most = score;
                best = Optional.of(clue.meaning);
            }
        }
        return best;
    }

    private long count(List<String> text) {
        return text.stream()
                .filter(word -> words.contains(word) || words.contains(singular(word)))
                .count();
    }

    private static String singular(String word) {
        boolean plural = word.endsWith("s") || word.endsWith("x");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
