package studio.rushes.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import studio.rushes.assembly.Edition;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.LineCheck;
import studio.rushes.captions.SubtitleFiles;
import studio.rushes.captions.SubtitleFormat;
import studio.rushes.files.AtomicFile;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.FrameRate;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.BlockCaptions.Follow;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;

/**
 * The captions of an open project: what they are, and what the producer makes of them. Every change
 * is one step of the script's history. Safe for many threads.
 */
public final class CaptionRoom {
    private final ScriptBook book;
    private final TakeRoom takes;
    private final CaptionWriter writer;
    private final CaptionChoices choices;
    private final CutTable table;
    private final HearingRoom hearing;

    CaptionRoom(
            ScriptBook book,
            TakeRoom takes,
            CaptionWriter writer,
            CaptionChoices choices,
            CutTable table,
            HearingRoom hearing) {
        this.book = book;
        this.takes = takes;
        this.writer = writer;
        this.choices = choices;
        this.table = table;
        this.hearing = hearing;
    }

    /** A ready take's captions by what is known of its sound. Blocking, mostly for moments. */
    public TakeCaptions of(Take take) throws InterruptedException {
        Script script = book.script();
        return writer.captions(
                take,
                takes.clip(take),
                script.block(take.request().block())
                        .map(BlockCaptions::of)
                        .orElse(new BlockCaptions(List.of())),
                choices.look(VideoCaptions.of(script)),
                new CaptionWriter.Length(CutTable.frames(take, FrameRate.FILM), FrameRate.FILM));
    }

    /** Whether a take said its line, where that is known. Returns at once. */
    public Optional<LineCheck> line(Take take) {
        return take.isReady() ? writer.line(take) : Optional.empty();
    }

    /** Hears of each take that was listened to, on the thread that did; must return at once. */
    public TakeStore.Subscription onHeard(Consumer<TakeId> listener) {
        return hearing.onHeard(listener);
    }

    /** Has all takes listened to in the background, now and as they come. */
    public TakeStore.Subscription listen() {
        return hearing.follow(takes);
    }

    /** Another model was chosen: what was not heard with it is. Returns at once. */
    public void modelChanged() {
        hearing.look();
    }

    /** Keeps captions that were set by hand; empty to have them set by themselves again. */
    public void keep(Take take, Optional<CaptionSheet> sheet) {
        decide(take, captions -> captions.withSheet(take.ordinal(), sheet));
    }

    /** Whose words a take's captions are; empty to go by what was heard. */
    public void follow(Take take, Optional<Follow> follow) {
        decide(take, captions -> captions.withFollow(take.ordinal(), follow));
    }

    private void decide(Take take, UnaryOperator<BlockCaptions> decision) {
        Script script = book.script();
        edit(with(script, take.request().block(), decision));
    }

    private static Script with(
            Script script, BlockId which, UnaryOperator<BlockCaptions> decision) {
        return script.withBlocks(
                script.blocks().stream()
                        .map(block -> block.id().equals(which) ? decided(block, decision) : block)
                        .toList());
    }

    private static Block decided(Block block, UnaryOperator<BlockCaptions> decision) {
        return decision.apply(BlockCaptions.of(block)).in(block);
    }

    public VideoCaptions video() {
        return VideoCaptions.of(book.script());
    }

    /** Sets how the video's captions look and in which language its clips are listened to. */
    public void dress(VideoCaptions video) {
        edit(video.in(book.script()));
        hearing.look();
    }

    private void edit(Script changed) {
        if (!changed.equals(book.script())) {
            book.edit(new ScriptEdit.Replace(changed));
        }
    }

    /** Writes the captions of the film as it would be cut now. Blocking. */
    public void export(SubtitleFormat format, Path target) throws InterruptedException {
        CutTable.Laid laid = table.whole(Edition.FINAL);
        String text = FilmSubtitles.text(laid.cut(), format);
        try {
            AtomicFile.write(target.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StudioException(Problem.of("CAPTIONS-NOT-SAVED").with("target", target), e);
        }
    }

    /**
     * Takes the captions of the film as it would be cut now from a file made elsewhere. Blocking.
     *
     * @return how many takes got theirs
     */
    public int read(Path file) throws InterruptedException {
        CutTable.Laid laid = table.whole(Edition.FINAL);
        Map<Integer, CaptionSheet> sheets =
                FilmSubtitles.sheets(laid.cut(), SubtitleFiles.read(file));
        if (sheets.isEmpty()) {
            throw new StudioException(
                    Problem.of("CAPTIONS-NOTHING-FITS").with("file", file.getFileName()));
        }
        Script script = book.script();
        for (Map.Entry<Integer, CaptionSheet> sheet : sheets.entrySet()) {
            Take take = laid.takes().get(sheet.getKey());
            script =
                    with(
                            script,
                            take.request().block(),
                            captions ->
                                    captions.withSheet(
                                            take.ordinal(), Optional.of(sheet.getValue())));
        }
        edit(script);
        return sheets.size();
    }
}
