package studio.rushes.adapter.animatic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;
import studio.rushes.files.FileReason;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.ClipWriter;
import studio.rushes.media.ClipWriters;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Pcm;
import studio.rushes.media.Progress;
import studio.rushes.media.Speech;
import studio.rushes.media.Uninterrupted;
import studio.rushes.media.YuvPicture;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Draws, speaks and writes one animatic clip, from its request alone. */
public final class AnimaticMaker implements AnimaticStudio {
    private static final Logger LOG = LoggerFactory.getLogger(AnimaticMaker.class);
    private static final FrameRate RATE = FrameRate.FILM;

    private final ClipWriters writers;
    private final Speech speech;

    public AnimaticMaker(ClipWriters writers, Speech speech) {
        this.writers = writers;
        this.speech = speech;
    }

    @Override
    public void render(ClipRequest request, Path target, Progress progress)
            throws InterruptedException {
        Path half = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(half);
            try {
                write(request, half, progress);
                AtomicFile.move(half, target);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new StudioException(notWritten(e), e);
        }
    }

    private void write(ClipRequest request, Path half, Progress progress)
            throws InterruptedException {
        long frames = request.frames();
        Mood mood = Mood.of(request);
        ScratchTrack track = new ScratchTrack(voice(request), request.seconds());
        Backdrop backdrop = Backdrop.paint(mood, request.size(), frames);
        Optional<Board> board = Uninterrupted.get(() -> Board.of(request, track, mood.palette()));
        ProgressBar bar = new ProgressBar(request.size(), mood.palette().accent(), frames);
        YuvPicture picture = YuvPicture.black(request.size());
        try (ClipWriter writer = writers.create(half, request.size(), RATE)) {
            for (long frame = 0; frame < frames; frame++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("the animatic was given up");
                }
                backdrop.lay(picture, frame);
                bar.lay(picture, frame);
                if (board.isPresent()) {
                    board.get().lay(picture, frame);
                }
                writer.picture(picture);
                sound(writer, track, frame);
                progress.at((frame + 1.0) / frames);
            }
            writer.finish();
        }
    }

    private static void sound(ClipWriter writer, ScratchTrack track, long frame) {
        long from = RATE.samplesIn(frame, ScratchTrack.RATE);
        int count = (int) (RATE.samplesIn(frame + 1, ScratchTrack.RATE) - from);
        short[] stereo = new short[2 * count];
        track.read(from, stereo);
        writer.sound(stereo, count);
    }

    private Pcm voice(ClipRequest request) throws InterruptedException {
        Pcm none = new Pcm(new short[0], ScratchTrack.RATE);
        if (request.dialogue().isBlank()) {
            return none;
        }
        Duration room = Duration.ofMillis((long) (ScratchTrack.room(request.seconds()) * 1000));
        try {
            return speech.speak(request.dialogue(), request.language(), room);
        } catch (StudioException e) {
            LOG.warn("block {} stays without a voice", request.number(), e);
            return none;
        }
    }

    private static Problem notWritten(IOException e) {
        return Problem.of("ANIMATIC-WRITE").with("reason", FileReason.of(e));
    }
}
