package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.util.List;
import studio.rushes.problem.Problem;
import studio.rushes.ui.captions.CaptionHost;
import studio.rushes.ui.export.FilmWords;
import studio.rushes.ui.problem.ProblemVerb;

/** Tells in the window what becomes of captions. */
final class CaptionNews implements CaptionHost {
    private final MainViewModel model;

    CaptionNews(MainViewModel model) {
        this.model = model;
    }

    @Override
    public void trouble(Problem problem) {
        model.tell(problem);
    }

    @Override
    public void exported(Path file) {
        model.tell(
                new Notice.News(
                        text("shell.captions.exported", FilmWords.name(file)),
                        List.of(inFolder(file))));
    }

    @Override
    public void read(Path file, int takes) {
        model.tell(
                new Notice.News(
                        text("shell.captions.read", FilmWords.name(file), takes),
                        List.of(inFolder(file))));
    }

    private ProblemVerb inFolder(Path file) {
        return new ProblemVerb(text("shell.film.show"), () -> model.studio().showInFolder(file));
    }

    @Override
    public void change(Runnable edit) {
        model.ifRunning(_ -> edit.run());
    }
}
