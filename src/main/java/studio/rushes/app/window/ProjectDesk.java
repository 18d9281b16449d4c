package studio.rushes.app.window;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import studio.rushes.assembly.AssemblyListener;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.Profile;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.problem.Problem;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.VideoSettings;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.captions.CaptionDesk;
import studio.rushes.ui.draft.DraftDesk;
import studio.rushes.ui.launch.LaunchDesk;
import studio.rushes.ui.ledger.LedgerDesk;
import studio.rushes.ui.shell.Desk;

/** An open project as the window sees it. */
final class ProjectDesk implements Desk {
    private final ProjectSession session;
    private final ExecutorService cutting =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("assembly").daemon().factory());

    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private final LaunchCounter launching;
    private final SpendingBook ledger;
    private final DraftTable drafts;
    private final CaptionTable captions;
    private final FilmOffers films;
    private final Optional<FilmReport> report;
    private final Subscription models;

    ProjectDesk(ProjectSession session, WindowParts parts) {
        this.session = session;
        films = parts.films();
        report = session.film().report();
        launching = new LaunchCounter(parts, session.book(), session.takes(), asking);
        ledger = new SpendingBook(parts, session);
        drafts = new DraftTable(parts, session, asking);
        captions = new CaptionTable(session.captions(), parts.session().captions(), asking);
        if (!session.watching()) {
            session.film().renderAhead();
            session.looks().follow(session.takes());
            // Told first of another model, so that none can come in between.
            models = parts.hearing().onChange(session.captions()::modelChanged);
            session.captions().listen();
        } else {
            models = () -> {};
        }
    }

    ProjectSession session() {
        return session;
    }

    @Override
    public Path folder() {
        return session.folder().root();
    }

    @Override
    public LaunchDesk launching() {
        return launching;
    }

    @Override
    public LedgerDesk ledger() {
        return ledger;
    }

    @Override
    public CaptionDesk captions() {
        return captions;
    }

    @Override
    public DraftDesk drafts() {
        return drafts;
    }

    @Override
    public String generatorLabel() {
        int lines = VideoSettings.of(script()).size().width();
        return "Animatic · free · " + lines + "p";
    }

    @Override
    public boolean watching() {
        return session.watching();
    }

    @Override
    public Script script() {
        return session.book().script();
    }

    @Override
    public void undo() {
        session.book().undo();
    }

    @Override
    public void redo() {
        session.book().redo();
    }

    @Override
    public boolean canUndo() {
        return session.book().canUndo();
    }

    @Override
    public boolean canRedo() {
        return session.book().canRedo();
    }

    @Override
    public Subscription onScript(Consumer<Script> listener) {
        return session.book().onChange(() -> listener.accept(session.book().script()));
    }

    @Override
    public Subscription onSaved(Consumer<Instant> listener) {
        return session.book().onChange(() -> session.book().savedAt().ifPresent(listener));
    }

    @Override
    public Subscription onProblem(Consumer<Problem> listener) {
        return session.onTrouble(listener);
    }

    @Override
    public List<Take> takes() {
        return session.takes().all();
    }

    @Override
    public Subscription onTake(Consumer<Take> listener) {
        return session.takes().onChange(listener);
    }

    @Override
    public boolean isCurrent(Take take) {
        return session.takes().isCurrent(take);
    }

    @Override
    public Path clip(Take take) {
        return session.takes().clip(take);
    }

    @Override
    public Optional<Instant> deadline(Take take) {
        return session.takes().deadline(take);
    }

    @Override
    public void retry(TakeId take) {
        session.takes().retry(take);
    }

    @Override
    public void cancel(TakeId take) {
        session.takes().cancel(take);
    }

    @Override
    public void choose(TakeId take) {
        session.takes().choose(take);
    }

    @Override
    public Optional<Path> film() {
        return session.film().finished();
    }

    @Override
    public Optional<FilmReport> report() {
        return report;
    }

    @Override
    public boolean isFilmOf(Script script, List<Path> clips) {
        return session.film().isOf(script, clips);
    }

    @Override
    public List<Profile> profiles() {
        return films.profiles();
    }

    @Override
    public List<String> encoders() {
        return films.encoders().get();
    }

    @Override
    public Path place(Edition edition) {
        return session.film().file(edition);
    }

    @Override
    public void edit(ScriptEdit edit) {
        session.book().edit(edit);
    }

    @Override
    public CompletableFuture<Duration> expect(Edition edition) {
        return Coming.from(asking, () -> session.film().expect(edition));
    }

    @Override
    public CompletableFuture<Film> assemble(Edition edition, AssemblyListener listener) {
        return Coming.from(cutting, () -> session.film().assemble(edition, listener));
    }

    @Override
    public void close() {
        models.close();
        cutting.shutdownNow();
        asking.shutdownNow();
        session.close();
    }
}
