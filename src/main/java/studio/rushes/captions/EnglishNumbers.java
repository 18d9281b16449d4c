package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Figures in English, and years in pairs: eighteen forty-seven. */
final class EnglishNumbers implements NumberWords {
    private static final List<String> SMALL =
            List.of(
                    ("zero one two three four five six seven eight nine ten eleven twelve thirteen"
                                    + " fourteen fifteen sixteen seventeen eighteen nineteen")
                            .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final Map<String, String> ORDINALS =
            Map.of(
                    "one", "first", "two", "second", "three", "third", "five", "fifth", "eight",
                    "eighth", "nine", "ninth", "twelve", "twelfth");
    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern DECIMAL = Pattern.compile("(?<=\\d)\\.(?=\\d)");
    private static final Pattern DOLLARS = Pattern.compile("\\$ ?(\\d++)");

    @Override
    public List<List<String>> readings(long number) {
        List<String> plain = cardinal(number);
        boolean year = (number >= 1100 && number <= 1999) || (number >= 2010 && number <= 2099);
        if (!year) {
            return List.of(plain);
        }
        List<String> pairs = new ArrayList<>(belowHundred((int) number / 100));
        int rest = (int) number % 100;
        if (rest == 0) {
            pairs.add("hundred");
        } else if (rest < 10) {
            pairs.add("oh");
        }
        if (rest > 0) {
            pairs.addAll(belowHundred(rest));
        }
        return List.of(List.copyOf(pairs), plain);
    }

    @Override
    public boolean isOrdinal(String ending) {
        return ENDINGS.contains(ending);
    }

    @Override
    public List<String> ordinal(long number, String ending) {
        List<String> words = new ArrayList<>(cardinal(number));
        String last = words.removeLast();
        String tens = last.endsWith("y") ? last.substring(0, last.length() - 1) + "ieth" : "";
        String plain = tens.isEmpty() ? last + "th" : tens;
        words.add(ORDINALS.getOrDefault(last, plain));
        return List.copyOf(words);
    }

    @Override
    public String signs(String text) {
        String joined = GROUPED.matcher(text).replaceAll("");
        String money = DOLLARS.matcher(joined).replaceAll("$1 dollars ");
        return DECIMAL.matcher(money)
                .replaceAll(" point ")
                .replace("%", " percent ")
                .replace("\u20AC", " euros ")
                .replace("&", " and ");
    }

    private static List<String> cardinal(long number) {
        List<String> words = new ArrayList<>();
        long rest = large(number, 1_000_000_000L, "billion", words);
        rest = large(rest, 1_000_000L, "million", words);
        rest = large(rest, 1_000L, "thousand", words);
        if (rest > 0 || words.isEmpty()) {
            words.addAll(belowThousand((int) rest));
        }
        return words;
    }

    private static long large(long number, long unit, String name, List<String> words) {
        if (number >= unit) {
            words.addAll(belowThousand((int) (number / unit)));
            words.add(name);
        }
        return number % unit;
    }

    private static List<String> belowThousand(int number) {
        List<String> words = new ArrayList<>();
        if (number >= 100) {
            words.add(SMALL.get(number / 100));
            words.add("hundred");
        }
        if (number % 100 > 0 || number == 0) {
            words.addAll(belowHundred(number % 100));
        }
        return words;
    }

    private static List<String> belowHundred(int number) {
        if (number < 20) {
            return List.of(SMALL.get(number));
        }
        String tens = TENS.get(number / 10 - 2);
        return number % 10 == 0 ? List.of(tens) : List.of(tens, SMALL.get(number % 10));
    }
}
