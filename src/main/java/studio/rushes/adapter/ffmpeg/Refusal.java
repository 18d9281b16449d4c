package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Why a clip cannot be used, one method a reason. */
final class Refusal {
    private Refusal() {}

    static StudioException missing(Path clip) {
        return of(Problem.of("MEDIA-MISSING"), clip);
    }

    static StudioException empty(Path clip) {
        return of(Problem.of("MEDIA-EMPTY"), clip);
    }

    static StudioException notVideo(Path clip, Phrase what) {
        return of(Problem.of("MEDIA-NOT-A-VIDEO").with("what", what), clip);
    }

    static StudioException noPicture(Path clip) {
        return of(Problem.of("MEDIA-NO-PICTURE"), clip);
    }

    static StudioException cutBeforeIndex(Path clip) {
        return of(Problem.of("MEDIA-CUT-SHORT", "index"), clip);
    }

    static StudioException cutShort(Path clip, long frames, long promised) {
        return of(
                Problem.of("MEDIA-CUT-SHORT").with("frames", frames).with("promised", promised),
                clip);
    }

    static StudioException damaged(Path clip, long frames, long promised) {
        return of(
                Problem.of("MEDIA-DAMAGED").with("frames", frames).with("promised", promised),
                clip);
    }

    static StudioException unreadable(Path clip, Phrase reason) {
        return of(Problem.of("MEDIA-UNREADABLE").with("reason", reason), clip);
    }

    static StudioException size(Path clip, int width, int height) {
        return of(Problem.of("MEDIA-SIZE").with("width", width).with("height", height), clip);
    }

    static StudioException notMusic(Path file, Phrase what) {
        return of(Problem.of("MEDIA-NOT-MUSIC").with("what", what), file);
    }

    static StudioException tooMuchSound(Path clip, int mostSeconds) {
        return of(Problem.of("MEDIA-TOO-LONG").with("minutes", mostSeconds / 60), clip);
    }

    private static StudioException of(Problem problem, Path clip) {
        return new StudioException(problem.with("clip", clip.getFileName()));
    }
}
