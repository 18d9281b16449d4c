package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avfilter.AV_BUFFERSRC_FLAG_KEEP_REF;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse2;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.FrameSize;

/**
 * Makes any picture one of the film: turned upright, scaled into the frame with black bars, square
 * pixels, yuv420p, BT.709 limited range. A picture that is so already goes through untouched.
 */
final class PictureFitter implements NativePart {
    private static final String SOURCE = "buffer@source";
    private static final String SINK = "buffersink@sink";

    private final FrameSize target;
    private final int quarterTurns;
    private final AVFrame fitted = Frames.empty();
    private @Nullable PictureShape shape;
    private @Nullable AVFilterGraph graph;

    PictureFitter(FrameSize target, int quarterTurns) {
        this.target = target;
        this.quarterTurns = quarterTurns;
    }

    /** The picture as the film wants it; good until the next call and while the one given is. */
    AVFrame fit(AVFrame picture) {
        PictureShape now = PictureShape.of(picture);
        if (quarterTurns == 0 && now.fits(target)) {
            return picture;
        }
        AVFilterGraph filters = graphFor(now);
        av_frame_unref(fitted);
        AVFilterContext source = avfilter_graph_get_filter(filters, SOURCE);
        AVFilterContext sink = avfilter_graph_get_filter(filters, SINK);
        String what = "fit a picture into " + target;
        Av.check(av_buffersrc_add_frame_flags(source, picture, AV_BUFFERSRC_FLAG_KEEP_REF), what);
        Av.check(av_buffersink_get_frame(sink, fitted), what);
        return fitted;
    }

    private AVFilterGraph graphFor(PictureShape now) {
        AVFilterGraph filters = graph;
        if (filters != null && now.equals(shape)) {
            return filters;
        }
        freeGraph();
        filters = Av.made(avfilter_graph_alloc(), "prepare the fitting of pictures");
        graph = filters;
        filters.nb_threads(1);
        String chain =
                SOURCE + "=" + now.source() + "," + now.chain(target, quarterTurns) + "," + SINK;
        AVFilterInOut inputs = new AVFilterInOut(null);
        AVFilterInOut outputs = new AVFilterInOut(null);
        int parsed = avfilter_graph_parse2(filters, chain, inputs, outputs);
        avfilter_inout_free(inputs);
        avfilter_inout_free(outputs);
        Av.check(parsed, "prepare the fitting of pictures");
        Av.check(avfilter_graph_config(filters, null), "prepare the fitting of pictures");
        shape = now;
        return filters;
    }

    private void freeGraph() {
        if (graph != null) {
            avfilter_graph_free(graph);
            graph = null;
        }
    }

    @Override
    public void close() {
        freeGraph();
        av_frame_free(fitted);
    }
}
