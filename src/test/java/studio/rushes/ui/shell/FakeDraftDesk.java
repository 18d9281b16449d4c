package studio.rushes.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.rushes.generation.DraftWish;
import studio.rushes.generation.Money;
import studio.rushes.problem.Problem;
import studio.rushes.script.Script;
import studio.rushes.ui.draft.DraftDesk;

/** A writer in memory that answers when the test says so. */
public final class FakeDraftDesk implements DraftDesk {
    public final List<DraftWish> asked = new CopyOnWriteArrayList<>();
    public final List<String> pasted = new CopyOnWriteArrayList<>();
    public final List<Script> taken = new CopyOnWriteArrayList<>();
    public volatile Optional<Problem> hindrance = Optional.empty();
    public volatile CompletableFuture<Script> answer = new CompletableFuture<>();

    @Override
    public Optional<Problem> cannotDraft() {
        return hindrance;
    }

    @Override
    public Money most(DraftWish wish) {
        return Money.dollars("0.0012").times(wish.blocks());
    }

    @Override
    public CompletableFuture<Script> draft(DraftWish wish) {
        asked.add(wish);
        return answer;
    }

    @Override
    public CompletableFuture<Script> paste(String text) {
        pasted.add(text);
        return answer;
    }

    @Override
    public void take(Script draft) {
        taken.add(draft);
    }
}
