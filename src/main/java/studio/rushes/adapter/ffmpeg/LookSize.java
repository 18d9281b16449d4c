package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVRational;
import studio.rushes.media.FrameSize;

/** How large the pictures of a look are: in the clip's form as it is seen, never above its size. */
record LookSize(FrameSize proxy, FrameSize strip) {
    private static final int PROXY_WIDTH = 360;
    private static final int STRIP_HEIGHT = 180;
    private static final int LEAST = 16;
    private static final int MOST = 4096;

    private record Seen(double width, double height) {}

    static LookSize of(Path clip, Track video) {
        Seen seen = measure(clip, video);
        return new LookSize(
                scaled(seen, Math.min(1, PROXY_WIDTH / seen.width())),
                scaled(seen, Math.min(1, STRIP_HEIGHT / seen.height())));
    }

    /** The clip's own size, as it is seen. */
    static FrameSize seen(Path clip, Track video) {
        return scaled(measure(clip, video), 1);
    }

    private static Seen measure(Path clip, Track video) {
        int codedWidth = video.parameters().width();
        int codedHeight = video.parameters().height();
        if (codedWidth < LEAST || codedHeight < LEAST) {
            throw Refusal.size(clip, codedWidth, codedHeight);
        }
        AVRational aspect = video.parameters().sample_aspect_ratio();
        boolean told = aspect.num() > 0 && aspect.den() > 0;
        double seen = told ? (double) codedWidth * aspect.num() / aspect.den() : codedWidth;
        boolean lying = video.quarterTurns() % 2 != 0;
        return lying ? new Seen(codedHeight, seen) : new Seen(seen, codedHeight);
    }

    private static FrameSize scaled(Seen seen, double scale) {
        return new FrameSize(even(seen.width() * scale), even(seen.height() * scale));
    }

    private static int even(double side) {
        return Math.clamp(2 * Math.round(side / 2), LEAST, MOST);
    }
}
