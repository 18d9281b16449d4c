package studio.rushes.transcription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.FileReason;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.SettingsFile;

/**
 * The models of this studio: what is on offer, what of it is here, and which one was chosen. Only
 * what was looked through leaves it. Blocking; safe for many threads.
 */
public final class ModelShelf {
    private static final Logger LOG = LoggerFactory.getLogger(ModelShelf.class);

    private final WhisperModels.Reading offer;
    private final Path folder;
    private final ModelSource source;
    private final SettingsFile settings;
    private final KnownSums sums;

    /**
     * @param folder need not be there yet
     * @param settings where the choice is kept
     */
    public ModelShelf(
            WhisperModels.Reading offer, Path folder, ModelSource source, SettingsFile settings) {
        this.offer = offer;
        this.folder = folder;
        this.source = source;
        this.settings = settings;
        sums = new KnownSums(folder.resolve("sums.json"));
    }

    /** What is wrong with the person's own list of models, which is left out then. */
    public Optional<Problem> problem() {
        return offer.problem();
    }

    public List<ShelvedModel> all() {
        return offer.models().all().stream().map(this::shelved).toList();
    }

    /** One on offer; another is refused with the names of all. */
    public ShelvedModel named(String id) {
        return shelved(offer.models().named(id));
    }

    private ShelvedModel shelved(WhisperModel model) {
        Path file = place(model);
        Optional<ModelFacts> facts = Optional.empty();
        Optional<Problem> problem = Optional.empty();
        if (Files.exists(file)) {
            try {
                facts = Optional.of(checked(model));
            } catch (StudioException e) {
                problem = Optional.of(e.problem());
            }
        }
        return new ShelvedModel(model, file, facts, problem, size(WebModelSource.part(file)));
    }

    private Path place(WhisperModel model) {
        return folder.resolve(model.file());
    }

    private ModelFacts checked(WhisperModel model) {
        ModelFacts facts = ModelFile.check(place(model));
        if (model.exact() && facts.bytes() != model.bytes()) {
            throw new StudioException(other(model));
        }
        return facts;
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            LOG.debug("the size of {} cannot be told", file, e);
            return 0;
        }
    }

    /** What was chosen: an id or the path of a file; empty where nothing was. */
    public Optional<String> choice() {
        return settings.get().captions().model();
    }

    /**
     * The model to hear with, looked through. The first time after a change its bytes are added up,
     * which takes some seconds for a large one.
     *
     * @return empty where none was chosen
     * @throws StudioException with a {@code WHISPER-MODEL-…} problem where the chosen one is
     *     missing, or must not be loaded
     */
    public Optional<ChosenModel> chosen() throws InterruptedException {
        Optional<String> choice = choice();
        return choice.isEmpty() ? Optional.empty() : Optional.of(load(choice.get()));
    }

    /**
     * What hears words now.
     *
     * @param model empty where nothing does
     * @param problem what is wrong with what was chosen
     */
    public record Standing(Optional<ChosenModel> model, Optional<Problem> problem) {}

    /** The same, where work goes on without a model that cannot be used. */
    public Standing standing() throws InterruptedException {
        try {
            return new Standing(chosen(), Optional.empty());
        } catch (StudioException e) {
            return new Standing(Optional.empty(), Optional.of(e.problem()));
        }
    }

    private ChosenModel load(String choice) throws InterruptedException {
        Optional<WhisperModel> known = offer.models().find(choice);
        if (known.isEmpty()) {
            return own(choice);
        }
        WhisperModel model = known.get();
        if (Files.notExists(place(model))) {
            throw new StudioException(
                    Problem.of("WHISPER-MODEL-MISSING").with("model", model.id()));
        }
        ChosenModel chosen = summed(place(model), checked(model));
        boolean asPublished =
                model.digest()
                        .filter(digest -> digest.algorithm().equals(ModelDigest.SHA_256))
                        .map(digest -> digest.hex().equals(chosen.sum()))
                        .orElse(true);
        if (!asPublished) {
            throw new StudioException(other(model));
        }
        return chosen;
    }

    /** A file of the person's own, looked through; nothing is chosen by that. */
    public ChosenModel file(Path file) throws InterruptedException {
        return summed(file, ModelFile.check(file));
    }

    private ChosenModel own(String choice) throws InterruptedException {
        Path file = path(choice).filter(Path::isAbsolute).orElseGet(() -> unknown(choice));
        return file(file);
    }

    /** Neither a model on offer, perhaps a row that is gone, nor the path of a file. */
    private Path unknown(String choice) {
        return place(offer.models().named(choice));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private ChosenModel summed(Path file, ModelFacts facts) throws InterruptedException {
        try {
            return new ChosenModel(file, sums.of(file), facts);
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("WHISPER-MODEL-UNREADABLE")
                            .with("file", file)
                            .with("reason", FileReason.of(e)),
                    e);
        }
    }

    private static Problem other(WhisperModel model) {
        return Problem.of("WHISPER-MODEL-DIGEST", "other")
                .with("file", model.file())
                .with("model", model.id());
    }

    /**
     * Downloads a model, unless it is here; where none was chosen before, it is from now on.
     * Interruption keeps what has come.
     */
    public ShelvedModel get(String id, ModelProgress progress) throws InterruptedException {
        ShelvedModel before = named(id);
        if (!before.present() || !loads(id)) {
            try {
                Files.createDirectories(folder);
                String sum = source.fetch(before.model(), before.file(), progress);
                sums.learn(before.file(), sum);
            } catch (IOException e) {
                throw new StudioException(
                        Problem.of("WHISPER-MODEL-DISK", "folder")
                                .with("reason", FileReason.of(e))
                                .with("folder", folder),
                        e);
            }
        }
        settings.update(now ->
                now.captions().model().isPresent()
                        ? now
                        : now.with(now.captions().withModel(Optional.of(id))));
        return named(id);
    }

    /** Right heads may stand before wrong weights: only the sum tells. */
    private boolean loads(String id) throws InterruptedException {
        try {
            load(id);
            return true;
        } catch (StudioException e) {
            LOG.info("a model is brought again: {}", e.problem().line());
            return false;
        }
    }

    /**
     * Chooses a model on offer that is here, or a file of the person's own.
     *
     * @param choice an id, or the path of a file
     */
    public ChosenModel use(String choice) throws InterruptedException {
        String kept =
                offer.models().find(choice).isPresent()
                        ? choice
                        : path(choice)
                                .filter(Files::exists)
                                .map(file -> file.toAbsolutePath().normalize().toString())
                                .orElse(choice);
        ChosenModel chosen = load(kept);
        settings.update(now -> now.with(now.captions().withModel(Optional.of(kept))));
        return chosen;
    }

    /** Words are timed without hearing from now on. */
    public void useNone() {
        settings.update(now -> now.with(now.captions().withModel(Optional.empty())));
    }
}
