package studio.rushes.generation;

import java.util.Locale;
import java.util.Optional;
import studio.rushes.media.MediaInfo;
import studio.rushes.problem.Problem;

/** Whether a clip that arrived is the clip that was asked for, as far as counting tells. */
public final class ClipCheck {
    /** Rounding of durations in the container. */
    private static final long FRAMES_OFF = 1;

    /** More repaired pictures than one in ten can be seen by anyone. */
    private static final int DAMAGED_ONE_IN = 10;

    private ClipCheck() {}

    /** Why the clip cannot be used; fetching it again may help. */
    public static Optional<Problem> refusal(ClipRequest asked, GeneratorId by, MediaInfo clip) {
        if (clip.frames() < 1) {
            return Optional.of(Problem.of("MEDIA-NO-PICTURE", "arrived"));
        }
        if (clip.frames() + FRAMES_OFF < clip.promisedFrames()) {
            return Optional.of(
                    Problem.of("MEDIA-CUT-SHORT", "arrived")
                            .with("frames", clip.frames())
                            .with("promised", clip.promisedFrames()));
        }
        if (clip.damagedFrames() * DAMAGED_ONE_IN > clip.frames()) {
            return Optional.of(
                    Problem.of("MEDIA-DAMAGED", "arrived")
                            .with("damaged", clip.damagedFrames())
                            .with("frames", clip.frames()));
        }
        if (exact(by) && framesOff(asked, clip) > FRAMES_OFF) {
            return Optional.of(
                    Problem.of("MEDIA-OTHER-LENGTH")
                            .with("frames", clip.frames())
                            .with("asked", asked.frames()));
        }
        return Optional.empty();
    }

    /** What the producer should know of a clip that was accepted all the same. */
    public static Optional<String> note(ClipRequest asked, MediaInfo clip) {
        if (framesOff(asked, clip) > FRAMES_OFF) {
            return Optional.of(
                    String.format(
                            Locale.ROOT,
                            "%.1f s long, %d s were asked for; all of it plays.",
                            clip.seconds(),
                            asked.seconds()));
        }
        if (!clip.size().equals(asked.size())) {
            return Optional.of(
                    "%s, %s was asked for; it is fitted in.".formatted(clip.size(), asked.size()));
        }
        if (clip.damagedFrames() > 0) {
            return Optional.of(
                    "%d pictures had to be repaired; look at it once."
                            .formatted(clip.damagedFrames()));
        }
        return Optional.empty();
    }

    /** Our own drawing has the length it was told; a model makes what lengths it can. */
    private static boolean exact(GeneratorId by) {
        return by.equals(GeneratorId.ANIMATIC);
    }

    private static long framesOff(ClipRequest asked, MediaInfo clip) {
        return Math.abs(clip.frames() - asked.frames());
    }
}
