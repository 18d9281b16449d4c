package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A line as it sounds: words of plain letters, and which written word each comes from.
 *
 * @param letters bounded in number: more cannot be said in a clip
 * @param owners one for each
 */
record SoundLine(List<String> letters, List<Integer> owners) {
    /** Nobody says more in a minute, and aligning takes time by the square. */
    private static final int MOST = 400;

    static SoundLine of(List<String> words, SpokenForm form, Set<String> known) {
        List<String> letters = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < words.size() && letters.size() < MOST; i++) {
            for (String sound : form.of(words.get(i), known)) {
                letters.add(sound);
                owners.add(i);
            }
        }
        return new SoundLine(List.copyOf(letters), List.copyOf(owners));
    }

    int size() {
        return letters.size();
    }

    /** How long one takes to say, in letters and a bit for each word. */
    double weight(int sound) {
        return letters.get(sound).length() + 1.0;
    }
}
