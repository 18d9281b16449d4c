package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import studio.rushes.assembly.AssemblyListener;
import studio.rushes.assembly.AssemblyStep;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.Profile;
import studio.rushes.assembly.Stage;
import studio.rushes.generation.Outlook;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.problem.Problem;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.ScriptEdits;
import studio.rushes.ui.captions.FakeCaptionDesk;
import studio.rushes.ui.cloud.FakeShareDesk;
import studio.rushes.ui.cut.FakeCutDesk;
import studio.rushes.ui.look.FakeLookDesk;
import studio.rushes.ui.review.FakeReviewDesk;

/** A project in memory that remembers what it was asked for. */
public final class FakeDesk implements Desk {
    public Optional<UnderWay> filming = Optional.empty();
    public final List<studio.rushes.assembly.AssemblyListener> followers = new ArrayList<>();

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public CompletableFuture<Film> film = new CompletableFuture<>();
    public CompletableFuture<Duration> expected = new CompletableFuture<>();
    public List<Profile> profiles = List.of();
    public List<String> encoders = List.of();
    public Optional<Path> existingFilm = Optional.empty();
    public Optional<FilmReport> existingReport = Optional.empty();
    public boolean watching;
    public boolean filmIsPresent = true;
    public Collection<TakeId> stale = List.of();
    public AssemblyListener assembling = AssemblyListener.NONE;
    public final Set<TakeId> cutOff = ConcurrentHashMap.newKeySet();
    public Function<List<Take>, Outlook> outlook = _ -> Outlook.NONE;
    public final Map<TakeId, Instant> deadlines = new ConcurrentHashMap<>();
    private final Map<String, Take> takes = new TreeMap<>();
    private final List<Consumer<Take>> takeListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Script>> scriptListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Problem>> troubleListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Instant>> savedListeners = new CopyOnWriteArrayList<>();
    public final FakeLaunchDesk launching = new FakeLaunchDesk();
    public final FakeLedgerDesk ledger = new FakeLedgerDesk();
    public final FakeDraftDesk drafts = new FakeDraftDesk();
    public final FakeShareDesk sharing = new FakeShareDesk();
    public final FakeCaptionDesk captions = new FakeCaptionDesk(this::script, this::change);
    public final FakeLookDesk looks = new FakeLookDesk();
    public final FakeWriting writing = new FakeWriting(this);
    private final Deque<Supplier<Optional<TakeId>>> before = new ArrayDeque<>();
    public final FakeReviewDesk review =
            new FakeReviewDesk(
                    this::takes, this::change, edit -> edit(edit), back -> before.push(back));
    public final FakeCutDesk cut = new FakeCutDesk();
    private Script script;

    @Override
    public FakeLaunchDesk launching() {
        return launching;
    }

    @Override
    public FakeLedgerDesk ledger() {
        return ledger;
    }

    @Override
    public FakeCaptionDesk captions() {
        return captions;
    }

    @Override
    public FakeReviewDesk review() {
        return review;
    }

    @Override
    public FakeLookDesk looks() {
        return looks;
    }

    @Override
    public FakeCutDesk cut() {
        return cut;
    }

    @Override
    public FakeWriting writing() {
        return writing;
    }

    @Override
    public FakeDraftDesk drafts() {
        return drafts;
    }

    @Override
    public FakeShareDesk sharing() {
        return sharing;
    }

    public FakeDesk(Script script, List<Take> takes) {
        this.script = script;
        takes.forEach(take -> this.takes.put(take.id().toString(), take));
    }

    /** Changes a take, as the store would, on the caller's thread. */
    public void change(Take take) {
        takes.put(take.id().toString(), take);
        takeListeners.forEach(listener -> listener.accept(take));
    }

    /** Something goes wrong in the background. */
    public void trouble(Problem problem) {
        troubleListeners.forEach(listener -> listener.accept(problem));
    }

