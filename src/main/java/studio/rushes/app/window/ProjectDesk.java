package studio.rushes.app.window;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import studio.rushes.assembly.AssemblyListener;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.Glimpse;
import studio.rushes.assembly.Profile;
import studio.rushes.generation.Outlook;
import studio.rushes.generation.Pace;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.problem.Problem;
import studio.rushes.project.Arrivals;
import studio.rushes.project.Behind;
import studio.rushes.project.OpenProject;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.VideoSettings;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.captions.CaptionDesk;
import studio.rushes.ui.cut.CutDesk;
import studio.rushes.ui.draft.DraftDesk;
import studio.rushes.ui.home.HomeDesk;
import studio.rushes.ui.launch.LaunchDesk;
import studio.rushes.ui.ledger.LedgerDesk;
import studio.rushes.ui.look.LookDesk;
import studio.rushes.ui.review.ReviewDesk;
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
    private final LookTable looks;
    private final ShareTable sharing;
    private final BookDesk writing;
    private final ReviewTable review;
    private final Pace pace;
    private final Arrivals arrivals;
    private final ScreeningTable cut;
    private final FilmOffers films;
    private final Optional<FilmReport> report;
    private final Subscription models;

    private final Deque<OpenProject.Use> uses = new ConcurrentLinkedDeque<>();
    private final FilmJob filming;

    /**
     * @param filmed hears what came of each film
     */
    ProjectDesk(OpenProject project, WindowParts parts, Consumer<HomeDesk.FilmEnd> filmed) {
        session = project.session();
        filming = new FilmJob(project, parts.clock(), filmed);
        films = parts.films();
        report = session.film().report();
        launching = new LaunchCounter(parts, session.book(), session.takes(), asking);
        ledger = new SpendingBook(parts, session);
        drafts = new DraftTable(parts, session, asking);
        captions = new CaptionTable(session.captions(), parts.session().captions(), asking);
        pace = parts.pace();
        arrivals = new Arrivals(session.takes(), pace, asking);
        looks = new LookTable(session.looks(), session.takes());
        sharing = new ShareTable(session, parts.cloud(), asking);
        writing = new BookDesk(this, session, asking);
        review = new ReviewTable(session.deeds(), session.book());
        cut =
                new ScreeningTable(
                        session.screening(),
                        parts.frames(),
                        asking,
                        take ->
                                take.request()
                                        .booking()
                                        .map(with -> launching.label(with.model().value())));
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
    public ReviewDesk review() {
        return review;
    }

    @Override
    public LookDesk looks() {
        return looks;
    }

    @Override
    public Behind behind() {
        return session.behind();
    }

    @Override
    public CutDesk cut() {
        return cut;
    }

    @Override
    public studio.rushes.ui.script.ScriptDesk writing() {
        return writing;
    }

    @Override
    public ShareTable sharing() {
        return sharing;
    }

    @Override
    public DraftDesk drafts() {
        return drafts;
    }

    @Override
    public int lines() {
        return VideoSettings.of(script()).size().width();
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
    public Optional<TakeId> undo() {
        return session.deeds().undo();
    }

    @Override
    public Optional<TakeId> redo() {
        return session.deeds().redo();
    }

    @Override
    public boolean canUndo() {
        return session.deeds().canUndo();
    }

    @Override
    public boolean canRedo() {
        return session.deeds().canRedo();
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
    public boolean isCutOff(Take take) {
        return session.takes().isCutOff(take);
    }

    @Override
    public Path clip(Take take) {
        return session.takes().clip(take);
    }

    @Override
    public Optional<Instant> deadline(Take take) {
        return session.takes().terms().deadline(take);
    }

    @Override
    public Outlook outlook(List<Take> open) {
        return session.outlook(open, pace);
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
    public Optional<Path> film() {
        return session.film().finished();
    }

    @Override
    public Optional<FilmReport> report() {
        return report;
    }

    @Override
    public Subscription onFilmBrought(Runnable listener) {
        return session.film().onBrought(listener);
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
    public CompletableFuture<Glimpse> glimpse() {
        return Coming.from(asking, () -> session.film().glimpse());
    }

    @Override
    public CompletableFuture<Film> assemble(Edition edition, AssemblyListener listener) {
        return filming.begin(
                edition,
                listener,
                heard -> Coming.from(cutting, () -> session.film().assemble(edition, heard)));
    }

    @Override
    public Optional<UnderWay> filming() {
        return filming.underWay();
    }

    /** The film that is being made, for whoever looks at all videos. */
    Optional<HomeDesk.FilmWork> filmWork() {
        return filming.work();
    }

    /** Somebody looks at it, until it is {@linkplain #close closed} once. */
    ProjectDesk enter(OpenProject.Use use) {
        uses.add(use);
        return this;
    }

    /** Whoever looked at it does so no more; what goes on in it goes on. */
    @Override
    public void close() {
        Optional.ofNullable(uses.poll()).ifPresent(OpenProject.Use::close);
    }

    /** The project is about to be closed. */
    void end() {
        models.close();
        arrivals.close();
        cutting.shutdownNow();
        asking.shutdownNow();
    }
}
