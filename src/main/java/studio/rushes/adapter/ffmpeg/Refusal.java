package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Why a clip cannot be used, one method a reason. */
final class Refusal {
    private static final String UNUSED = "It cannot be used in the film, and it was not changed.";
    private static final String AGAIN = "Make this clip again, or choose another one.";

    private Refusal() {}

    static StudioException missing(Path clip) {
        return of("MEDIA-MISSING", clip, "is not there", "Put it back, or make it again.");
    }

    static StudioException empty(Path clip) {
        return of("MEDIA-EMPTY", clip, "is empty", AGAIN);
    }

    static StudioException notVideo(Path clip, String what) {
        return of("MEDIA-NOT-A-VIDEO", clip, "is not an MP4 video; it looks like " + what, AGAIN);
    }

    static StudioException noPicture(Path clip) {
        return of("MEDIA-NO-PICTURE", clip, "holds sound but no picture", AGAIN);
    }

    static StudioException cutBeforeIndex(Path clip) {
        return of(
                "MEDIA-CUT-SHORT",
                clip,
                "was cut off before the list of its pictures",
                "Fetch or make it again: the copy on this disk is not complete.");
    }

    static StudioException cutShort(Path clip, long frames, long promised) {
        return of(
                "MEDIA-CUT-SHORT",
                clip,
                "was cut off: it has " + frames + " of the " + promised + " pictures it names",
                "Fetch or make it again: the copy on this disk is not complete.");
    }

    static StudioException damaged(Path clip, long frames, long promised) {
        return of(
                "MEDIA-DAMAGED",
                clip,
                "is damaged: " + frames + " of its " + promised + " pictures could be read",
                AGAIN);
    }

    static StudioException unreadable(Path clip, String reason) {
        return of("MEDIA-UNREADABLE", clip, "cannot be read: " + reason, AGAIN);
    }

    static StudioException size(Path clip, int width, int height) {
        return of(
                "MEDIA-SIZE",
                clip,
                "has pictures of " + width + "x" + height + ", and 16 to 4096 a side are possible",
                AGAIN);
    }

    static StudioException notMusic(Path file, String what) {
        return of("MEDIA-NOT-MUSIC", file, what, "Choose an MP3, M4A, WAV, FLAC or Ogg file.");
    }

    static StudioException tooMuchSound(Path clip, int mostSeconds) {
        return of(
                "MEDIA-TOO-LONG",
                clip,
                "has more than " + mostSeconds / 60 + " minutes of sound",
                "Choose a shorter clip; a block has 60 seconds at most.");
    }

    private static StudioException of(String code, Path clip, String what, String remedy) {
        return new StudioException(
                new Problem(code, clip.getFileName() + " " + what + ".", UNUSED, remedy));
    }
}
