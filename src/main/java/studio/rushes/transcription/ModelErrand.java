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
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Brings one model: adds up its bytes as they come, and says what went wrong. */
final class ModelErrand implements Errand {
    private static final String KEPT =
            "What has come is kept where its rest can be asked for; the models you have are untouched.";
    private static final String NOTHING =
            "Nothing of it was kept; the models you have are untouched.";

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
                    new Problem(
                            "WHISPER-MODEL-DIGEST",
                            "What came is not the model %s: its %s is %s."
                                    .formatted(
                                            model.id(),
                                            published.get().algorithm(),
                                            all.get(published.get().algorithm())),
                            NOTHING,
                            "Try again; it starts anew. If it stays so, somebody changed the file."));
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
            throw wrong("has %d bytes where the model has %d".formatted(total, model.bytes()));
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
                new Problem(
                        "WHISPER-MODEL-REFUSED",
                        "The model %s is not handed out (%d).".formatted(model.id(), status),
                        "Nothing was changed.",
                        "Try later, or put the file "
                                + model.file()
                                + " from elsewhere where you like and choose it."));
    }

    @Override
    public StudioException wrong(String what) {
        return new StudioException(
                new Problem(
                        "WHISPER-MODEL-OTHER",
                        "What came in place of the model %s %s.".formatted(model.id(), what),
                        "The models you have are untouched.",
                        "Check the connection, such as a network that wants a sign-in first."));
    }

    @Override
    public StudioException disk(IOException why) {
        return new StudioException(
                new Problem(
                        "WHISPER-MODEL-DISK",
                        "The model could not be written: " + why.getMessage() + ".",
                        KEPT,
                        "Check the disk and free some space, then download again; it goes on."),
                why);
    }

    @Override
    public StudioException broken() {
        return new StudioException(
                new Problem(
                        "WHISPER-MODEL-DOWNLOAD",
                        "The model %s could not be brought this time.".formatted(model.id()),
                        KEPT,
                        "Check the connection, then download again; it goes on."));
    }
}
