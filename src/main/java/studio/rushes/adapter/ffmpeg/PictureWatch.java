package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.media.FrameSize;

/**
 * Looks at each picture of a piece on its way to the encoder: a twentieth of a millisecond each.
 * Black pictures count as black only, not as frozen too.
 */
final class PictureWatch {
    private static final int COLUMNS = 9;
    private static final int ROWS = 16;

    /** Black is 16; encoders leave it a little brighter here and there. */
    private static final int BLACK_FIELD = 20;

    /** No single pixel of a black picture is brighter: grain may be, a line of text is. */
    private static final int BLACK_PIXEL = 48;

    private final Lattice luma;
    private final Lattice blue;
    private final Lattice red;
    private final Runs black;
    private final Runs frozen;
    private final Stillness stillness = new Stillness();
    private boolean dark;
    private PictureFacts.@Nullable Thumb first;

    PictureWatch(Look look) {
        FrameSize size = look.size();
        luma = new Lattice(0, size.width(), size.height(), COLUMNS, ROWS, 20, 10);
        blue = new Lattice(1, size.width() / 2, size.height() / 2, COLUMNS, ROWS, 10, 5);
        red = new Lattice(2, size.width() / 2, size.height() / 2, COLUMNS, ROWS, 10, 5);
        long least = Math.max(2, look.rate().framesIn(0.5));
        black = new Runs(least);
        frozen = new Runs(least);
    }

    /**
     * @param repeated whether it is the very picture given last
     */
    void see(AVFrame picture, boolean repeated) {
        if (repeated) {
            black.next(dark, false);
            frozen.next(!dark, !dark);
            return;
        }
        luma.take(picture);
        blue.take(picture);
        red.take(picture);
        if (first == null) {
            first = thumb();
        }
        boolean wasDark = dark;
        dark = luma.brightestField() <= BLACK_FIELD && luma.brightestSample() <= BLACK_PIXEL;
        black.next(dark && wasDark, dark);
        boolean still = stillness.after(luma, picture.pict_type() == AV_PICTURE_TYPE_I);
        frozen.next(still && !dark, !dark);
    }

    PictureFacts facts(long repaired) {
        PictureFacts.Thumb last = thumb();
        return new PictureFacts(
                black.found(), frozen.found(), repaired, first == null ? last : first, last);
    }

    private PictureFacts.Thumb thumb() {
        List<Integer> values = new ArrayList<>();
        for (int field = 0; field < COLUMNS * ROWS; field++) {
            values.add(luma.mean(field));
            values.add(blue.mean(field));
            values.add(red.mean(field));
        }
        return new PictureFacts.Thumb(COLUMNS, ROWS, values);
    }
}
