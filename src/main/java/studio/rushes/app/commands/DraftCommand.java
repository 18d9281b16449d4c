package studio.rushes.app.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import studio.rushes.files.AtomicFile;
import studio.rushes.generation.BackEnd;
import studio.rushes.generation.DraftWish;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.DraftedScript;
import studio.rushes.script.BlockText;

/** A script from a theme, as block text. */
@Command(
        name = "draft",
        description = {
            "Drafts a script on a theme with Gemini (paid, a few cents) as block text,",
            "which check and produce read."
        },
        mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {
    @Option(names = "--theme", required = true, paramLabel = "TEXT", description = "the subject")
    private String theme = "";

    @Option(
            names = "--language",
            defaultValue = "fr",
            paramLabel = "TAG",
            description = "fr, en, pt-BR, …; ${DEFAULT-VALUE}")
    private String language = "fr";

    @Option(names = "--blocks", defaultValue = "8", paramLabel = "N", description = "1 to 60; 8")
    private int blocks = 8;

    @Option(
            names = "--seconds",
            defaultValue = "8",
            paramLabel = "N",
            description = "of each block; ${DEFAULT-VALUE}")
    private int seconds = 8;

    @Option(names = "--out", paramLabel = "FILE", description = "else it is printed")
    private @Nullable Path out;

    @Option(
            names = "--generator",
            paramLabel = "vertex|gemini",
            description = "who is paid; else the usual one")
    private @Nullable String generator;

    @Mixin private final CloudOptions cloud = new CloudOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Studio studio;

    DraftCommand(Studio studio) {
        this.studio = studio;
    }

    @Override
    public Integer call() throws InterruptedException {
        DraftOrder order = new DraftOrder(wish(), backEnd(), cloud.place(), cloud.cap());
        prepare(out);
        String text = BlockText.write(DraftedScript.read(studio.draft(order), "draft"));
        Path file = out;
        if (file == null) {
            print(text);
        } else {
            write(file, text);
        }
        return Exit.DONE;
    }

    private DraftWish wish() {
        try {
            Locale tongue = new Locale.Builder().setLanguageTag(language).build();
            return new DraftWish(theme.strip(), tongue, blocks, seconds);
        } catch (IllegalArgumentException | IllformedLocaleException e) {
            throw new StudioException(Problem.of("CLI-DRAFT").with("reason", e.getMessage()), e);
        }
    }

    private Optional<BackEnd> backEnd() {
        if (generator == null) {
            return Optional.empty();
        }
        return Optional.of(
                Stream.of(BackEnd.VERTEX, BackEnd.GEMINI)
                        .filter(end -> end.word().equals(generator))
                        .findFirst()
                        .orElseThrow(() ->
                                new StudioException(
                                        Problem.of("CLI-GENERATOR", "draft")
                                                .with("generator", generator))));
    }

    /** What cannot be written is known before it is paid. */
    private static void prepare(@Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder == null || Files.isDirectory(file)) {
                throw new FileAlreadyExistsException(file + " is a folder");
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StudioException(Problem.of("CLI-OUT").with("file", file), e);
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }

    private void write(Path file, String text) {
        try {
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            print(text);
            throw new StudioException(Problem.of("DRAFT-NOT-WRITTEN").with("file", file), e);
        }
    }
}
