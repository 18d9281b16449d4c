package studio.rushes.film;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerFilm;
import studio.rushes.adapter.worker.WorkerPictures;
import studio.rushes.adapter.worker.WorkerProbe;
import studio.rushes.adapter.worker.WorkerSound;
import studio.rushes.assembly.Assembler;
import studio.rushes.assembly.AssemblyListener;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.Makers;
import studio.rushes.assembly.PieceCache;
import studio.rushes.assembly.RenderHistory;
import studio.rushes.assembly.Shot;
import studio.rushes.assembly.Soundtrack;
import studio.rushes.assembly.Transition;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/** The assembler as the program wires it: all native work in a real worker. */
public final class FilmStudio implements AutoCloseable {
    public static final FrameSize SMALL = new FrameSize(96, 160);
    public static final Look LOOK =
            new Look(SMALL, FrameRate.FILM, CaptionLook.standard(), EncoderSettings.STANDARD);

    private static final long ROOM = 4L << 30;

    private final WorkerClient worker;
    private final WorkerPictures pictures;
    private final WorkerSound sound;
    private final WorkerFilm film;
    private final Path folder;

    /**
     * @param folder for the pieces and the history
     */
    public FilmStudio(Path folder) {
        this(folder, WorkerCommand.likeThisProcess(WorkerCommand.MAIN));
    }

    public FilmStudio(Path folder, WorkerCommand command) {
        this.folder = folder;
        worker = new WorkerClient(command);
        pictures = new WorkerPictures(worker);
        sound = new WorkerSound(worker);
        film = new WorkerFilm(worker);
    }

    public WorkerClient worker() {
        return worker;
    }

    public WorkerProbe probe() {
        return new WorkerProbe(worker);
    }

    public Makers makers() {
        return new Makers(pictures, sound, Optional.of(pictures.beside()));
    }

    public WorkerFilm film() {
        return film;
    }

    public Path pieces() {
        return folder.resolve("pieces");
    }

    /** A new one over the pieces there are. */
    public Assembler assembler() {
        return new Assembler(
                makers(),
                film,
                new PieceCache(pieces(), () -> ROOM, InstantSource.system()),
                new RenderHistory(folder.resolve("history.json")),
                InstantSource.system());
    }

    public Film assemble(Cut cut, Path target) throws InterruptedException {
        return assembler().assemble(cut, target, AssemblyListener.NONE);
    }

    public static Cut cut(List<Shot> shots) {
        return cut(shots, Soundtrack.STANDARD);
    }

    public static Cut cut(List<Shot> shots, Soundtrack sound) {
        return new Cut(shots, LOOK, sound, Captions.BURNED, "fr", false);
    }

    /** A shot without words. */
    public static Shot shot(int number, Path clip, long from, long frames) {
        return new Shot(
                number, new Footage(clip, from, frames), CaptionTrack.EMPTY, false, Transition.CUT);
    }

    @Override
    public void close() {
        worker.close();
    }
}
