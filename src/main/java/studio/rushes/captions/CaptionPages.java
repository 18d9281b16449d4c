package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Uninterrupted;

/**
 * Sets the words of a block into pages of one or two lines. Of all ways to divide the words it
 * takes the one with the least {@link PageCost}, so a bad ending is avoided by what comes before.
 */
public final class CaptionPages {
    private static final int MOST_WORDS = 4;

    private final PageLines lines;
    private final PageCost cost;
    private final PageTiming timing;
    private final long lead;

    private CaptionPages(CaptionLook look, long frames, FrameRate rate) {
        lines = new PageLines(look);
        cost = new PageCost(look.style().wordsPerPage(), rate);
        timing = new PageTiming(frames, rate);
        lead = rate.framesIn(look.style().leadMillis() / 1000.0);
    }

    /** The captions of a block that is so many frames long. Pure. */
    public static CaptionTrack of(
            List<CaptionWord> words, CaptionLook look, long frames, FrameRate rate) {
        return Uninterrupted.get(() -> new CaptionPages(look, frames, rate).set(words));
    }

    private CaptionTrack set(List<CaptionWord> words) {
        List<CaptionWord> fitting =
                words.stream().flatMap(word -> lines.cut(word.sooner(lead)).stream()).toList();
        return timing.track(divided(fitting));
    }

    /** Shortest path over the places between words. */
    private List<List<List<CaptionWord>>> divided(List<CaptionWord> words) {
        int count = words.size();
        double[] least = new double[count + 1];
        int[] from = new int[count + 1];
        List<List<List<List<CaptionWord>>>> set = new ArrayList<>();
        for (int end = 1; end <= count; end++) {
            least[end] = Double.POSITIVE_INFINITY;
            List<List<List<CaptionWord>>> endingHere = new ArrayList<>();
            for (int start = end - 1; start >= Math.max(0, end - MOST_WORDS); start--) {
                List<List<CaptionWord>> page = lines.of(words.subList(start, end));
                if (page.isEmpty()) {
                    break;
                }
                endingHere.add(page);
                boolean nextFits =
                        end < count
                                && end - start < MOST_WORDS
                                && !lines.of(words.subList(start, end + 1)).isEmpty();
                double total =
                        least[start]
                                + cost.of(words, start, end, nextFits)
                                + 0.3 * (page.size() - 1);
                if (total < least[end]) {
                    least[end] = total;
                    from[end] = start;
                }
            }
            set.add(endingHere);
        }
        List<List<List<CaptionWord>>> pages = new ArrayList<>();
        for (int end = count; end > 0; end = from[end]) {
            pages.addFirst(set.get(end - 1).get(end - from[end] - 1));
        }
        return pages;
    }
}
