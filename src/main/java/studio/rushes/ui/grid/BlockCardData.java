package studio.rushes.ui.grid;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.captions.LineCheck;
import studio.rushes.generation.Take;
import studio.rushes.script.BlockId;

/**
 * What one card shows.
 *
 * @param number the block's place, from 1
 * @param line what is said in it, or what is seen where nothing is said
 * @param take the one that the card speaks of; empty before the first
 * @param takes how many the block has
 * @param stale whether the block's text changed since that take was asked for
 * @param clip what plays: the shown take's clip, or the chosen one's while another is made
 * @param spoken whether that take said its line; empty where nobody listened
 */
public record BlockCardData(
        BlockId id,
        int number,
        int seconds,
        String line,
        Optional<Take> take,
        int takes,
        boolean stale,
        Optional<Path> clip,
        Standing standing,
        InFilm film,
        Optional<LineCheck> spoken) {
    BlockCardData(
            BlockId id,
            int number,
            int seconds,
            String line,
            Optional<Take> take,
            int takes,
            boolean stale,
            Optional<Path> clip) {
        this(id, number, seconds, line, take, takes, stale, clip, Standing.NONE);
    }

    BlockCardData(
            BlockId id,
            int number,
            int seconds,
            String line,
            Optional<Take> take,
            int takes,
            boolean stale,
            Optional<Path> clip,
            Standing standing) {
        this(
                id,
                number,
                seconds,
                line,
                take,
                takes,
                stale,
                clip,
                standing,
                InFilm.UNSEEN,
                Optional.empty());
    }
}
