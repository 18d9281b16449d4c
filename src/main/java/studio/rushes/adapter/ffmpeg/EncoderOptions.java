package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.rushes.assembly.EncoderSettings;

/**
 * Settings in the words of each encoder. What x264 calls crf others call a constant quantizer or a
 * quality; on the same scale of 0 to 51 they come near it, on others it is turned into theirs.
 */
final class EncoderOptions {
    /** x264's words, fastest first. */
    private static final List<String> PRESETS =
            List.of(
                    "ultrafast",
                    "superfast",
                    "veryfast",
                    "faster",
                    "fast",
                    "medium",
                    "slow",
                    "slower",
                    "veryslow");

    private EncoderOptions() {}

    static Map<String, String> of(EncoderSettings settings) {
        Map<String, String> options = new HashMap<>(quality(settings));
        settings.maxBitRate()
                .ifPresent(bits -> {
                    options.put("maxrate", Integer.toString(bits));
                    // Two seconds: a busy moment may borrow from the calm one beside it.
                    options.put("bufsize", Long.toString(2L * bits));
                });
        return options;
    }

    private static Map<String, String> quality(EncoderSettings settings) {
        String crf = Integer.toString(settings.crf());
        int speed = speed(settings.preset());
        return switch (settings.codec()) {
            case "h264_nvenc" ->
                    Map.of(
                            "preset", "p" + Math.clamp(1 + speed, 1, 7),
                            "rc", "vbr",
                            "cq", Integer.toString(Math.max(1, settings.crf())),
                            "b", "0",
                            "profile", "high",
                            "forced-idr", "1");
            case "h264_qsv" ->
                    Map.of(
                            "preset",
                            speed < 3 ? "veryfast" : PRESETS.get(speed),
                            "global_quality",
                            Integer.toString(Math.max(1, settings.crf())),
                            "forced_idr",
                            "1");
            case "h264_vaapi" ->
                    // A bound needs a mode that knows bit rates; without one the quantizer stands.
                    settings.maxBitRate().isPresent()
                            ? Map.of(
                                    "rc_mode",
                                    "QVBR",
                                    "global_quality",
                                    crf,
                                    "b",
                                    Integer.toString(settings.maxBitRate().getAsInt()))
                            : Map.of("rc_mode", "CQP", "qp", crf);
            case "h264_videotoolbox" ->
                    Map.of(
                            "flags", "+qscale",
                            "global_quality",
                                    Integer.toString(FF_QP2LAMBDA * hundred(settings.crf())),
                            "realtime", "0",
                            "allow_sw", "0");
            case "h264_amf" ->
                    settings.maxBitRate().isPresent()
                            ? Map.of(
                                    "quality", amfSpeed(speed),
                                    "rc", "vbr_peak",
                                    "b", Integer.toString(settings.maxBitRate().getAsInt() / 2))
                            : Map.of(
                                    "quality", amfSpeed(speed),
                                    "rc", "cqp",
                                    "qp_i", crf,
                                    "qp_p", crf,
                                    "qp_b", crf);
            case "h264_mf" ->
                    Map.of(
                            "rate_control", "quality",
                            "quality", Integer.toString(hundred(settings.crf())),
                            "hw_encoding", "1");
            default ->
                    settings.x264().isEmpty()
                            ? Map.of("preset", settings.preset(), "crf", crf)
                            : Map.of(
                                    "preset", settings.preset(),
                                    "crf", crf,
                                    "x264-params", settings.x264());
        };
    }

    private static String amfSpeed(int speed) {
        return speed < 3 ? "speed" : speed < 6 ? "balanced" : "quality";
    }

    /** A quality that goes up to 100, where a quantizer goes down from 51. */
    private static int hundred(int crf) {
        return Math.clamp(102 - 2L * crf, 1, 100);
    }

    private static int speed(String preset) {
        int place = PRESETS.indexOf(preset);
        return place < 0 ? PRESETS.indexOf("veryfast") : place;
    }
}
