package studio.rushes.ui.captions;

import java.util.List;
import java.util.Optional;
import studio.rushes.captions.WordSource;

/**
 * A page of captions as the list shows it.
 *
 * @param start in milliseconds of the clip
 * @param end in milliseconds of the clip
 */
record PageRow(int number, long start, long end, List<Chip> words) {
    /**
     * One of its words.
     *
     * @param source where its time comes from; empty where a hand set it
     */
    record Chip(String text, Optional<WordSource> source) {}

    PageRow {
        words = List.copyOf(words);
    }

    String text() {
        return String.join(" ", words.stream().map(Chip::text).toList());
    }
}
