package studio.rushes.project;

import java.util.List;
import java.util.Optional;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.LineCheck;
import studio.rushes.captions.TimedWord;
import studio.rushes.project.BlockCaptions.Follow;

/**
 * The captions of one take, in frames of its whole clip.
 *
 * @param words as they are shown, with where their times come from
 * @param track as they are set into pages
 * @param check whether the voice said the line; empty where nobody listened
 * @param follow whose words they are
 * @param decided whether the producer said whose words they are
 * @param sheet as set by hand, where they are
 */
public record TakeCaptions(
        List<TimedWord> words,
        CaptionTrack track,
        Optional<LineCheck> check,
        Follow follow,
        boolean decided,
        Optional<CaptionSheet> sheet) {
    /** Of a take nothing is said in. */
    static final TakeCaptions NONE =
            new TakeCaptions(
                    List.of(),
                    CaptionTrack.EMPTY,
                    Optional.empty(),
                    Follow.SCRIPT,
                    false,
                    Optional.empty());

    public TakeCaptions {
        words = List.copyOf(words);
    }
}
