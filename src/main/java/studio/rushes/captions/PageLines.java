package studio.rushes.captions;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Breaks a page's words into lines that fit, as measured with the font. */
final class PageLines {
    /** Smaller than this, letters can no longer be read on a telephone: then the word is cut. */
    private static final double SMALLEST = 0.45;

    /** A word longer than this is no word; it is cut before it is measured. */
    private static final int LONGEST_WORD = 60;

    private final Lettering letters;
    private final double room;
    private final Map<String, Double> widths = new HashMap<>();

    PageLines(CaptionLook look) {
        letters = new Lettering(look.style());
        room = look.lineWidth();
    }

    /**
     * One line where the words fit into one, else two of like length, else none. A word alone is
     * always one line: it is drawn smaller where it has to be.
     */
    List<List<CaptionWord>> of(List<CaptionWord> words) {
        if (words.size() == 1 || width(words) <= room) {
            return List.of(List.copyOf(words));
        }
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int at = 1; at < words.size(); at++) {
            double wider =
                    Math.max(width(words.subList(0, at)), width(words.subList(at, words.size())));
            double cost = wider + (Punctuation.leans(words.get(at - 1).text()) ? room / 4 : 0);
            if (wider <= room && cost < least) {
                least = cost;
                best = at;
            }
        }
        return best == 0
                ? List.of()
                : List.of(
                        List.copyOf(words.subList(0, best)),
                        List.copyOf(words.subList(best, words.size())));
    }

    /** The word as it can be shown: cleaned, and in pieces where it is far too wide; or nothing. */
    List<CaptionWord> cut(CaptionWord word) {
        String text = CaptionText.plain(word.text());
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.length() <= LONGEST_WORD && width(text) * SMALLEST <= room) {
            return List.of(new CaptionWord(text, word.start(), word.end()));
        }
        return timed(pieces(text), word);
    }

    private List<String> pieces(String text) {
        BreakIterator letter = BreakIterator.getCharacterInstance(Locale.ROOT);
        letter.setText(text);
        List<String> pieces = new ArrayList<>();
        double filled = 0;
        int from = 0;
        for (int at = letter.next(), before = 0; at != BreakIterator.DONE; at = letter.next()) {
            double wide = width(text.substring(before, at));
            if (filled + wide > room && before > from) {
                pieces.add(text.substring(from, before));
                from = before;
                filled = 0;
            }
            filled += wide;
            before = at;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static List<CaptionWord> timed(List<String> pieces, CaptionWord word) {
        long length = word.end() - word.start();
        List<CaptionWord> out = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            long start = word.start() + length * i / pieces.size();
            long end = word.start() + length * (i + 1) / pieces.size();
            out.add(new CaptionWord(pieces.get(i), start, Math.max(start + 1, end)));
        }
        return out;
    }

    private double width(List<CaptionWord> words) {
        return words.stream().mapToDouble(word -> width(word.text())).sum()
                + letters.space() * (words.size() - 1);
    }

    private double width(String text) {
        return widths.computeIfAbsent(text, letters::width);
    }
}
