package studio.rushes.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.LineCheck;
import studio.rushes.captions.SheetTrack;
import studio.rushes.captions.SubtitleFormat;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.BlockCaptions;
import studio.rushes.project.BlockCaptions.Follow;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.TakeCaptions;
import studio.rushes.project.VideoCaptions;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.captions.CaptionDesk;
import studio.rushes.ui.captions.CaptionLooks;

/**
 * The captions of an open project: what the producer decided is kept in its script. Captions that a
 * hand set are shown; the ones that set themselves are not asked for yet.
 */
final class CaptionTable implements CaptionDesk {
    private static final Problem NOT_HERE =
            new Problem(
                    "CAPTIONS-FILES",
                    "Captions cannot be exported or imported from here yet.",
                    "Nothing was written and nothing was changed.",
                    "Assemble the film: captions.srt, .vtt and .ass lie beside it.");

    private final ProjectSession session;

    CaptionTable(ProjectSession session) {
        this.session = session;
    }

    @Override
    public CompletableFuture<TakeCaptions> captions(Take take) {
        BlockCaptions decided =
                script().block(take.request().block())
                        .map(BlockCaptions::of)
                        .orElse(new BlockCaptions(List.of()));
        Optional<CaptionSheet> sheet = decided.sheet(take.ordinal());
        Optional<Follow> follow = decided.follow(take.ordinal());
        return CompletableFuture.completedFuture(
                new TakeCaptions(
                        List.of(),
                        sheet.map(set -> track(set, take)).orElse(CaptionTrack.EMPTY),
                        Optional.empty(),
                        follow.orElse(Follow.SCRIPT),
                        follow.isPresent(),
                        sheet));
    }

    private CaptionTrack track(CaptionSheet sheet, Take take) {
        return take.state() instanceof TakeState.Ready ready
                ? SheetTrack.of(
                        sheet, looks().look(video()), ready.clip().frames(), ready.clip().rate())
                : CaptionTrack.EMPTY;
    }

    @Override
    public Optional<LineCheck> line(Take take) {
        return Optional.empty();
    }

    @Override
    public Subscription onHeard(Consumer<TakeId> listener) {
        return () -> {};
    }

    @Override
    public void keep(Take take, Optional<CaptionSheet> sheet) {
        decide(take, captions -> captions.withSheet(take.ordinal(), sheet));
    }

    @Override
    public void follow(Take take, Optional<Follow> follow) {
        decide(take, captions -> captions.withFollow(take.ordinal(), follow));
    }

    private void decide(Take take, UnaryOperator<BlockCaptions> decision) {
        Script now = script();
        List<Block> blocks =
                now.blocks().stream()
                        .map(block ->
                                block.id().equals(take.request().block())
                                        ? decision.apply(BlockCaptions.of(block)).in(block)
                                        : block)
                        .toList();
        session.book().edit(new ScriptEdit.Replace(now.withBlocks(blocks)));
    }

    @Override
    public CaptionLooks looks() {
        return CaptionLooks.shipped();
    }

    @Override
    public VideoCaptions video() {
        return VideoCaptions.of(script());
    }

    @Override
    public void dress(VideoCaptions video) {
        session.book().edit(new ScriptEdit.Replace(video.in(script())));
    }

    @Override
    public CompletableFuture<Path> export(SubtitleFormat format, Path target) {
        return CompletableFuture.failedFuture(new StudioException(NOT_HERE));
    }

    @Override
    public CompletableFuture<Integer> read(Path file) {
        return CompletableFuture.failedFuture(new StudioException(NOT_HERE));
    }

    private Script script() {
        return session.book().script();
    }
}
