package studio.rushes.adapter.ffmpeg;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.StudioException;

/** The sound of an open clip, decoded and fitted as its packets come by. */
final class SoundReader implements NativePart {
    /** An hour; a hostile timestamp must not make days of silence. */
    static final long LONGEST = 3600L * AacEncoder.SAMPLE_RATE;

    private static final int RATE = AacEncoder.SAMPLE_RATE;

    private static final Logger LOG = LoggerFactory.getLogger(SoundReader.class);

    private final int track;
    private final Decoder decoder;
    private final SoundFitter fitter;

    private SoundReader(int track, Decoder decoder, SoundFitter fitter) {
        this.track = track;
        this.decoder = decoder;
        this.fitter = fitter;
    }

    /** Empty where the clip has no sound, or none that can be decoded. */
    static Optional<SoundReader> open(Demuxer demuxer, long limit, SoundSink sink) {
        return open(demuxer, 0, limit, sink);
    }

    /**
     * @param from samples after the clip's first picture at which the sound is to begin
     */
    static Optional<SoundReader> open(Demuxer demuxer, long from, long limit, SoundSink sink) {
        if (!Clips.soundDecoderExists(demuxer)) {
            return Optional.empty();
        }
        Track track = demuxer.sound().orElseThrow();
        try {
            double zero = demuxer.video().start() + (double) from / RATE;
            return Optional.of(of(track, zero, Math.min(limit, length(track, zero)), sink));
        } catch (StudioException e) {
            LOG.warn("The sound of a clip cannot be decoded and is taken as silence", e);
            return Optional.empty();
        }
    }

    /**
     * One track for itself.
     *
     * @param zero its time in seconds that becomes the first sample
     */
    static SoundReader of(Track track, double zero, long limit, SoundSink sink) {
        return new SoundReader(
                track.index(),
                new Decoder(track),
                new SoundFitter(track.tick(), zero, limit, sink));
    }

    /** What lies behind the length the container names is an encoder's padding. */
    static long length(Track track, double zero) {
        double end = track.start() + track.seconds() - zero;
        return track.seconds() > 0 ? Math.max(0, Math.round(end * RATE)) : LONGEST;
    }

    void read(AVPacket packet) {
        if (packet.stream_index() == track) {
            decoder.decode(packet, fitter::fit);
        }
    }

    void end() {
        decoder.decode(null, fitter::fit);
        fitter.flush();
    }

    @Override
    public void close() {
        decoder.close();
        fitter.close();
    }
}
