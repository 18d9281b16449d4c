package studio.rushes.project;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;
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
 * @param pieceBytes how much of a project's rendered pieces is kept at most, asked each time
 * @param lookBytes how much of the looks of its clips, asked each time
 * @param posters chooses the picture that stands for a film
 * @param zone whose days stand in the names of exports
 * @param standIns draws rough clips for blocks without a take; empty where cards are enough
 */
public record Cutting(
        Makers now,
        Makers ahead,
        FilmWriter writer,
        ClipLooks looks,
        RenderHistory history,
        LongSupplier pieceBytes,
        LongSupplier lookBytes,
        PosterSource posters,
        ZoneId zone,
        Optional<StandInMaker> standIns) {
    /** Where cards stand in for what is missing. */
    public Cutting(
            Makers now,
            Makers ahead,
            FilmWriter writer,
            ClipLooks looks,
            RenderHistory history,
            LongSupplier pieceBytes,
            LongSupplier lookBytes,
            PosterSource posters,
            ZoneId zone) {
        this(
                now,
                ahead,
                writer,
                looks,
                history,
                pieceBytes,
                lookBytes,
                posters,
                zone,
                Optional.empty());
    }

    Assembler assembler(ProjectFolder folder, InstantSource clock) {
        PieceCache cache = new PieceCache(folder.cache().resolve("pieces"), pieceBytes, clock);
        return new Assembler(now, writer, cache, history, clock);
    }
}
