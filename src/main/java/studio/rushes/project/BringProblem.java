package studio.rushes.project;

import studio.rushes.problem.Problem;

/** Words for a file that somebody wanted in the video and that cannot be used. */
final class BringProblem {
    private BringProblem() {}

    static Problem noPicture(String shown) {
        return of(Problem.of("PICTURE-NO-PICTURE"), shown);
    }

    static Problem broken(String shown) {
        return of(Problem.of("PICTURE-BROKEN"), shown);
    }

    static Problem tooManyPixels(String shown) {
        return of(
                Problem.of("PICTURE-TOO-MANY-PIXELS")
                        .with("most", PictureFile.MAX_PIXELS / 1_000_000),
                shown);
    }

    static Problem tooLarge(String shown) {
        return of(
                Problem.of("PICTURE-TOO-LARGE", "brought")
                        .with("most", InputPictures.MAX_BYTES >> 20),
                shown);
    }

    static Problem noMusic(String shown) {
        return of(Problem.of("MUSIC-NO-MUSIC"), shown);
    }

    static Problem unreadable(String shown) {
        return of(Problem.of("FILE-UNREADABLE"), shown);
    }

    static Problem notKept(String shown) {
        return of(Problem.of("FILE-NOT-KEPT"), shown);
    }

    private static Problem of(Problem problem, String shown) {
        return problem.with("shown", PictureProblem.quote(shown));
    }
}
