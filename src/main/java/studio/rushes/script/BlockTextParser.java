package studio.rushes.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Phrase;
import studio.rushes.script.BlockDraft.Part;

/** Goes through block text line by line; used once. */
final class BlockTextParser {
    private static final int LONGEST_NUMBER = 9;

    /** Every block once, and once more in each of a few lists of contents. */
    private static final int MOST_HEADINGS = 4 * Script.MAX_BLOCKS;

    private final List<BlockDraft> drafts = new ArrayList<>();
    private @Nullable BlockDraft draft;
    private Part part = Part.NONE;
    private int blanks;

    /** Something stands in a block; before that, blocks are only a list of contents. */
    private boolean written;

    private String theme = "";

    Script parse(String text, String videoId) {
        List<BlockLine> lines = text.lines().map(BlockLine::of).toList();
        int lastMark = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof BlockLine.Heading
                    || lines.get(i) instanceof BlockLine.Label) {
                lastMark = i;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            take(lines.get(i), i + 1, i > lastMark);
        }
        return script(videoId);
    }

    private void take(BlockLine line, int at, boolean afterLastMark) {
        switch (line) {
            case BlockLine.Blank _ -> blanks++;
            case BlockLine.Rule _ -> part = Part.NONE;
            case BlockLine.Heading heading -> heading(heading, at);
            case BlockLine.Label label -> label(label);
            case BlockLine.OtherLabel other -> {
                if (draft != null && part != Part.NONE && !(afterLastMark && blanks > 0)) {
                    part = Part.VISUAL;
                    add(other.line());
                } else {
                    part = Part.NONE;
                }
            }
            case BlockLine.Text text -> text(text.line(), afterLastMark);
        }
    }

    private void heading(BlockLine.Heading heading, int at) {
        long number =
                heading.number().length() > LONGEST_NUMBER
                        ? Integer.MAX_VALUE
                        : Long.parseLong(heading.number());
        BlockDraft next = new BlockDraft(number, at);
        if (heading.duration() != null) {
            next.seconds = DurationText.seconds(heading.duration(), durationOf(next));
        }
        drafts.add(next);
        if (drafts.size() > MOST_HEADINGS) {
            throw Refusal.tooManyBlocks(drafts.size());
        }
        draft = next;
        part = Part.LOOSE;
        blanks = 0;
        BlockLine.Label label = BlockLine.label(heading.rest());
        if (label != null) {
            label(label);
        } else {
            next.title(heading.rest());
        }
    }

    private void label(BlockLine.Label label) {
        blanks = 0;
        BlockDraft current = draft;
        if (!written && label.field() == BlockLine.Field.THEME) {
            theme = Quotes.strip(FieldText.check(plain(label.rest()), Phrase.of("place.theme")));
            part = Part.NONE;
            return;
        }
        if (current == null) {
            return;
        }
        switch (label.field()) {
            case DIALOGUE -> begin(Part.DIALOGUE, label.rest());
            case VISUAL -> begin(Part.VISUAL, label.rest());
            case DURATION ->
                    current.seconds =
                            DurationText.seconds(plain(label.rest()), durationOf(current));
            case THEME -> part = Part.NONE;
        }
    }

    private void begin(Part next, String rest) {
        part = next;
        if (!rest.isBlank()) {
            add(rest);
        }
    }

    private void text(String line, boolean afterLastMark) {
        BlockDraft current = draft;
        if (current == null || part == Part.NONE) {
            return;
        }
        String soFar = blanks == 0 ? "" : current.soFar(part);
        if (blanks > 0 && !soFar.isEmpty() && !Quotes.isOpen(soFar)) {
            boolean quotationOver = part == Part.DIALOGUE && Quotes.opens(soFar);
            if (afterLastMark || (quotationOver && !Quotes.opens(plain(line)))) {
                // A closing remark, or one between the blocks: not part of the script.
                part = Part.NONE;
                return;
            }
        }
        if (blanks > 0 && !soFar.isEmpty()) {
            add("");
        }
        blanks = 0;
        add(line);
    }

    private void add(String line) {
        if (draft != null) {
            written |= part != Part.NONE;
            draft.add(part, line.replaceFirst("^\\s*>\\s?", ""));
        }
    }

    private Script script(String videoId) {
        List<BlockDraft> kept = withoutEmptyTwins();
        if (kept.isEmpty()) {
            throw Refusal.noBlocks();
        }
        if (kept.size() > Script.MAX_BLOCKS) {
            throw Refusal.tooManyBlocks(kept.size());
        }
        BlockNumbers.check(
                kept.stream()
                        .map(one ->
                                new BlockNumbers.Found(
                                        one.number, Phrase.of("place.line").with("line", one.line)))
                        .toList());
        List<Block> blocks =
                kept.stream()
                        .sorted(Comparator.comparingLong(one -> one.number))
                        .map(one -> one.block(BlockIds.forNumber((int) one.number, Set.of())))
                        .toList();
        return new Script(videoId, theme, blocks, Extras.NONE);
    }

    /** A list of contents in the preamble names blocks too, but says nothing in them. */
    private List<BlockDraft> withoutEmptyTwins() {
        Set<Long> written = new HashSet<>();
        drafts.stream().filter(one -> !one.isEmpty()).forEach(one -> written.add(one.number));
        return drafts.stream()
                .filter(one -> !one.isEmpty() || !written.contains(one.number))
                .toList();
    }

    private static String plain(String text) {
        return Spaces.strip(text.replaceAll("[*_]", ""));
    }

    private static Phrase durationOf(BlockDraft draft) {
        return Phrase.of("place.duration").with("place", draft.at());
    }
}
