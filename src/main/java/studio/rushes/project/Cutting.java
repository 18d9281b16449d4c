package studio.rushes.project;

import java.time.InstantSource;
import studio.rushes.assembly.Assembler;
import studio.rushes.assembly.FilmWriter;
import studio.rushes.assembly.Makers;
import studio.rushes.assembly.PieceCache;
import studio.rushes.assembly.RenderHistory;
import studio.rushes.media.ClipLooks;

/**
 * Who makes films.
 *
 * @param now renders what somebody waits for
 * @param ahead renders while nobody does, and gives way to everything else
 * @param looks small pictures of clips, made behind everything else
 * @param cacheBytes how much of a project's rendered pieces is kept at most
 */
public record Cutting(
        Makers now,
        Makers ahead,
        FilmWriter writer,
        ClipLooks looks,
        RenderHistory history,
        long cacheBytes) {
    Assembler assembler(ProjectFolder folder, InstantSource clock) {
        PieceCache cache = new PieceCache(folder.cache().resolve("pieces"), cacheBytes, clock);
        return new Assembler(now, writer, cache, history, clock);
    }
}
