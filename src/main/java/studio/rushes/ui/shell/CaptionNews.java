package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import studio.rushes.problem.Problem;
import studio.rushes.ui.captions.CaptionHost;
import studio.rushes.ui.export.FilmWords;

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
        tell(text("shell.captions.exported", FilmWords.name(file)), file);
    }

    @Override
    public void read(Path file, int takes) {
        tell(text("shell.captions.read", FilmWords.name(file), takes), file);
    }

    private void tell(String words, Path file) {
        model.tell(Notice.News.of(words, file, model.studio()));
    }

    @Override
    public void change(Runnable edit) {
        model.ifRunning(_ -> edit.run());
    }
}
