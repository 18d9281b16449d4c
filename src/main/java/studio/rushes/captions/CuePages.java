package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;

/** Pages out of a subtitle made elsewhere: its words share its time by their length. */
public final class CuePages {
    /** Subtitles of two long lines are more than a tall picture shows in letters of any size. */
    private static final int MOST_ON_A_PAGE = 6;

    private static final int WANTED = 4;

    private CuePages() {}

    /** In order, none overlapping; none where nothing in the text can be shown. Pure. */
    public static List<CaptionSheet.Page> of(String text, long startMillis, long endMillis) {
        List<CaptionSheet.Word> words =
                CaptionSheet.shared(CaptionText.plain(text), startMillis, endMillis);
        int pages = words.size() <= MOST_ON_A_PAGE ? 1 : (words.size() + WANTED - 1) / WANTED;
        List<CaptionSheet.Page> out = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            List<CaptionSheet.Word> own =
                    words.subList(words.size() * i / pages, words.size() * (i + 1) / pages);
            if (!own.isEmpty()) {
                long start = i == 0 ? startMillis : own.getFirst().start();
                long end = i == pages - 1 ? endMillis : own.getLast().end();
                out.add(new CaptionSheet.Page(start, end, own));
            }
        }
        return out;
    }
}
