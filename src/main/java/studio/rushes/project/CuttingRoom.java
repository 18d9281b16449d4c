package studio.rushes.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import studio.rushes.assembly.Assembler;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.Shot;
import studio.rushes.captions.CaptionFiles;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.files.AtomicFile;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.Script;

/** Where an open project's film is made. One assembly at a time; others wait. */
public final class CuttingRoom {
    private static final FrameRate RATE = FrameRate.FILM;

    private final ProjectFolder folder;
    private final Supplier<Script> script;
    private final TakeRoom takes;
    private final CaptionWriter writer;
    private final Assembler assembler;
    private final FilmRecord record;

    CuttingRoom(
            ProjectFolder folder,
            Supplier<Script> script,
            TakeRoom takes,
            CaptionWriter writer,
            Assembler assembler) {
        this.folder = folder;
        this.script = script;
        this.takes = takes;
        this.writer = writer;
        this.assembler = assembler;
        record = new FilmRecord(folder.cache().resolve("film.txt"));
    }

    /** The film, where one was made. */
    public Optional<Path> finished() {
        return Optional.of(folder.film()).filter(Files::isRegularFile);
    }

    /**
     * Whether the film was cut from just this text and these clips, in this order. Returns at once.
     */
    public boolean isOf(Script text, List<Path> clips) {
        return record.matches(
                text, clips.stream().map(clip -> clip.getFileName().toString()).toList());
    }

    /** Blocks that have no clip to play, by their numbers. */
    public List<Integer> blocksWithoutClip() {
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (Block block : script.get().blocks()) {
            number++;
            if (takes.playing(block.id()).isEmpty()) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /**
     * Makes {@code final.mp4} and the captions beside it. Blocking, long; interruption leaves the
     * film there was.
     *
     * @param captions whether they are painted into the picture; their files are written anyway
     */
    public synchronized Film assemble(boolean captions, Progress progress)
            throws InterruptedException {
        Script text = script.get();
        FrameSize size = VideoSettings.of(text).size();
        CaptionStyle style = CaptionStyle.STANDARD;
        List<Shot> shots = new ArrayList<>();
        List<CaptionTrack.Part> tracks = new ArrayList<>();
        long start = 0;
        for (Take take : chosen(text)) {
            Path clip = takes.clip(take);
            long frames = frames(take);
            CaptionTrack track = writer.captions(take, clip, style, frames, RATE);
            shots.add(
                    new Shot(
                            shots.size() + 1, clip, frames, captions ? track : CaptionTrack.EMPTY));
            tracks.add(new CaptionTrack.Part(start, track));
            start += frames;
        }
        Film film = assembler.assemble(new Cut(shots, size, RATE, style), folder.film(), progress);
        record.write(
                text, shots.stream().map(shot -> shot.clip().getFileName().toString()).toList());
        write(CaptionFiles.of(CaptionTrack.joined(tracks), style, RATE, size));
        return film;
    }

    /** A clip of another rate or length plays whole, for as long as it lasts. */
    private static long frames(Take take) {
        if (take.state() instanceof TakeState.Ready ready) {
            return ready.clip().rate().equals(RATE)
                    ? ready.clip().frames()
                    : Math.max(1, RATE.framesIn(ready.clip().seconds()));
        }
        throw new IllegalStateException("a take that is " + take.state().word() + " plays nothing");
    }

    private List<Take> chosen(Script text) {
        List<Integer> without = blocksWithoutClip();
        if (!without.isEmpty()) {
            throw new StudioException(
                    new Problem(
                            "ASSEMBLY-BLOCKS-MISSING",
                            "There is no clip yet for block " + numbers(without) + ".",
                            "No film was made; the one there was is untouched.",
                            "Generate these blocks, then assemble again."));
        }
        return text.blocks().stream().flatMap(block -> takes.playing(block.id()).stream()).toList();
    }

    private static String numbers(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }

    private void write(Map<String, String> files) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                AtomicFile.write(
                        folder.root().resolve(file.getKey()),
                        file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new StudioException(
                    new Problem(
                            "ASSEMBLY-CAPTIONS-NOT-SAVED",
                            "The caption files could not be written beside the film.",
                            "The film itself is whole.",
                            "Check that there is room and that you may write to "
                                    + folder.name()
                                    + ", then assemble again."),
                    e);
        }
    }
}
