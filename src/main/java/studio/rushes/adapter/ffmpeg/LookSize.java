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

    static LookSize of(Path clip, Track video) {
        int codedWidth = video.parameters().width();
        int codedHeight = video.parameters().height();
        if (codedWidth < LEAST || codedHeight < LEAST) {
            throw Refusal.size(clip, codedWidth, codedHeight);
        }
        AVRational aspect = video.parameters().sample_aspect_ratio();
        boolean told = aspect.num() > 0 && aspect.den() > 0;
        double seen = told ? (double) codedWidth * aspect.num() / aspect.den() : codedWidth;
        boolean lying = video.quarterTurns() % 2 != 0;
        double width = lying ? codedHeight : seen;
        double height = lying ? seen : codedHeight;
        FrameSize proxy = scaled(width, height, Math.min(1, PROXY_WIDTH / width));
        FrameSize strip = scaled(width, height, Math.min(1, STRIP_HEIGHT / height));
        return new LookSize(proxy, strip);
    }

    private static FrameSize scaled(double width, double height, double scale) {
        return new FrameSize(even(width * scale), even(height * scale));
    }

    private static int even(double side) {
        return Math.clamp(2 * Math.round(side / 2), LEAST, MOST);
    }
}
