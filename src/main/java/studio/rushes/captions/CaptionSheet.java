package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.rushes.media.FrameRate;

/**
 * Captions of one take as somebody set them by hand: pages in order, none overlapping, in
 * milliseconds of the clip, so that they hold at any frame rate and in any style. Each change gives
 * a new sheet, or the same one where it is not possible.
 */
public record CaptionSheet(List<Page> pages) {
    /** Longer than any clip's captions, so that a file cannot fill the memory. */
    static final int MOST_PAGES = 2_000;

    static final int MOST_WORDS = 40;
    static final int LONGEST_WORD = 200;
    static final long LONGEST_CLIP = 3_600_000;

    private static final long SHORTEST_PAGE = 40;

    /** What a page keeps that gives way to its neighbour. */
    private static final long READABLE_PAGE = 200;

    /** A word as it is shown. */
    public record Word(String text, long start, long end) {
        public Word {
            if (text.isBlank() || text.length() > LONGEST_WORD) {
                throw new IllegalArgumentException("a word has 1 to 200 letters");
            }
            requireTimes(start, end);
        }
    }

    /** Words that stand on screen together. */
    public record Page(long start, long end, List<Word> words) {
        public Page {
            words = List.copyOf(words);
            requireTimes(start, end);
            if (words.isEmpty() || words.size() > MOST_WORDS) {
                throw new IllegalArgumentException("a page has 1 to 40 words: " + words.size());
            }
        }

        public String text() {
            return String.join(" ", words.stream().map(Word::text).toList());
        }
    }

    public CaptionSheet {
        pages = List.copyOf(pages);
        if (pages.size() > MOST_PAGES) {
            throw new IllegalArgumentException("a sheet has at most 2,000 pages");
        }
        for (int i = 1; i < pages.size(); i++) {
            if (pages.get(i).start() < pages.get(i - 1).end()) {
                throw new IllegalArgumentException(
                        "page " + i + " starts before the one before ends");
            }
        }
    }

    private static void requireTimes(long start, long end) {
        if (start < 0 || end <= start || end > LONGEST_CLIP) {
            throw new IllegalArgumentException(start + " to " + end + " ms: not possible");
        }
    }

    /** As they were set by themselves, for a hand to go on from. */
    public static CaptionSheet of(CaptionTrack track, FrameRate rate) {
        return new CaptionSheet(
                track.pages().stream()
                        .map(page ->
                                new Page(
                                        millis(page.start(), rate),
                                        millis(page.end(), rate),
                                        page.words().stream()
                                                .map(word ->
                                                        new Word(
                                                                word.text(),
                                                                millis(word.start(), rate),
                                                                millis(word.end(), rate)))
                                                .toList()))
                        .toList());
    }

    private static long millis(long frame, FrameRate rate) {
        return Math.round(rate.seconds(frame) * 1000);
    }

    /** The page that is seen at a time, or the last before it. */
    public Optional<Integer> pageAt(long millis) {
        for (int i = pages.size() - 1; i >= 0; i--) {
            if (pages.get(i).start() <= millis) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /**
     * Another text for a word, in the same time. Several words share it by their length; none takes
     * the word away, and its page with the last one. What cannot be shown changes nothing.
     */
    public CaptionSheet reword(int page, int word, String text) {
        Page old = pages.get(page);
        List<Word> words = new ArrayList<>(old.words());
        Word before = words.remove(word);
        List<Word> instead = shared(CaptionText.plain(text), before.start(), before.end());
        if ((instead.isEmpty() && !text.isBlank())
                || (instead.size() == 1 && instead.getFirst().equals(before))) {
            return this;
        }
        words.addAll(word, instead);
        if (words.isEmpty()) {
            return without(page);
        }
        return words.size() > MOST_WORDS
                ? this
                : with(page, new Page(old.start(), old.end(), words));
    }

    /** Words over a stretch of time, by their length; cut where a word is no word any more. */
    static List<Word> shared(String text, long start, long end) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(" ")) {
            if (!part.isBlank() && part.length() <= LONGEST_WORD && parts.size() < end - start) {
                parts.add(part);
            }
        }
        double all = parts.stream().mapToDouble(part -> part.length() + 1.0).sum();
        List<Word> words = new ArrayList<>();
        double done = 0;
        long from = start;
        for (int i = 0; i < parts.size(); i++) {
            done += parts.get(i).length() + 1.0;
            long least = from + 1;
            long most = end - (parts.size() - 1 - i);
            long to = Math.clamp(start + Math.round((end - start) * done / all), least, most);
            words.add(new Word(parts.get(i), from, to));
            from = to;
        }
        return words;
    }

