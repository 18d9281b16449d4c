package studio.rushes.adapter.whisper;

import java.util.List;

/**
 * What was heard in one go, about a sentence.
 *
 * @param start in hundredths of a second, negative where it is not known
 * @param end likewise
 */
record Segment(long start, long end, List<Token> tokens) {
    Segment {
        tokens = List.copyOf(tokens);
    }
}
