package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.Edition;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore;
import studio.rushes.project.Backlog;
import studio.rushes.project.Behind;
import studio.rushes.script.Script;
import studio.rushes.transcription.ModelArrival;
import studio.rushes.ui.captions.ModelWords;
import studio.rushes.ui.captions.ModelsModel;
import studio.rushes.ui.draft.DraftModel;
import studio.rushes.ui.export.FilmWords;
import studio.rushes.ui.fx.Coalescer;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.tray.Fate;
import studio.rushes.ui.tray.Headway;
import studio.rushes.ui.tray.Job;
import studio.rushes.ui.tray.JobId;
import studio.rushes.ui.tray.JobKind;
import studio.rushes.ui.tray.Outcome;
import studio.rushes.ui.tray.TrayModel;

/** Brings all long work of the window into the tray. Used on the window's thread. */
final class TrayRoom implements Room {
    /** There is one of each at a time. */
    private static final JobId DRAFT = new JobId(JobKind.DRAFT, "draft");

    private static final JobId MODEL = new JobId(JobKind.MODEL, "model");

    private final TrayModel tray;
    private final FilmModel film;
    private final InstantSource clock;
    private final TakeJobs takes;
    private final Coalescer<JobKind, JobKind> behind;
    private final List<TakeStore.Subscription> listening = new ArrayList<>();
    private @Nullable JobId filming;
    private @Nullable DraftModel drafting;
    private @Nullable Desk desk;
    private String video = "";

    TrayRoom(
            InstantSource clock,
            Pulse pulse,
            FilmModel film,
            Consumer<Take> cancel,
            Function<TakeId, Optional<Instant>> ready) {
        this.clock = clock;
        this.film = film;
        tray = new TrayModel(clock);
        takes = new TakeJobs(tray, cancel, ready);
        behind = new Coalescer<>(pulse, (_, now) -> now, this::countBehind);
        film.makingProperty().subscribe(this::follow);
        film.whenEnded(this::ended);
    }

    @Override
    public void open(Desk opened, Script script) {
        desk = opened;
        video = FilmWords.name(opened.folder());
        takes.open(video, script, opened.takes());
        Behind its = opened.behind();
        listen(its.hearing(), JobKind.HEARING);
        listen(its.looks(), JobKind.LOOKS);
        listen(its.pieces(), JobKind.PIECES);
    }

    private void listen(Backlog backlog, JobKind kind) {
        listening.add(backlog.onChange(() -> behind.put(kind, kind)));
        behind.put(kind, kind);
    }

    @Override
    public void follow(Script now) {
        takes.follow(now);
    }

    @Override
    public void heard(List<Take> changes) {
        takes.heard(changes);
    }

    /** What goes on for no video stays. */
    @Override
    public void close() {
        listening.forEach(TakeStore.Subscription::close);
        listening.clear();
        takes.close();
        tray.drop(job -> job.kind() != JobKind.MODEL);
        desk = null;
    }

    private void follow(FilmModel.@Nullable Making making) {
        Desk at = desk;
        if (making == null || at == null) {
            return;
        }
        boolean whole = making.place().equals(at.place(Edition.FINAL));
        String name = FilmWords.name(making.place());
        JobId id = new JobId(whole ? JobKind.FILM : JobKind.EXPORT, making.place().toString());
        filming = id;
        boolean begins = making.whole() == 0 && making.left().isZero();
        Headway sofar = Headway.since(film.begun()).at(making.whole());
        tray.show(
                new Job(
                        id,
                        text("tray.film", name),
                        video,
                        begins ? text("tray.begun") : FilmWords.stage(making.stage()),
                        begins ? sofar : sofar.left(making.left()),
                        new Fate.Lost(text("tray.lost.film", name)),
                        Optional.of(film::stop)));
    }

    private void ended(FilmModel.Ending ending) {
        JobId id = filming;
        filming = null;
        if (id == null) {
            return;
        }
        switch (ending) {
            case MADE -> tray.end(id, Outcome.DONE, text("tray.done.film"));
            case STOPPED -> tray.end(id, Outcome.STOPPED, text("tray.stopped"));
            case FAILED -> tray.end(id, Outcome.FAILED, text("tray.failed"));
            case LEFT -> tray.drop(id);
        }
    }

