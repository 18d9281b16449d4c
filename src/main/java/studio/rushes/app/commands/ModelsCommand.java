package studio.rushes.app.commands;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.rushes.transcription.ChosenModel;
import studio.rushes.transcription.ModelShelf;
import studio.rushes.transcription.ShelvedModel;

/** Lists the models that hear words, downloads one, chooses one. */
@Command(
        name = "models",
        description = {
            "Lists the Whisper models that hear when words are said, for captions.",
            "A file whisper-models.json in the studio's folder adds to them."
        },
        mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {
    @Option(names = "--json", description = "JSON lines")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Studio studio;

    private ModelsCommand(Studio studio) {
        this.studio = studio;
    }

    static CommandLine line(Studio studio) {
        return new CommandLine(new ModelsCommand(studio))
                .addSubcommand(new Get(studio))
                .addSubcommand(new Use(studio));
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ModelShelf shelf = studio.models();
        ModelReport report = new ModelReport(out, json);
        shelf.problem().ifPresent(problem -> spec.commandLine().getErr().println(problem.line()));
        Optional<String> choice = shelf.choice();
        boolean listed = false;
        for (ShelvedModel model : shelf.all()) {
            boolean chosen = choice.filter(model.model().id()::equals).isPresent();
            listed |= chosen;
            report.model(model, chosen);
            model.problem()
                    .ifPresent(problem -> spec.commandLine().getErr().println(problem.line()));
        }
        if (choice.isPresent() && !listed) {
            report.own(choice.get());
        }
        out.flush();
        return Exit.DONE;
    }

    @Command(
            name = "get",
            description = {
                "Downloads a model from the web page of whisper.cpp; run again, it goes on.",
                "Where none was chosen before, it is from then on."
            },
            mixinStandardHelpOptions = true)
    private static final class Get implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "ID", description = "as 'rushes models' lists it")
        private String id = "";

        @Option(names = "--json", description = "JSON lines")
        private boolean json;

        @Spec private CommandSpec spec = CommandSpec.create();

        private final Studio studio;

        Get(Studio studio) {
            this.studio = studio;
        }

        @Override
        public Integer call() throws InterruptedException {
            ModelShelf shelf = studio.models();
            ModelReport report = new ModelReport(spec.commandLine().getOut(), json);
            ShelvedModel got = shelf.get(id, report.arriving(id));
            report.model(got, shelf.choice().filter(id::equals).isPresent());
            return Exit.DONE;
        }
    }

    @Command(
            name = "use",
            description = "Chooses what hears words: a model that is here, a file, or nothing.",
            mixinStandardHelpOptions = true)
    private static final class Use implements Callable<Integer> {
        private static final String NONE = "none";

        @Parameters(
                index = "0",
                paramLabel = "ID|FILE|none",
                description = "as 'rushes models' lists it, a model file of whisper.cpp, or none")
        private String choice = "";

        @Option(names = "--json", description = "JSON lines")
        private boolean json;

        @Spec private CommandSpec spec = CommandSpec.create();

        private final Studio studio;

        Use(Studio studio) {
            this.studio = studio;
        }

        @Override
        public Integer call() throws InterruptedException {
            ModelReport report = new ModelReport(spec.commandLine().getOut(), json);
            if (choice.equals(NONE)) {
                studio.models().useNone();
                report.none();
            } else {
                ChosenModel chosen = studio.models().use(choice);
                report.chosen(studio.models().choice().orElse(choice), chosen);
            }
            return Exit.DONE;
        }
    }
}
