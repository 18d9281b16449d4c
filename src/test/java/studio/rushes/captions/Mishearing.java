package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import studio.rushes.transcription.HeardWord;
import studio.rushes.transcription.Transcript;

/**
 * A model that hears badly: it leaves words out, takes words for others, and is off in time.
 *
 * @param dropped share of words it does not hear
 * @param wrong share of words it hears as something else
 * @param sigma of the times, in milliseconds
 * @param alike share of the wrong ones that sound like the right one; the rest is any word
 */
record Mishearing(double dropped, double wrong, double sigma, double alike) {
    static final Mishearing CLEAR = new Mishearing(0, 0, 0);
    static final Mishearing HEAVY = new Mishearing(0.15, 0.30, 50);

    Mishearing(double dropped, double wrong, double sigma) {
        this(dropped, wrong, sigma, 0.5);
    }

    Mishearing withAnyWords() {
        return new Mishearing(dropped, wrong, sigma, 0);
    }

    /** A word as it is really said, in milliseconds. */
    record True(String text, long start, long end) {}

    Transcript hear(String language, List<True> spoken, List<String> vocabulary, Random chance) {
        List<HeardWord> heard = new ArrayList<>();
        long last = 0;
        for (True word : spoken) {
            double fate = chance.nextDouble();
            if (fate < dropped) {
                continue;
            }
            String text = word.text();
            if (fate < dropped + wrong) {
                text =
                        chance.nextDouble() < alike
                                ? distorted(text, chance)
                                : vocabulary.get(chance.nextInt(vocabulary.size()));
            }
            long start = Math.max(last, Math.round(word.start() + sigma * chance.nextGaussian()));
            long end = Math.max(start, Math.round(word.end() + sigma * chance.nextGaussian()));
            heard.add(new HeardWord(text, start, end, 0.5));
            last = start;
        }
        return new Transcript(language, heard);
    }

    /** A third of the letters, at least one, become others. */
    private static String distorted(String word, Random chance) {
        StringBuilder out = new StringBuilder(word);
        int changes = Math.max(1, word.length() / 3);
        for (int i = 0; i < changes; i++) {
            int at = chance.nextInt(out.length());
            char letter = "aeioulrsntmdp".charAt(chance.nextInt(13));
            switch (chance.nextInt(3)) {
                case 0 -> out.setCharAt(at, letter);
                case 1 -> out.insert(at, letter);
                default -> {
                    if (out.length() > 1) {
                        out.deleteCharAt(at);
                    }
                }
            }
        }
        return out.toString();
    }

    /** Words of a line as a voice might say them: by length, unevenly, with pauses after marks. */
    static List<True> spoken(String line, Random chance) {
        List<True> words = new ArrayList<>();
        double at = 200 + 400 * chance.nextDouble();
        for (String text : line.split(" ")) {
            boolean said = text.chars().anyMatch(Character::isLetterOrDigit);
            if (said) {
                long letters = text.chars().filter(Character::isLetterOrDigit).count();
                double length = (80 + 48 * letters) * Math.exp(0.25 * chance.nextGaussian());
                words.add(new True(text, Math.round(at), Math.round(at + length)));
                at += length;
            }
            char mark = text.charAt(text.length() - 1);
            if (".?!:;".indexOf(mark) >= 0) {
                at += 250 + 250 * chance.nextDouble();
            } else if (mark == ',') {
                at += 100 + 150 * chance.nextDouble();
            }
        }
        return words;
    }
}
