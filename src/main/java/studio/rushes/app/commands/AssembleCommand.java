package studio.rushes.app.commands;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.NamePattern;
import studio.rushes.assembly.Profiles;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.Problem;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;

/** Makes a film of a project's chosen takes. */
@Command(
        name = "assemble",
        description = {
            "Makes final.mp4 of a project's chosen takes,",
            "or with a profile or a name a film in its folder exports."
        },
        mixinStandardHelpOptions = true)
final class AssembleCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "a project's folder")
    private Path folder = Path.of("");

    @Option(
            names = "--profile",
            paramLabel = "ID",
            description = "for whom: tiktok, reels, shorts, master, or one of 'rushes profiles'")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--name",
            paramLabel = "PATTERN",
            description = {
                "how the export is called, of letters and",
                "{video}, {profile}, {quality}, {date}, {number}"
            })
    private Optional<String> name = Optional.empty();

    @Mixin private final FilmOptions film = new FilmOptions();

    @Mixin private final CaptionOptions captions = new CaptionOptions();

    @Option(names = "--json", description = "JSON lines")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Studio studio;

    AssembleCommand(Studio studio) {
        this.studio = studio;
    }

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        Report report = json ? new JsonReport(out, err) : new TextReport(out, err);
        Edition edition = film.on(edition(report), studio);
        Optional<Problem> deaf =
                captions.model().isPresent() ? Optional.empty() : studio.hearing().problem();
        deaf.ifPresent(report::problem);
        try (ProjectSession session = studio.open(new ProjectFolder(folder), captions.model());
                TakeStore.Subscription _ = session.onTrouble(report::problem)) {
            session.captions().dress(captions.on(session.captions().video(), studio.captions()));
            report.expecting(session.film().expect(edition));
            Film made = session.film().assemble(edition, report::assembling);
            report.words(BlockWords.of(session));
            report.film(made);
        }
        return Exit.DONE;
    }

    private Edition edition(Report report) {
        Edition edition = Edition.FINAL;
        if (profile.isPresent()) {
            Profiles.Reading reading = studio.profiles();
            reading.problem().ifPresent(report::problem);
            edition = Edition.of(reading.profiles().named(profile.get()));
        }
        return name.isPresent() ? edition.called(new NamePattern(name.get())) : edition;
    }
}
