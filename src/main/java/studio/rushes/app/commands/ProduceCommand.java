package studio.rushes.app.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.rushes.generation.GeneratorId;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.VideoSettings;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptReader;

/** The whole way without a window: script in, film out. */
@Command(
        name = "produce",
        description = {
            "Makes a captioned final.mp4 from a script.",
            "Run again on the same folder it does only what is missing."
        },
        mixinStandardHelpOptions = true)
final class ProduceCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SCRIPT", description = "script_v2.json or block text")
    private Path script = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the folder")
    private Path out = Path.of("");

    @Option(
            names = "--generator",
            defaultValue = "animatic",
            description = "what makes the clips: ${DEFAULT-VALUE}, which is free and offline")
    private String generator = "animatic";

    @Option(names = "--size", defaultValue = "720x1280", description = "${DEFAULT-VALUE}")
    private String size = "720x1280";

    @Option(names = "--no-captions", description = "leave the captions out of the picture")
    private boolean withoutCaptions;

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
        Script sized = new VideoSettings(frameSize()).in(ScriptReader.read(script));
        try (ProjectSession session =
                studio.produce(new ProjectFolder(out), sized, generatorId())) {
            return new Production(session, report).run(!withoutCaptions);
        }
    }

    private FrameSize frameSize() {
        try {
            return FrameSize.parse(size);
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    new Problem(
                            "CLI-SIZE",
                            "The size " + size + " cannot be used: " + e.getMessage() + ".",
                            "Nothing was started.",
                            "Name an even width and height, such as --size 720x1280."),
                    e);
        }
    }

    private GeneratorId generatorId() {
        if (!generator.equals(GeneratorId.ANIMATIC.value())) {
            throw new StudioException(
                    new Problem(
                            "CLI-GENERATOR",
                            "There is no generator called " + generator + ".",
                            "Nothing was started.",
                            "Use --generator animatic."));
        }
        return GeneratorId.ANIMATIC;
    }
}
