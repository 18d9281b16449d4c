package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Figures in French: quatre-vingt-dix-sept, and years in hundreds, too. */
final class FrenchNumbers implements NumberWords {
    private static final List<String> SMALL =
            List.of(
                    ("zero un deux trois quatre cinq six sept huit neuf dix onze douze treize"
                                    + " quatorze quinze seize")
                            .split(" "));
    private static final List<String> TENS =
            List.of("vingt trente quarante cinquante soixante".split(" "));
    private static final Set<String> ENDINGS =
            Set.of("er", "re", "ere", "e", "eme", "nd", "nde", "ieme");
    private static final Pattern GROUPED =
            Pattern.compile("(?<=\\d)[ .\u00A0\u202F](?=\\d{3}(?!\\d))");
    private static final Pattern DECIMAL = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern HOUR = Pattern.compile("(?<=\\d) ?h(?=\\d|\\b)");

    @Override
    public List<List<String>> readings(long number) {
        List<String> plain = cardinal(number);
        if (number < 1100 || number > 1999) {
            return List.of(plain);
        }
        List<String> hundreds = new ArrayList<>(cardinal(number / 100));
        hundreds.add("cent");
        if (number % 100 > 0) {
            hundreds.addAll(cardinal(number % 100));
        }
        return List.of(plain, List.copyOf(hundreds));
    }

    @Override
    public boolean isOrdinal(String ending) {
        return ENDINGS.contains(ending);
    }

    @Override
    public List<String> ordinal(long number, String ending) {
        if (number == 1) {
            return List.of("er".equals(ending) ? "premier" : "premiere");
        }
        List<String> words = new ArrayList<>(cardinal(number));
        String last = words.removeLast();
        words.add(
                switch (last) {
                            case "cinq" -> "cinqu";
                            case "neuf" -> "neuv";
                            default ->
                                    last.endsWith("e")
                                            ? last.substring(0, last.length() - 1)
                                            : last;
                        }
                        + "ieme");
        return List.copyOf(words);
    }

    @Override
    public String signs(String text) {
        String joined = GROUPED.matcher(text).replaceAll("");
        String hours = HOUR.matcher(joined).replaceAll(" heures ");
        return DECIMAL.matcher(hours)
                .replaceAll(" virgule ")
                .replace("%", " pour cent ")
                .replace("\u20AC", " euros ")
                .replace("$", " dollars ")
                .replace("&", " et ");
    }

    private static List<String> cardinal(long number) {
        List<String> words = new ArrayList<>();
        long rest = number;
        rest = large(rest, 1_000_000_000L, "milliard", words);
        rest = large(rest, 1_000_000L, "million", words);
        if (rest >= 1000) {
            if (rest >= 2000) {
                words.addAll(belowThousand((int) (rest / 1000)));
            }
            words.add("mille");
            rest %= 1000;
        }
        if (rest > 0 || words.isEmpty()) {
            words.addAll(belowThousand((int) rest));
        }
        return words;
    }

    private static long large(long number, long unit, String name, List<String> words) {
        long count = number / unit;
        if (count > 0) {
            words.addAll(belowThousand((int) count));
            words.add(count > 1 ? name + "s" : name);
        }
        return number % unit;
    }

    private static List<String> belowThousand(int number) {
        List<String> words = new ArrayList<>();
        if (number >= 100) {
            if (number >= 200) {
                words.add(SMALL.get(number / 100));
            }
            words.add("cent");
        }
        if (number % 100 > 0 || number == 0) {
            words.addAll(belowHundred(number % 100));
        }
        return words;
    }

    private static List<String> belowHundred(int number) {
        if (number < 17) {
            return List.of(SMALL.get(number));
        }
        if (number < 20) {
            return List.of("dix", SMALL.get(number - 10));
        }
        List<String> words = new ArrayList<>();
        int base = number < 60 ? number / 10 * 10 : number < 80 ? 60 : 80;
        if (base == 80) {
            words.addAll(List.of("quatre", number == 80 ? "vingts" : "vingt"));
        } else {
            words.add(TENS.get(base / 10 - 2));
        }
        int rest = number - base;
        if (base < 80 && (rest == 1 || rest == 11)) {
            words.add("et");
        }
        if (rest > 0) {
            words.addAll(belowHundred(rest));
        }
        return words;
    }
}
