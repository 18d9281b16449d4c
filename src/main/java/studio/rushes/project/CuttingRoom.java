package studio.rushes.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.rushes.assembly.Assembler;
import studio.rushes.assembly.AssemblyListener;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.Glimpse;
import studio.rushes.generation.TakeStore;
import studio.rushes.script.Script;

/** Where an open project's film is made. One assembly at a time; others wait. */
public final class CuttingRoom {
    private final ProjectFolder folder;
    private final CutTable table;
    private final Assembler assembler;
    private final AheadOfFilm ahead;
    private final Exports exports;
    private final FilmCompany company;
    private final FilmRecord record;
    private final Listening listening;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> broughtListeners = new CopyOnWriteArrayList<>();

    CuttingRoom(
            ProjectFolder folder,
            CutTable table,
            Listening listening,
            Assembler assembler,
            AheadOfFilm ahead,
            Exports exports,
            FilmCompany company) {
        this.listening = listening;
        this.ahead = ahead;
        this.exports = exports;
        this.company = company;
        this.folder = folder;
        this.table = table;
        this.assembler = assembler;
        record = new FilmRecord(folder.cache().resolve("film.txt"), table::captionLook);
    }

    /** From now on renders what is chosen while nobody waits for a film. Returns at once. */
    public void renderAhead() {
        ahead.start();
    }

    /** The film, where one was made. */
    public Optional<Path> finished() {
        return Optional.of(folder.film()).filter(Files::isRegularFile);
    }

    /**
     * What the check of the film found; empty where there is no film, or none that this is known
     * of. Blocking, milliseconds.
     */
    public Optional<FilmReport> report() {
        return KeptReport.of(FilmFiles.of(folder));
    }

    /**
     * Whether the film was cut from just this text and these clips, in this order. Returns at once.
     */
    public boolean isOf(Script text, List<Path> clips) {
        return record.matches(text, names(clips));
    }

    private static List<String> names(List<Path> clips) {
        return clips.stream().map(clip -> clip.getFileName().toString()).toList();
    }

    /** Blocks that are to be in the film and have no clip to play, by their numbers. */
    public List<Integer> blocksWithoutClip() {
        return table.without();
    }

    /** Calls back after each {@code final.mp4}, on the thread that made it; returns at once. */
    public TakeStore.Subscription onFilm(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * A film that was made elsewhere was put in place of the project's own. It counts as one of
     * what plays now. Blocking, milliseconds.
     */
    public void brought() {
        Script text = table.text();
        if (table.without().isEmpty()) {
            record.write(text, names(table.clips()));
        } else {
            record.writeWithoutClips(text);
        }
        broughtListeners.forEach(Runnable::run);
    }

    /** Calls back after each film that was {@link #brought}, on that thread; returns at once. */
    public TakeStore.Subscription onBrought(Runnable listener) {
        broughtListeners.add(listener);
        return () -> broughtListeners.remove(listener);
    }

    /** The file an edition would become now. */
    public Path file(Edition edition) {
        return exports.files(edition, table.video()).film();
    }

    /**
     * How long an edition will take, by what is done already and what this machine took before.
     * Blocking, for clips may have to be looked at.
     */
    public Duration expect(Edition edition) throws InterruptedException {
        return assembler.expect(table.whole(edition).cut()).plus(listening.expect());
    }

    /**
     * What is known of the film as it would be now, without rendering anything. Blocks that a third
     * one without a clip lies between are not joined. Blocking, for clips may have to be looked at.
     */
    public Glimpse glimpse() throws InterruptedException {
        Optional<CutTable.Laid> laid = table.present(Edition.FINAL);
        if (laid.isEmpty()) {
            return Glimpse.NOTHING;
        }
        List<Integer> without = table.without();
        Glimpse all = assembler.glimpse(laid.get().cut());
        return new Glimpse(
                all.lufs(),
                all.joints().stream()
                        .filter(joint ->
                                without.stream()
                                        .noneMatch(gap ->
                                                joint.left() < gap && gap < joint.seam().block()))
                        .toList(),
                all.whole());
    }

    /**
     * Makes {@code final.mp4} or an export, and what belongs beside it. Blocking, long;
     * interruption leaves the film there was.
     */
    public synchronized Film assemble(Edition edition, AssemblyListener listener)
            throws InterruptedException {
        ahead.hold();
        try {
            return made(edition, listener);
        } finally {
            ahead.release();
        }
    }

    private Film made(Edition edition, AssemblyListener listener) throws InterruptedException {
        AssemblyListener afterwards = listening.listen(listener);
        CutTable.Laid laid = table.whole(edition);
        FilmFiles files = exports.place(edition, laid.script().videoId());
        Film film = assembler.assemble(laid.cut(), files.film(), afterwards);
        if (edition.isFinal()) {
            record.write(
                    laid.script(),
                    names(laid.cut().shots().stream().map(shot -> shot.footage().clip()).toList()));
        }
        company.write(files, film, laid, edition);
        if (edition.isFinal()) {
            listeners.forEach(Runnable::run);
        }
        return film;
    }
}
