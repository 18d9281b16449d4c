package studio.rushes.captions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.catalogue.CatalogueFile;
import studio.rushes.files.AtomicFile;
import studio.rushes.files.FileReason;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * The file of the person's own caption styles, and styles that are handed from one person to
 * another. Blocking; one call at a time.
 */
public final class OwnStyles {
    private final Path file;

    public OwnStyles(Path file) {
        this.file = file;
    }

    /** Adds a style, or replaces the one of its id; answers the styles that are known then. */
    public synchronized CaptionStyles save(CaptionStyle style) {
        List<CaptionStyle> rows = rows();
        int at = rows.stream().map(CaptionStyle::id).toList().indexOf(style.id());
        if (at < 0) {
            rows.add(style);
        } else {
            rows.set(at, style);
        }
        put(file, rows);
        return CaptionStyles.over(rows);
    }

    /**
     * Keeps a style by its name: over the person's own of that name, else as one more, whose id is
     * made of the name. A shipped one is never replaced.
     *
     * @return the style as it is called from now on
     */
    public synchronized CaptionStyle keep(CaptionStyle style) {
        CaptionStyle kept = style.called(CaptionStyles.over(rows()).idFor(style.name()));
        save(kept);
        return kept;
    }

    /** Takes a style of the person's own away; a shipped one that it replaced is back. */
    public synchronized CaptionStyles remove(String id) {
        List<CaptionStyle> rows = rows();
        if (rows.removeIf(style -> style.id().equals(id))) {
            put(file, rows);
        }
        return CaptionStyles.over(rows);
    }

    /** The styles that are known now; the shipped ones alone where the file has a mistake. */
    synchronized CaptionStyles.Reading read() {
        return CaptionStyles.with(file);
    }

    /** Writes one style into a file that can be handed on. */
    public static void export(CaptionStyle style, Path target) {
        put(target, List.of(style));
    }

    /**
     * Takes in a style that somebody handed on; all its file holds is checked first. It replaces
     * none: where its id is taken by a style that looks different, it gets another.
     *
     * @return the style as it is called from now on
     */
    public synchronized CaptionStyle take(Path handed) {
        CaptionStyle style = handed(handed);
        CaptionStyles known = CaptionStyles.over(rows());
        CaptionStyle taken = style;
        for (int i = 2; isTaken(known, taken); i++) {
            taken = style.called(CaptionStyles.numbered(style.id(), i));
        }
        if (known.find(taken.id()).isEmpty()) {
            save(taken);
        }
        return taken;
    }

    private static boolean isTaken(CaptionStyles known, CaptionStyle style) {
        return known.find(style.id()).filter(other -> !other.equals(style)).isPresent();
    }

    private static CaptionStyle handed(Path handed) {
        try {
            List<CaptionStyle> rows = StyleRows.read(CatalogueFile.own(handed));
            if (rows.size() == 1) {
                return rows.getFirst();
            }
            throw new CatalogueException(
                    Phrase.plain("styles"), Phrase.of("row.one").with("count", rows.size()));
        } catch (CatalogueException e) {
            throw new StudioException(
                    Problem.of("CAPTIONS-STYLE-REFUSED").with("reason", e.mistake()));
        }
    }

    /** A file with a mistake in it is the person's work all the same: nothing is put over it. */
    private List<CaptionStyle> rows() {
        if (!Files.exists(file)) {
            return new ArrayList<>();
        }
        try {
            return new ArrayList<>(StyleRows.read(CatalogueFile.own(file)));
        } catch (CatalogueException e) {
            throw new StudioException(CaptionStyles.unreadable(file, e));
        }
    }

    /** What could not be read again is not written. */
    private static void put(Path target, List<CaptionStyle> rows) {
        byte[] json = StyleJson.bytes(rows);
        try {
            StyleRows.read(json);
        } catch (CatalogueException e) {
            throw new StudioException(
                    Problem.of("CAPTIONS-STYLE-REFUSED", "keep").with("reason", e.mistake()));
        }
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            AtomicFile.write(target, json);
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("CAPTIONS-STYLE-UNWRITABLE")
                            .with("target", target)
                            .with("reason", FileReason.of(e)),
                    e);
        }
    }
}
