package studio.rushes.adapter.ffmpeg;

import org.bytedeco.ffmpeg.global.avutil;
import studio.rushes.problem.Phrase;

/**
 * FFmpeg's codes as a person reads them. What seldom happens is told in FFmpeg's own words, as a
 * quotation.
 */
final class AvReason {
    private static final int IO = -5;
    private static final int NO_FILE = -2;
    private static final int NO_MEMORY = -12;
    private static final int NO_SUCH_VALUE = -22;

    private AvReason() {}

    static Phrase of(int code) {
        if (Av.forbidden(code)) {
            return Phrase.of("av.forbidden");
        }
        return switch (code) {
            case IO -> Phrase.of("av.disk");
            case NO_FILE -> Phrase.of("av.file");
            case NO_MEMORY -> Phrase.of("av.memory");
            case NO_SUCH_VALUE -> Phrase.of("av.value");
            default -> own(code);
        };
    }

    private static Phrase own(int code) {
        if (code == avutil.AVERROR_INVALIDDATA()) {
            return Phrase.of("av.data");
        } else if (code == Av.END) {
            return Phrase.of("av.end");
        } else if (code == avutil.AVERROR_DECODER_NOT_FOUND()) {
            return Phrase.of("av.decoder");
        } else if (code == avutil.AVERROR_ENCODER_NOT_FOUND()) {
            return Phrase.of("av.encoder");
        } else if (code == avutil.AVERROR_PATCHWELCOME()) {
            return Phrase.of("av.unknown");
        } else if (code == avutil.AVERROR_EXTERNAL()) {
            return Phrase.of("av.library");
        }
        return Phrase.of("av.words").with("words", Av.words(code));
    }
}