    public void edit(Script edited) {
        script = edited;
        scriptListeners.forEach(listener -> listener.accept(edited));
    }

    public void saved(Instant at) {
        savedListeners.forEach(listener -> listener.accept(at));
    }

    @Override
    public Script script() {
        return script;
    }

    @Override
    public Optional<TakeId> undo() {
        asked.add("undo");
        Supplier<Optional<TakeId>> back = before.poll();
        return back == null ? Optional.empty() : back.get();
    }

    @Override
    public Optional<TakeId> redo() {
        asked.add("redo");
        return Optional.empty();
    }

    @Override
    public boolean canUndo() {
        return true;
    }

    @Override
    public boolean canRedo() {
        return false;
    }

    @Override
    public Subscription onScript(Consumer<Script> listener) {
        return listen(scriptListeners, listener);
    }

    @Override
    public List<Take> takes() {
        return new ArrayList<>(takes.values());
    }

    @Override
    public Subscription onTake(Consumer<Take> listener) {
        return listen(takeListeners, listener);
    }

    @Override
    public boolean isCutOff(Take take) {
        return cutOff.contains(take.id());
    }

    @Override
    public boolean isCurrent(Take take) {
        return !stale.contains(take.id());
    }

    @Override
    public Path clip(Take take) {
        return Path.of("takes", take.fileName());
    }

    @Override
    public Optional<Instant> deadline(Take take) {
        return Optional.ofNullable(deadlines.get(take.id()));
    }

    @Override
    public Outlook outlook(List<Take> open) {
        return outlook.apply(open);
    }

    @Override
    public void retry(TakeId take) {
        asked.add("retry " + take);
    }

    @Override
    public void cancel(TakeId take) {
        asked.add("cancel " + take);
    }

    @Override
    public Optional<Path> film() {
        return existingFilm;
    }

    @Override
    public Optional<FilmReport> report() {
        return existingReport;
    }

    @Override
    public boolean isFilmOf(Script text, List<Path> clips) {
        return filmIsPresent;
    }

    @Override
    public List<Profile> profiles() {
        return profiles;
    }

    @Override
    public List<String> encoders() {
        return encoders;
    }

    @Override
    public Path place(Edition edition) {
        return edition.profile()
                .map(profile ->
                        folder().resolve("exports").resolve("miel-" + profile.id() + ".mp4"))
                .orElse(folder().resolve("final.mp4"));
    }

    @Override
    public CompletableFuture<Duration> expect(Edition edition) {
        return expected;
    }

    @Override
    public void edit(ScriptEdit change) {
        change(ScriptEdits.apply(script, change));
    }

    /** An edit that can be undone. */
    private void change(Script edited) {
        Script old = script;
        before.push(() -> {
            edit(old);
            return Optional.empty();
        });
        edit(edited);
    }

    @Override
    public CompletableFuture<Film> assemble(Edition edition, AssemblyListener listener) {
        asked.add(
                edition.profile()
                        .map(profile -> "assemble for " + profile.id())
                        .orElse("assemble"));
        assembling = listener;
        return film;
    }

    @Override
    public Path folder() {
        return Path.of("videos", "les-secrets-du-miel");
    }

    @Override
    public int lines() {
        return 720;
    }

    @Override
    public boolean watching() {
        return watching;
    }

    @Override
    public Subscription onSaved(Consumer<Instant> listener) {
        return listen(savedListeners, listener);
    }

    @Override
    public Subscription onProblem(Consumer<Problem> listener) {
        return listen(troubleListeners, listener);
    }

    @Override
    public Optional<UnderWay> filming() {
        return filming;
    }

    @Override
    public void close() {
        asked.add("close");
    }

    private static <T> Subscription listen(List<Consumer<T>> listeners, Consumer<T> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** So far, eight seconds in. */
    public static AssemblyStep step(double whole) {
        return new AssemblyStep(
                Stage.PICTURES, whole, Duration.ofSeconds(8), Duration.ofSeconds(12));
    }
}
