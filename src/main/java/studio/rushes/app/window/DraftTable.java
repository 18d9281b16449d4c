package studio.rushes.app.window;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import studio.rushes.generation.DraftOffer;
import studio.rushes.generation.DraftWish;
import studio.rushes.generation.Money;
import studio.rushes.generation.PaidWriter;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.DraftedScript;
import studio.rushes.project.PastedScript;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.BlockIds;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.draft.DraftDesk;

/** Where the script of an open project is drafted. */
final class DraftTable implements DraftDesk {
    private static final Problem WATCHED = Problem.of("PROJECT-WATCHED", "draft");

    private final Supplier<DraftOffer> offers;
    private final WindowParts parts;
    private final ProjectSession session;
    private final ExecutorService work;
    private final BlockIds ids;

    /**
     * @param work where writers are asked; one that answers late holds up nobody
     */
    DraftTable(WindowParts parts, ProjectSession session, ExecutorService work) {
        this.parts = parts;
        this.session = session;
        this.work = work;
        offers = parts.drafts();
        ids = new BlockIds(parts.random());
    }

    @Override
    public Optional<Problem> cannotDraft() {
        if (session.watching()) {
            return Optional.of(WATCHED);
        }
        try {
            // Asked only whether there is one.
            DraftOffer _ = offers.get();
            return Optional.empty();
        } catch (StudioException e) {
            return Optional.of(e.problem());
        }
    }

    @Override
    public Money most(DraftWish wish) {
        return offers.get().writer().most(wish);
    }

    @Override
    public CompletableFuture<Script> draft(DraftWish wish) {
        CompletableFuture<Script> draft = new CompletableFuture<>();
        Future<?> asking =
                work.submit(() -> {
                    try {
                        draft.complete(ask(wish));
                    } catch (InterruptedException e) {
                        draft.cancel(false);
                    } catch (StudioException e) {
                        draft.completeExceptionally(e);
                    } catch (RuntimeException e) {
                        // The edge of this thread: the window must hear of it.
                        draft.completeExceptionally(Unexpected.exception(e));
                    }
                });
        draft.whenComplete((_, _) -> {
            if (draft.isCancelled()) {
                asking.cancel(true);
            }
        });
        return draft;
    }

    private Script ask(DraftWish wish) throws InterruptedException {
        cannotDraft()
                .ifPresent(problem -> {
                    throw new StudioException(problem);
                });
        String answer =
                new PaidWriter(offers.get(), session.payments(), parts.clock(), UUID::randomUUID)
                        .draft(wish);
        return DraftedScript.read(answer, session.book().script(), wish, ids);
    }

    @Override
    public CompletableFuture<Script> paste(String text) {
        return Coming.from(
                work,
                () -> {
                    if (session.watching()) {
                        throw new StudioException(WATCHED);
                    }
                    return PastedScript.over(session.book().script(), text, ids);
                });
    }

    @Override
    public void take(Script draft) {
        session.book().edit(new ScriptEdit.Replace(draft));
    }
}
