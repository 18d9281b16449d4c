package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import studio.rushes.problem.Problem;
import studio.rushes.script.Script;
import studio.rushes.transcription.WhisperModel;
import studio.rushes.ui.captions.CaptionDesk;
import studio.rushes.ui.captions.ModelDesk;
import studio.rushes.ui.captions.ModelWords;
import studio.rushes.ui.captions.ModelsHost;
import studio.rushes.ui.captions.ModelsModel;
import studio.rushes.ui.captions.SpokenModel;
import studio.rushes.ui.fx.Names;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.problem.ProblemVerb;
import studio.rushes.ui.tray.Outcome;

/** What hears words and in which language, and what is told of it. Used on the window's thread. */
public final class HearingErrand {
    /**
     * What of the window it needs.
     *
     * @param change does what changes the video, or says why that is not possible
     * @param hearAnew asks anew what is known of takes
     */
    record Window(Consumer<Notice> tell, Consumer<Runnable> change, Runnable hearAnew) {}

    private final Window window;
    private final ModelsModel models;
    private final SpokenModel spoken;
    private Runnable place = () -> {};
    private Consumer<Outcome> ended = _ -> {};

    HearingErrand(ModelDesk desk, Executor fx, Pulse pulse, Window window) {
        this.window = window;
        models = new ModelsModel(desk, fx, pulse, new Told());
        spoken = new SpokenModel(models, window.change());
        models.begin();
    }

    void open(CaptionDesk desk, Script script) {
        spoken.open(desk, script);
    }

    void follow(Script now) {
        if (spoken.follow(now)) {
            window.hearAnew().run();
        }
    }

    void close() {
        spoken.close();
    }

    /** Offers a model to who has none and never answered. */
    void offer() {
        models.offer(model ->
                window.tell()
                        .accept(
                                new Notice.Question(
                                        text("models.offer"),
                                        List.of(
                                                new ProblemVerb(
                                                        text(
                                                                "models.offer.get",
                                                                model.id(),
                                                                ModelWords.size(model)),
                                                        () -> models.get(model)),
                                                others(),
                                                new ProblemVerb(
                                                        text("models.offer.no"), models::answer)),
                                        models::answer)));
    }

    private ProblemVerb others() {
        return new ProblemVerb(
                text("models.offer.others"),
                () -> {
                    models.answer();
                    place.run();
                });
    }

    /** Where models are chosen from now on. */
    void showIn(Runnable shows) {
        place = shows;
    }

    /** Who hears what came of each download from now on. */
    void whenEnded(Consumer<Outcome> listener) {
        ended = listener;
    }

    public ModelsModel models() {
        return models;
    }

    public SpokenModel spoken() {
        return spoken;
    }

    /** What becomes of models, in the words of the window. */
    private final class Told implements ModelsHost {
        @Override
        public void trouble(Problem problem) {
            window.tell().accept(new Notice.Trouble(problem, List.of(others())));
        }

        @Override
        public void failed(Problem problem, Runnable again) {
            ended.accept(Outcome.FAILED);
            window.tell()
                    .accept(
                            new Notice.Trouble(
                                    problem,
                                    List.of(new ProblemVerb(text("models.again"), again))));
        }

        @Override
        public void stopped(WhisperModel model, Runnable on) {
            ended.accept(Outcome.STOPPED);
            window.tell()
                    .accept(
                            new Notice.News(
                                    text("models.stopped", Names.of(model)),
                                    List.of(new ProblemVerb(text("models.on"), on))));
        }

        @Override
        public void arrived(WhisperModel model, boolean hears) {
            ended.accept(Outcome.DONE);
            window.tell()
                    .accept(
                            new Notice.News(
                                    text(
                                            hears ? "models.arrived" : "models.arrived.unused",
                                            Names.of(model)),
                                    List.of()));
        }

        @Override
        public void changed() {
            window.hearAnew().run();
        }
    }
}
