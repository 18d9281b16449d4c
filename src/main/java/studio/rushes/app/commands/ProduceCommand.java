package studio.rushes.app.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.rushes.app.cloud.CloudSession;
import studio.rushes.app.cloud.ShareWait;
import studio.rushes.assembly.Edition;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.FilesAlong;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.VideoCaptions;
import studio.rushes.project.VideoSettings;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptLanguage;
import studio.rushes.script.ScriptReader;
import studio.rushes.transcription.Languages;

/** The whole way without a window: script in, film out. */
@Command(
        name = "produce",
        description = {
            "Makes a captioned final.mp4 from a script.",
            "Run again on the same folder it does only what is missing."
        },
        mixinStandardHelpOptions = true)
final class ProduceCommand implements Callable<Integer> {
    private static final List<String> GENERATORS = List.of("animatic", "vertex", "gemini");

    @Parameters(index = "0", paramLabel = "SCRIPT", description = "script_v2.json or block text")
    private Path script = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the folder")
    private Path out = Path.of("");

    @Option(
            names = "--generator",
            defaultValue = "animatic",
            paramLabel = "NAME",
            description = "animatic (free, offline), vertex or gemini (paid); ${DEFAULT-VALUE}")
    private String generator = "animatic";

    @Mixin private final CloudOptions cloud = new CloudOptions();

    @Option(
            names = "--on-unconfirmed",
            defaultValue = "ask",
            paramLabel = "ask|retry|forget",
            description = {
                "where the answer to a paid request was lost:",
                "ask ends with code 3, retry may be charged twice, forget gives the clip up;",
                "${DEFAULT-VALUE}"
            })
    private String onUnconfirmed = "ask";

    @Option(names = "--size", defaultValue = "720x1280", description = "${DEFAULT-VALUE}")
    private String size = "720x1280";

    @Mixin private final FilmOptions film = new FilmOptions();

    @Mixin private final CaptionOptions captions = new CaptionOptions();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "what is spoken, such as fr; else what the script says, else guessed")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--share",
            description = {
                "share it with the cloud pipeline (--project, --bucket) from the start;",
                "refused where another studio runs the video"
            })
    private boolean share;

    @Option(names = "--json", description = "JSON lines")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Studio studio;

    ProduceCommand(Studio studio) {
        this.studio = studio;
    }

    @Override
    public Integer call() throws InterruptedException {
        var standardOut = spec.commandLine().getOut();
        var standardErr = spec.commandLine().getErr();
        Report report =
                json
                        ? new JsonReport(standardOut, standardErr)
                        : new TextReport(standardOut, standardErr);
        Script sized = spoken(new VideoSettings(frameSize()).in(ScriptReader.read(script)));
        GeneratorChoice choice = new GeneratorChoice(generatorId(), cloud.model());
        Doubt doubt = Doubt.of(onUnconfirmed);
        ProduceOrder order =
                new ProduceOrder(
                        new ProjectFolder(out),
                        sized,
                        cloud.place(),
                        cloud.cap(),
                        share,
                        captions.model());
        Edition edition = film.on(Edition.FINAL, studio);
        studio.catalogueProblem().ifPresent(report::problem);
        if (captions.model().isEmpty()) {
            studio.hearing().problem().ifPresent(report::problem);
        }
        try (ProjectSession session = studio.produce(order)) {
            FilesAlong.bring(sized, script, session.folder());
            Production production = new Production(session, report, choice, doubt);
            return share ? shared(session, production, edition, report) : production.run(edition);
        }
    }

    /** Nothing is submitted before this studio runs the video, and all of it is sent at the end. */
    private int shared(
            ProjectSession session, Production production, Edition edition, Report report)
            throws InterruptedException {
        try (CloudSession side = studio.cloud(cloud.place()).of(session)) {
            ShareWait wait = new ShareWait(session.book().script().videoId(), side.share().share());
            wait.untilRunHere();
            side.bringIn().forEach(report::problem);
            Production.Hindrances hindrances =
                    end -> {
                        wait.onLoss(end);
                        return session.takes().onChange(take -> look(side, take, end));
                    };
            int code;
            try {
                code = production.run(edition, hindrances);
            } catch (StudioException e) {
                sendWhatIs(wait, report);
                throw e;
            }
            wait.untilSent();
            return code;
        }
    }

    /** What failed here is shown in the cloud too. */
    private static void sendWhatIs(ShareWait wait, Report report) throws InterruptedException {
        try {
            wait.untilSent();
        } catch (StudioException e) {
            report.problem(e.problem());
        }
    }

    /** Nobody is there to say whether a block is to be made twice. */
    private static void look(CloudSession side, Take take, Consumer<Problem> end) {
        if (take.state() instanceof TakeState.Queued) {
            side.needsAnswer(take).ifPresent(end);
        }
    }

    /** With what was asked for about its words and how they look. */
    private Script spoken(Script given) {
        Script dressed = captions.on(VideoCaptions.of(given), studio.captions()).in(given);
        return language.isPresent()
                ? ScriptLanguage.with(
                        dressed, Locale.forLanguageTag(Languages.known(language.get())))
                : dressed;
    }

    private FrameSize frameSize() {
        try {
            return FrameSize.parse(size);
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    Problem.of("CLI-SIZE").with("size", size).with("reason", e.getMessage()), e);
        }
    }

    private GeneratorId generatorId() {
        if (!GENERATORS.contains(generator)) {
            throw new StudioException(
                    Problem.of("CLI-GENERATOR")
                            .with("generator", generator)
                            .with("choices", String.join(", ", GENERATORS)));
        }
        return new GeneratorId(generator);
    }
}
