package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import studio.rushes.media.FrameRate;

/** When pages come and go, and when their words light up. */
final class PageTiming {
    private static final double HOLD = 0.3;
    private static final double SHORTEST_PAGE = 0.5;
    private static final double SHORTEST_LIGHT = 0.1;

    private final long frames;
    private final long hold;
    private final long shortestPage;
    private final long shortestLight;

    PageTiming(long frames, FrameRate rate) {
        this.frames = frames;
        hold = rate.framesIn(HOLD);
        shortestPage = rate.framesIn(SHORTEST_PAGE);
        shortestLight = (long) Math.ceil(SHORTEST_LIGHT / rate.seconds(1));
    }

    CaptionTrack track(List<List<List<CaptionWord>>> pages) {
        List<CaptionPage> timed = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            long start = pages.get(i).getFirst().getFirst().start();
            long next = i + 1 == pages.size() ? frames : firstStart(pages.get(i + 1));
            long said = pages.get(i).getLast().getLast().end();
            long end = Math.min(next, Math.max(said + hold, start + shortestPage));
            // A page that has no frame to itself cannot be seen.
            if (end > start) {
                timed.add(page(start, end, pages.get(i)));
            }
        }
        return new CaptionTrack(timed);
    }

    private long firstStart(List<List<CaptionWord>> page) {
        return Math.min(frames, page.getFirst().getFirst().start());
    }

    private CaptionPage page(long start, long end, List<List<CaptionWord>> lines) {
        List<CaptionWord> words = lines.stream().flatMap(List::stream).toList();
        long[] starts = lit(words, start, end);
        List<List<CaptionWord>> out = new ArrayList<>();
        int at = 0;
        for (List<CaptionWord> line : lines) {
            List<CaptionWord> timed = new ArrayList<>();
            for (CaptionWord word : line) {
                long limit =
                        at + 1 < starts.length ? Math.max(starts[at] + 1, starts[at + 1]) : end;
                timed.add(
                        new CaptionWord(
                                word.text(),
                                starts[at],
                                Math.clamp(word.end(), starts[at] + 1, limit)));
                at++;
            }
            out.add(timed);
        }
        return new CaptionPage(start, end, out);
    }

    /**
     * First frame of each word's light: as said, but long enough to be seen where there is room.
     */
    private long[] lit(List<CaptionWord> words, long start, long end) {
        int count = words.size();
        long least = Math.min(shortestLight, (end - start) / count);
        long[] starts = new long[count];
        starts[0] = start;
        for (int i = 1; i < count; i++) {
            starts[i] = Math.max(words.get(i).start(), starts[i - 1] + least);
        }
        for (int i = count - 1; i > 0; i--) {
            long latest = (i + 1 < count ? starts[i + 1] : end) - Math.max(least, 0);
            starts[i] = Math.clamp(starts[i], start, Math.min(latest, end - 1));
        }
        return starts;
    }
}
