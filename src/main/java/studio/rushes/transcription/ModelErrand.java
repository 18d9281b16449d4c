package studio.rushes.transcription;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.rushes.files.Errand;
import studio.rushes.files.FileReason;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Brings one model: adds up its bytes as they come, and says what went wrong. */
final class ModelErrand implements Errand {
    /** A model whose size is known only about may be as much larger. */
    private static final int ABOUT = 4;

    private final WhisperModel model;
    private final ModelProgress progress;
    private final ArrivalRate rate;
    private final Sums sums;

    ModelErrand(WhisperModel model, ModelProgress progress, InstantSource clock) {
        this.model = model;
        this.progress = progress;
        rate = new ArrivalRate(clock);
        sums =
                new Sums(
                        Stream.concat(
                                        Stream.of(ModelDigest.SHA_256),
                                        model.digest().map(ModelDigest::algorithm).stream())
                                .distinct()
                                .toList());
    }

    /** Its SHA-256, where all of it came as its makers published it. */
    String finished() {
        Map<String, String> all = sums.finish();
        Optional<ModelDigest> published = model.digest();
        if (published.isPresent()
                && !published.get().hex().equals(all.get(published.get().algorithm()))) {
            throw new StudioException(
                    Problem.of("WHISPER-MODEL-DIGEST")
                            .with("model", model.id())
                            .with("algorithm", published.get().algorithm())
                            .with("sum", all.get(published.get().algorithm())));
        }
        return String.valueOf(all.get(ModelDigest.SHA_256));
    }

    @Override
    public long mostBytes() {
        return model.exact() ? model.bytes() : ABOUT * model.bytes();
    }

    @Override
    public boolean mayGo(URI from, URI to) {
        return ModelAddress.mayGo(from, to);
    }

    @Override
    public void promised(long total) {
        if (total >= 0 && model.exact() && total != model.bytes()) {
            throw wrong(Phrase.of("came.size").with("total", total).with("bytes", model.bytes()));
        }
    }

    @Override
    public void startsAt(Path part, long bytes) throws IOException, InterruptedException {
        sums.startAt(part, bytes);
    }

    @Override
    public void came(ByteBuffer bytes) {
        sums.add(bytes);
    }

    @Override
    public void reached(long received, long total) {
        long whole = total > 0 ? total : Math.max(received, model.bytes());
        if (rate.due(received) || received == total) {
            progress.at(new ModelArrival(received, whole, rate.bytesPerSecond()));
        }
    }

    @Override
    public StudioException refused(int status) {
        return new StudioException(
                Problem.of("WHISPER-MODEL-REFUSED", "web")
                        .with("model", model.id())
                        .with("status", status)
                        .with("file", model.file()));
    }

    @Override
    public StudioException wrong(Phrase what) {
        return new StudioException(
                Problem.of("WHISPER-MODEL-OTHER").with("model", model.id()).with("what", what));
    }

    @Override
    public StudioException disk(IOException why) {
        return new StudioException(
                Problem.of("WHISPER-MODEL-DISK").with("reason", FileReason.of(why)), why);
    }

    @Override
    public StudioException broken() {
        return new StudioException(Problem.of("WHISPER-MODEL-DOWNLOAD").with("model", model.id()));
    }
}
