package studio.rushes.app.commands;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Money;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.VideoCloud;

/** Where and with what a paid generator works, and what it may cost; else as the settings say. */
final class CloudOptions {
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    @Option(names = "--project", paramLabel = "ID", description = "vertex: the project that pays")
    private @Nullable String project;

    @Option(names = "--location", paramLabel = "REGION", description = "vertex: us-central1, …")
    private @Nullable String location;

    @Option(
            names = "--bucket",
            paramLabel = "NAME",
            description = {
                "vertex: where clips are written; with it a clip",
                "whose answer was lost is found again instead of paid again"
            })
    private @Nullable String bucket;

    @Option(names = "--model", paramLabel = "ID", description = "else the generator's usual one")
    private @Nullable String model;

    @Option(
            names = "--cap",
            paramLabel = "DOLLARS",
            description = "what this project may spend at most in its life, such as 12.50")
    private @Nullable String cap;

    VideoCloud place() {
        return new VideoCloud(
                Optional.ofNullable(project),
                Optional.ofNullable(location),
                Optional.ofNullable(bucket).map(CloudOptions::bare));
    }

    /** A bucket's own name, however it was written. */
    static String bare(String bucket) {
        return bucket.replaceFirst("^gs://", "").replaceFirst("/+$", "");
    }

    Optional<ModelId> model() {
        try {
            return Optional.ofNullable(model).map(ModelId::new);
        } catch (IllegalArgumentException e) {
            throw new StudioException(Problem.of("CLI-MODEL").with("model", model), e);
        }
    }

    Optional<Money> cap() {
        if (cap == null) {
            return Optional.empty();
        }
        try {
            BigDecimal amount = new BigDecimal(cap);
            if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("out of range");
            }
            return Optional.of(Money.of(amount, DOLLAR));
        } catch (IllegalArgumentException e) {
            throw new StudioException(Problem.of("CLI-CAP").with("cap", cap), e);
        }
    }
}
