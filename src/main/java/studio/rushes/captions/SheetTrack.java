package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Uninterrupted;

/** Lays captions that were set by hand onto the frames of a clip, their lines broken by a look. */
public final class SheetTrack {
    private final PageLines lines;
    private final long frames;
    private final FrameRate rate;

    private SheetTrack(CaptionLook look, long frames, FrameRate rate) {
        lines = new PageLines(look);
        this.frames = frames;
        this.rate = rate;
    }

    /**
     * The captions of a clip that is so many frames long; pages after its end are left out. Pure.
     */
    public static CaptionTrack of(
            CaptionSheet sheet, CaptionLook look, long frames, FrameRate rate) {
        return Uninterrupted.get(() -> new SheetTrack(look, frames, rate).laid(sheet));
    }

    private CaptionTrack laid(CaptionSheet sheet) {
        List<CaptionPage> pages = new ArrayList<>();
        long free = 0;
        for (CaptionSheet.Page page : sheet.pages()) {
            long start = Math.max(free, frame(page.start()));
            long end = Math.min(frames, frame(page.end()));
            List<CaptionWord> words = page.words().stream().map(this::word).toList();
            List<CaptionWord> drawn =
                    words.stream().flatMap(word -> lines.cut(word).stream()).toList();
            if (end > start && !drawn.isEmpty()) {
                pages.add(new CaptionPage(start, end, broken(drawn)));
                free = end;
            }
        }
        return new CaptionTrack(pages);
    }

    private long frame(long millis) {
        return rate.framesIn(millis / 1000.0);
    }

    private CaptionWord word(CaptionSheet.Word word) {
        long start = frame(word.start());
        return new CaptionWord(word.text(), start, Math.max(start + 1, frame(word.end())));
    }

    /**
     * Two lines at most: what does not fit is drawn smaller, for the hand wanted it on one page.
     */
    private List<List<CaptionWord>> broken(List<CaptionWord> words) {
        List<List<CaptionWord>> fitting = lines.of(words);
        if (!fitting.isEmpty()) {
            return fitting;
        }
        int half = (words.size() + 1) / 2;
        return List.of(words.subList(0, half), words.subList(half, words.size()));
    }
}
