package studio.rushes.project;

import java.time.InstantSource;
import java.time.ZoneId;
import studio.rushes.assembly.Assembler;
import studio.rushes.assembly.FilmWriter;
import studio.rushes.assembly.Makers;
import studio.rushes.assembly.PieceCache;
import studio.rushes.assembly.RenderHistory;
import studio.rushes.media.ClipLooks;
import studio.rushes.media.PosterSource;

/**
 * Who makes films.
 *
 * @param now renders what somebody waits for
 * @param ahead renders while nobody does, and gives way to everything else
 * @param looks small pictures of clips, made behind everything else
 * @param cacheBytes how much of a project's rendered pieces is kept at most
 * @param posters chooses the picture that stands for a film
 * @param zone whose days stand in the names of exports
 */
public record Cutting(
        Makers now,
        Makers ahead,
        FilmWriter writer,
        ClipLooks looks,
        RenderHistory history,
        long cacheBytes,
        PosterSource posters,
        ZoneId zone) {
    Assembler assembler(ProjectFolder folder, InstantSource clock) {
        PieceCache cache = new PieceCache(folder.cache().resolve("pieces"), cacheBytes, clock);
        return new Assembler(now, writer, cache, history, clock);
    }
}