    /** Has the drafting of a script in the tray for as long as somebody waits for it. */
    void follow(DraftModel draft) {
        Instant[] begun = {clock.instant()};
        drafting = draft;
        draft.atStake()
                .subscribe((before, now) -> {
                    if (now == DraftModel.AtStake.UNDER_WAY) {
                        begun[0] = clock.instant();
                        tray.show(draft(draft, begun[0]));
                    } else if (before == DraftModel.AtStake.UNDER_WAY) {
                        endDraft(draft, now);
                    }
                });
    }

    /** A draft that came and is not in the script is no work any more, and lost all the same. */
    Optional<Fate> untaken() {
        DraftModel draft = drafting;
        return draft != null && draft.atStake().getValue() == DraftModel.AtStake.UNTAKEN
                ? Optional.of(new Fate.Lost(text("tray.lost.draft.untaken")))
                : Optional.empty();
    }

    /** Its sheet is gone, and with it what was not taken. */
    void forgetDraft() {
        drafting = null;
    }

    private Job draft(DraftModel draft, Instant begun) {
        return new Job(
                DRAFT,
                text("tray.draft"),
                video,
                text("tray.draft.waits"),
                Headway.since(begun),
                new Fate.Lost(text("tray.lost.draft")),
                Optional.of(draft::giveUp));
    }

    private void endDraft(DraftModel draft, DraftModel.AtStake now) {
        if (now == DraftModel.AtStake.UNTAKEN) {
            tray.end(DRAFT, Outcome.DONE, text("tray.done.draft"));
        } else if (draft.failed()) {
            tray.end(DRAFT, Outcome.FAILED, text("tray.failed"));
        } else {
            tray.end(DRAFT, Outcome.STOPPED, text("tray.stopped.draft"));
        }
    }

    /** Has what downloads models in the tray from now on. */
    void follow(ModelsModel models) {
        Instant[] begun = {clock.instant()};
        models.arrivingProperty()
                .subscribe((before, now) -> {
                    if (before.isEmpty()) {
                        begun[0] = clock.instant();
                    }
                    now.ifPresent(its -> tray.show(model(models, its, begun[0])));
                });
    }

    private static Job model(ModelsModel models, ModelsModel.Arriving arriving, Instant begun) {
        Headway since = Headway.since(begun);
        return new Job(
                MODEL,
                ModelWords.arriving(arriving),
                text("tray.model"),
                "",
                arriving.at().map(at -> headway(since, at)).orElse(since),
                new Fate.Kept(text("tray.kept.model", arriving.model().name())),
                Optional.of(models::stop));
    }

    private static Headway headway(Headway since, ModelArrival at) {
        Headway part = since.at(at.fraction());
        long rest = Math.max(0, at.total() - at.bytes());
        return at.bytesPerSecond() > 0
                ? part.left(Duration.ofMillis((long) (rest * 1000.0 / at.bytesPerSecond())))
                : part;
    }

    /** A download is over. */
    void modelEnded(Outcome outcome) {
        tray.end(
                MODEL,
                outcome,
                switch (outcome) {
                    case DONE -> text("tray.done.model");
                    case STOPPED -> text("tray.stopped.model");
                    case FAILED, NEEDS_YOU -> text("tray.failed");
                });
    }

    private void countBehind(List<JobKind> kinds) {
        Desk at = desk;
        if (at == null) {
            return;
        }
        for (JobKind kind : kinds) {
            switch (kind) {
                case HEARING -> {
                    int clips = at.behind().hearing().size();
                    behind(kind, clips, text("tray.hearing", clips));
                }
                case LOOKS -> {
                    int clips = at.behind().looks().size();
                    behind(kind, clips, text("tray.looks", clips));
                }
                case PIECES -> behind(kind, at.behind().pieces().size(), text("tray.pieces"));
                case FILM, EXPORT, DRAFT, TAKE, MODEL ->
                        throw new IllegalArgumentException(
                                kind + " is nothing that goes on by itself");
            }
        }
    }

    private void behind(JobKind kind, int left, String name) {
        JobId id = new JobId(kind, "");
        if (left <= 0) {
            tray.drop(id);
            return;
        }
        Instant begun =
                tray.running().stream()
                        .filter(job -> job.id().equals(id))
                        .findFirst()
                        .flatMap(job -> job.headway().begun())
                        .orElseGet(clock::instant);
        tray.show(
                new Job(
                        id,
                        name,
                        video,
                        "",
                        Headway.since(begun),
                        new Fate.Nothing(),
                        Optional.empty()));
    }

    /** Moves the time of what runs. */
    void tick() {
        film.tick();
        tray.tick();
        takes.tick();
    }

    TrayModel tray() {
        return tray;
    }
}