    /** Two pages out of one: the second begins with this word, which is not the first. */
    public CaptionSheet split(int page, int word) {
        Page old = pages.get(page);
        if (word < 1 || word >= old.words().size()) {
            return this;
        }
        long at = old.words().get(word).start();
        if (at - old.start() < SHORTEST_PAGE || old.end() - at < SHORTEST_PAGE) {
            return this;
        }
        List<Page> next = new ArrayList<>(pages);
        next.set(page, new Page(old.start(), at, old.words().subList(0, word)));
        next.add(page + 1, new Page(at, old.end(), old.words().subList(word, old.words().size())));
        return new CaptionSheet(next);
    }

    /** One page out of this one and the next. */
    public CaptionSheet merge(int page) {
        if (page < 0 || page + 1 >= pages.size()) {
            return this;
        }
        Page first = pages.get(page);
        Page second = pages.get(page + 1);
        if (first.words().size() + second.words().size() > MOST_WORDS) {
            return this;
        }
        List<Word> words = new ArrayList<>(first.words());
        words.addAll(second.words());
        List<Page> next = new ArrayList<>(pages);
        next.remove(page + 1);
        next.set(page, new Page(first.start(), second.end(), words));
        return new CaptionSheet(next);
    }

    /**
     * Shows a page earlier or later, with its words. A neighbour that touches it goes along or
     * gives way, as long as enough of it is left to be read; one farther off ends the move.
     */
    public CaptionSheet move(int page, long millis, long clipMillis) {
        Page old = pages.get(page);
        Optional<Page> before = page == 0 ? Optional.empty() : Optional.of(pages.get(page - 1));
        Optional<Page> after =
                page + 1 == pages.size() ? Optional.empty() : Optional.of(pages.get(page + 1));
        Optional<Page> ahead = before.filter(one -> one.end() == old.start());
        Optional<Page> behind = after.filter(one -> one.start() == old.end());
        long room =
                ahead.map(one -> Math.min(one.end(), one.start() + READABLE_PAGE))
                        .or(() -> before.map(Page::end))
                        .orElse(0L);
        long limit =
                behind.map(one -> Math.max(one.start(), one.end() - READABLE_PAGE))
                        .or(() -> after.map(Page::start))
                        .orElse(Math.min(clipMillis, LONGEST_CLIP));
        long least = room - old.start();
        long most = limit - old.end();
        if (least > 0 || most < 0) {
            return this;
        }
        long by = Math.clamp(millis, least, most);
        if (by == 0) {
            return this;
        }
        Page moved = moved(old, by);
        List<Page> next = new ArrayList<>(pages);
        next.set(page, moved);
        ahead.ifPresent(
                one -> next.set(page - 1, new Page(one.start(), moved.start(), one.words())));
        behind.ifPresent(one -> next.set(page + 1, new Page(moved.end(), one.end(), one.words())));
        return new CaptionSheet(next);
    }

    /** Words may lie outside of their page; none leaves the clip. */
    private static Page moved(Page page, long by) {
        return new Page(
                page.start() + by,
                page.end() + by,
                page.words().stream()
                        .map(word -> {
                            long start = Math.clamp(word.start() + by, 0, LONGEST_CLIP - 1);
                            long end = Math.clamp(word.end() + by, start + 1, LONGEST_CLIP);
                            return new Word(word.text(), start, end);
                        })
                        .toList());
    }

    /** Takes a page away. */
    public CaptionSheet without(int page) {
        List<Page> next = new ArrayList<>(pages);
        next.remove(page);
        return new CaptionSheet(next);
    }

    private CaptionSheet with(int page, Page changed) {
        List<Page> next = new ArrayList<>(pages);
        next.set(page, changed);
        return new CaptionSheet(next);
    }
}
