package studio.rushes.ui.grid;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.captions.LineCheck;
import studio.rushes.generation.Take;
import studio.rushes.script.BlockId;

/**
 * What one card shows. It begins as {@link #draft} and grows by what is known, so that one more
 * thing to show is one more component with its {@code with}.
 *
 * @param number the block's place, from 1
 * @param line what is said in it, or what is seen where nothing is said
 * @param take the one that the card speaks of; empty before the first
 * @param takes how many the block has
 * @param stale whether the block's text changed since that take was asked for
 * @param clip what plays: the shown take's clip, or the chosen one's while another is made
 * @param looked the take that is looked at; empty where that is the one that plays
 * @param following what it says of the block before, where its take goes on from that
 * @param figures what is said of it in numbers
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
        Optional<Looked> looked,
        Standing standing,
        InFilm film,
        Following following,
        Figures figures,
        Optional<LineCheck> spoken) {
    /** A block without a take. */
    static BlockCardData draft(BlockId id, int number, int seconds, String line) {
        return new BlockCardData(
                id,
                number,
                seconds,
                line,
                Optional.empty(),
                0,
                false,
                Optional.empty(),
                Optional.empty(),
                Standing.NONE,
                InFilm.UNSEEN,
                Following.NONE,
                Figures.NONE,
                Optional.empty());
    }

    /** With the take that the card speaks of, one of so many. */
    BlockCardData with(Optional<Take> shown, int count, boolean isStale) {
        return new BlockCardData(
                id, number, seconds, line, shown, count, isStale, clip, looked, standing, film,
                following, figures, spoken);
    }

    BlockCardData withClip(Optional<Path> playing) {
        return new BlockCardData(
                id, number, seconds, line, take, takes, stale, playing, looked, standing, film,
                following, figures, spoken);
    }

    BlockCardData withLooked(Optional<Looked> now) {
        return new BlockCardData(
                id, number, seconds, line, take, takes, stale, clip, now, standing, film, following,
                figures, spoken);
    }

    BlockCardData with(Standing now) {
        return new BlockCardData(
                id, number, seconds, line, take, takes, stale, clip, looked, now, film, following,
                figures, spoken);
    }

    BlockCardData with(InFilm place) {
        return new BlockCardData(
                id, number, seconds, line, take, takes, stale, clip, looked, standing, place,
                following, figures, spoken);
    }

    BlockCardData with(Following before) {
        return new BlockCardData(
                id, number, seconds, line, take, takes, stale, clip, looked, standing, film, before,
                figures, spoken);
    }

    BlockCardData with(Figures now) {
        return new BlockCardData(
                id, number, seconds, line, take, takes, stale, clip, looked, standing, film,
                following, now, spoken);
    }

    BlockCardData withSpoken(Optional<LineCheck> check) {
        return new BlockCardData(
                id, number, seconds, line, take, takes, stale, clip, looked, standing, film,
                following, figures, check);
    }

    /** What the player shows of it. */
    public Optional<Path> watched() {
        return looked.map(Looked::clip).or(() -> clip);
    }
}
