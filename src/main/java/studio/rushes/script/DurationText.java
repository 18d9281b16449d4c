package studio.rushes.script;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Phrase;

/** A duration as people write it: "8s", "8 secondes", "~8 s", "0-8 s", "0:08–0:16". */
final class DurationText {
    private static final String TIME = "\\d{1,12}(?::\\d{2})?";
    private static final Pattern RANGE =
            Pattern.compile(
                    "(?<from>"
                            + TIME
                            + ")\\s*s?\\s*(?:[-–—→]|à|to)\\s*(?<to>"
                            + TIME
                            + ")\\s*(?<unit>s\\b|sec\\w*|$)?",
                    BlockLine.FLAGS);
    private static final Pattern SINGLE =
            Pattern.compile(
                    "(?<value>[-−+]?\\d{1,18}(?:[.,]\\d{1,18})?)\\s*(?:s\\b|secs?\\b|second\\w*|[\"″]|$)",
                    BlockLine.FLAGS);

    private static final int LONGEST = 100;

    private DurationText() {}

    /** Null where the text holds no duration, as in "(plan large)". */
    static @Nullable Integer seconds(String text, Phrase place) {
        String plain = text.strip();
        if (plain.length() > LONGEST) {
            return null;
        }
        Matcher range = RANGE.matcher(plain);
        if (range.find() && (range.group("unit") != null || range.group("from").contains(":"))) {
            return checked(
                    BigDecimal.valueOf(time(range.group("to")) - time(range.group("from"))),
                    plain,
                    place);
        }
        Matcher single = SINGLE.matcher(plain);
        if (!single.find()) {
            return null;
        }
        String value = single.group("value").replace(',', '.').replace('−', '-').replace("+", "");
        return checked(new BigDecimal(value), value, place);
    }

    private static int checked(BigDecimal value, String came, Phrase place) {
        if (value.compareTo(BigDecimal.ONE) < 0
                || value.compareTo(BigDecimal.valueOf(Block.MAX_SECONDS)) > 0
                || value.stripTrailingZeros().scale() > 0) {
            throw Refusal.duration(place, Refusal.quote(came));
        }
        return value.intValueExact();
    }

    private static long time(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Long.parseLong(text)
                : 60 * Long.parseLong(text.substring(0, colon))
                        + Long.parseLong(text.substring(colon + 1));
    }
}
