package studio.rushes.captions;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the marks and the smallest words of French and English say about where to pause. */
final class Punctuation {
    private static final String CLOSERS = "\u00BB\u201D\u2019\")]}\u00A0";

    /** Articles, prepositions, and the small words that lean on the next one. */
    private static final Set<String> LEANING =
            Set.copyOf(
                    List.of(
                            ("le la les un une des du de d l au aux \u00E0 en dans par pour sur sous vers avec"
                                            + " sans chez entre contre depuis et ou o\u00F9 ni mais que qui dont"
                                            + " ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre"
                                            + " vos leur leurs je tu il elle on nous vous ils elles ne se me te"
                                            + " si y tr\u00E8s d\u00E8s apr\u00E8s avant pendant parmi jusque"
                                            + " jusqu\u2019\u00E0 selon comme quand lorsque puisque chaque"
                                            + " aucun aucune quelques plusieurs est sont \u00E9tait \u00E9taient"
                                            + " j\u2019ai c\u2019est n\u2019est"
                                            + " the a an of to in on at by for from with without into onto over"
                                            + " under about and or but nor as than that this these those my your"
                                            + " his her its our their i you he she it we they is are was were be"
                                            + " not no very through between against during"
                                            + " until because when while if who whose which every each"
                                            + " some any")
                                    .split(" ")));

    private Punctuation() {}

    static boolean endsSentence(String word) {
        return ".!?\u2026".indexOf(last(word)) >= 0;
    }

    static boolean endsPhrase(String word) {
        char last = last(word);
        return ",;:\u2013\u2014".indexOf(last) >= 0;
    }

    /** Whether a page or a line should not end on this word. */
    static boolean leans(String word) {
        int end = word.length();
        while (end > 0 && word.charAt(end - 1) == '\u2019') {
            end--;
        }
        int start = word.lastIndexOf(CaptionText.NO_BREAK) + 1;
        return start < end && LEANING.contains(word.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static char last(String word) {
        int at = word.length() - 1;
        while (at > 0 && CLOSERS.indexOf(word.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 ? ' ' : word.charAt(at);
    }
}
