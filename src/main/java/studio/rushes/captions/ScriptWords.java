package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Dialogue as it is written, and the words of it that are said. A mark that stands alone between
 * white space is written but not said: it hangs on the word before it or the one it introduces.
 */
final class ScriptWords {
    private final List<String> written;
    private final List<Said> said;
    private final int[] owners;
    private final int[] lasts;

    /**
     * A word that is said.
     *
     * @param shown as it is shown, with the marks that hang on it
     * @param token which of the written ones it is
     */
    record Said(String shown, int token) {}

    private ScriptWords(List<String> written, List<Said> said, int[] owners) {
        this.written = written;
        this.said = said;
        this.owners = owners;
        lasts = new int[said.size()];
        for (int i = 0; i < owners.length; i++) {
            lasts[owners[i]] = i;
        }
    }

    static ScriptWords of(String dialogue, Locale language) {
        return of(split(dialogue), language);
    }

    static ScriptWords of(List<String> tokens, Locale language) {
        return new Sorting(tokens, Typography.of(language)).done();
    }

    /** What stands between white space. A no-break space joins, so it divides nothing. */
    static List<String> split(String dialogue) {
        List<String> tokens = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= dialogue.length(); at++) {
            if (at == dialogue.length() || divides(dialogue.charAt(at))) {
                String token = dialogue.substring(from, at);
                if (!token.codePoints().allMatch(Character::isSpaceChar)) {
                    tokens.add(token);
                }
                from = at + 1;
            }
        }
        return tokens;
    }

    private static boolean divides(char c) {
        boolean joins = c == '\u00A0' || c == '\u2007' || c == '\u202F';
        return c == '\u0085' || (!joins && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    List<String> written() {
        return written;
    }

    List<Said> said() {
        return said;
    }

    /** The last written one that belongs to a said word, itself or a mark. */
    int last(int word) {
        return lasts[word];
    }

    /** Some of the said words as they are written, with the marks between them. */
    String text(int from, int to) {
        return from >= to
                ? ""
                : String.join(
                        " ", written.subList(said.get(from).token(), said.get(to - 1).token() + 1));
    }

    /** Which of the said words a written one belongs to. */
    int owner(int token) {
        return owners[token];
    }

    /** Goes over the tokens once; what introduces a word waits for it. */
    private static final class Sorting {
        private final List<String> tokens;
        private final Typography typography;
        private final List<String> shown = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private final StringBuilder held = new StringBuilder();
        private final int[] owners;

        Sorting(List<String> tokens, Typography typography) {
            this.tokens = tokens;
            this.typography = typography;
            owners = new int[tokens.size()];
        }

        ScriptWords done() {
            for (int i = 0; i < tokens.size(); i++) {
                add(i, CaptionText.plain(tokens.get(i)));
            }
            if (shown.isEmpty()) {
                return new ScriptWords(List.of(), List.of(), new int[0]);
            }
            int last = shown.size() - 1;
            if (!held.isEmpty()) {
                shown.set(last, shown.get(last) + CaptionText.NO_BREAK + held.toString().strip());
            }
            List<Said> said = new ArrayList<>();
            for (int i = 0; i <= last; i++) {
                said.add(new Said(CaptionText.trim(shown.get(i)), places.get(i)));
            }
            for (int i = 0; i < owners.length; i++) {
                owners[i] = Math.min(owners[i], last);
            }
            return new ScriptWords(List.copyOf(tokens), List.copyOf(said), owners);
        }

        private void add(int token, String plain) {
            owners[token] = Math.max(0, shown.size() - 1);
            if (CaptionText.isSpoken(plain)) {
                owners[token] = shown.size();
                places.add(token);
                shown.add(held + typography.set(plain));
                held.setLength(0);
            } else if (!plain.isEmpty() && !shown.isEmpty() && CaptionText.hangsBack(plain)) {
                shown.add(typography.hang(shown.removeLast(), plain));
            } else if (!plain.isEmpty()) {
                owners[token] = shown.size();
                held.append(plain).append(CaptionText.NO_BREAK);
            }
        }
    }
}
