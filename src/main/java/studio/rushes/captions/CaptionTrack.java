package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;

/** The captions of one block, or of a whole film: pages in order, none overlapping. */
public record CaptionTrack(List<CaptionPage> pages) {
    public static final CaptionTrack EMPTY = new CaptionTrack(List.of());

    public CaptionTrack {
        pages = List.copyOf(pages);
        for (int i = 1; i < pages.size(); i++) {
            if (pages.get(i).start() < pages.get(i - 1).end()) {
                throw new IllegalArgumentException(
                        "page " + i + " starts before the one before ends");
            }
        }
    }

    /** What is seen, state by state; frames without captions are not in it. */
    public List<CaptionState> states() {
        List<CaptionState> states = new ArrayList<>();
        for (CaptionPage page : pages) {
            List<CaptionWord> words = page.words();
            long from = page.start();
            int active = -1;
            for (int i = 0; i < words.size(); i++) {
                long lit = Math.clamp(words.get(i).start(), from, page.end());
                if (lit > from) {
                    states.add(new CaptionState(from, lit, page, active));
                    from = lit;
                }
                active = i;
            }
            if (from < page.end()) {
                states.add(new CaptionState(from, page.end(), page, active));
            }
        }
        return states;
    }

    /** One film's track from the tracks of its parts, each from its own first frame on. */
    public static CaptionTrack joined(List<Part> parts) {
        return new CaptionTrack(
                parts.stream()
                        .flatMap(part -> part.track().shifted(part.offset()).pages().stream())
                        .toList());
    }

    /** The same captions, so many frames later. */
    public CaptionTrack shifted(long frames) {
        return new CaptionTrack(pages.stream().map(page -> page.shifted(frames)).toList());
    }

    /** What is seen of them from one frame to before another, counted from that frame on. */
    public CaptionTrack slice(long from, long to) {
        return new CaptionTrack(
                pages.stream()
                        .filter(page -> page.start() < to && page.end() > from)
                        .map(page -> page.slice(from, to))
                        .toList());
    }

    /** A piece of a film: its captions, and the frame of the film it begins with. */
    public record Part(long offset, CaptionTrack track) {}
}
