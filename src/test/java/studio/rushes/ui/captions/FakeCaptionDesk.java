package studio.rushes.ui.captions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import studio.rushes.captions.CaptionPages;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.captions.LineCheck;
import studio.rushes.captions.SheetTrack;
import studio.rushes.captions.SubtitleFormat;
import studio.rushes.captions.TimedWord;
import studio.rushes.captions.WordSource;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.media.FrameRate;
import studio.rushes.project.BlockCaptions;
import studio.rushes.project.BlockCaptions.Follow;
import studio.rushes.project.CaptionChoices;
import studio.rushes.project.TakeCaptions;
import studio.rushes.project.VideoCaptions;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.ui.grid.Scenes;

/** Captions that say the script's words at an even pace, kept in a script like the real ones. */
public final class FakeCaptionDesk implements CaptionDesk {
    private static final long FRAMES = 192;

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public final Map<TakeId, LineCheck> lines = new HashMap<>();
    public final Map<TakeId, String> voices = new HashMap<>();
    public WordSource source = WordSource.HEARD;
    public CaptionChoices choices = CaptionChoices.shipped();

    /** Where set, nothing is answered until this is. */
    public Optional<CompletableFuture<Void>> slow = Optional.empty();

    public CompletableFuture<Path> exported = new CompletableFuture<>();
    public CompletableFuture<Integer> taken = new CompletableFuture<>();
    private final List<Consumer<TakeId>> listeners = new CopyOnWriteArrayList<>();
    private final Supplier<Script> script;
    private final Consumer<Script> edit;

    /**
     * @param edit puts another script in the place of the one before
     */
    public FakeCaptionDesk(Supplier<Script> script, Consumer<Script> edit) {
        this.script = script;
        this.edit = edit;
    }

    /** Somebody listened to a take. */
    public void hear(TakeId take, LineCheck check) {
        lines.put(take, check);
        listeners.forEach(listener -> listener.accept(take));
    }

    @Override
    public CompletableFuture<TakeCaptions> captions(Take take) {
        asked.add("captions " + take.ordinal());
        return slow.map(gate -> gate.thenApply(_ -> now(take)))
                .orElseGet(() -> CompletableFuture.completedFuture(now(take)));
    }

    private TakeCaptions now(Take take) {
        BlockCaptions decided = block(take);
        Optional<Follow> follow = decided.follow(take.ordinal());
        boolean voice = follow.filter(Follow.VOICE::equals).isPresent();
        String text =
                voice
                        ? voices.getOrDefault(take.id(), take.request().dialogue())
                        : take.request().dialogue();
        List<TimedWord> words = words(text);
        Optional<CaptionSheet> sheet = decided.sheet(take.ordinal());
        return new TakeCaptions(
                words,
                sheet.map(set ->
                                SheetTrack.of(set, choices().look(video()), FRAMES, FrameRate.FILM))
                        .orElseGet(() -> track(words)),
                line(take),
                follow.orElse(Follow.SCRIPT),
                follow.isPresent(),
                sheet);
    }

    private List<TimedWord> words(String text) {
        List<TimedWord> words = new ArrayList<>();
        String[] parts = text.isBlank() ? new String[0] : text.split("\\s+(?=[\\p{L}\\p{N}])");
        for (int i = 0; i < parts.length; i++) {
            long start = 12 + 10L * i;
            words.add(
                    new TimedWord(parts[i].replaceAll("\\s", "\u00A0"), start, start + 9, source));
        }
        return words;
    }

    private CaptionTrack track(List<TimedWord> words) {
        return CaptionPages.of(
                words.stream()
                        .map(word -> new CaptionWord(word.text(), word.start(), word.end()))
                        .toList(),
                choices().look(video()),
                FRAMES,
                FrameRate.FILM);
    }

    private BlockCaptions block(Take take) {
        return script.get()
                .block(take.request().block())
                .map(BlockCaptions::of)
                .orElse(new BlockCaptions(List.of()));
    }

    @Override
    public Optional<LineCheck> line(Take take) {
        return Optional.ofNullable(lines.get(take.id()));
    }

    @Override
    public Subscription onHeard(Consumer<TakeId> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void keep(Take take, Optional<CaptionSheet> sheet) {
        asked.add(sheet.isPresent() ? "keep" : "forget");
        decide(take, captions -> captions.withSheet(take.ordinal(), sheet));
    }

    @Override
    public void follow(Take take, Optional<Follow> follow) {
        asked.add("follow " + follow.map(Follow::name).orElse("what was heard"));
        decide(take, captions -> captions.withFollow(take.ordinal(), follow));
    }

    private void decide(Take take, UnaryOperator<BlockCaptions> decision) {
        Script now = script.get();
        List<Block> blocks =
                now.blocks().stream()
                        .map(block ->
                                block.id().equals(take.request().block())
                                        ? decision.apply(BlockCaptions.of(block)).in(block)
                                        : block)
                        .toList();
        edit.accept(now.withBlocks(blocks));
    }

    @Override
    public CaptionChoices choices() {
        return choices;
    }

    @Override
    public VideoCaptions video() {
        return VideoCaptions.of(script.get());
    }

    @Override
    public void dress(VideoCaptions video) {
        asked.add("dress");
        edit.accept(video.in(script.get()));
    }

    @Override
    public CompletableFuture<Path> export(SubtitleFormat format, Path target) {
        asked.add("export " + format + " to " + target.getFileName());
        return exported;
    }

    @Override
    public CompletableFuture<Integer> read(Path file) {
        asked.add("read " + file.getFileName());
        return taken;
    }

    /** Said something else than the script's first words. */
    public static LineCheck wrong(String script, String heard) {
        return new LineCheck(
                LineCheck.Verdict.DIFFERENT,
                0.38,
                List.of(new LineCheck.Difference(script, heard)));
    }

    public static LineCheck said() {
        return new LineCheck(LineCheck.Verdict.SAID, 0.98, List.of());
    }

    /** Of the usual scenes. */
    public static Take take(int block) {
        return Scenes.take(block, 1, Scenes.ready(), true);
    }
}
