package studio.rushes.generation;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import studio.rushes.problem.StudioException;

/** A writer that gives the answers it was given, and waits where it has none. */
public final class FakeWriter implements ScriptWriter {
    private final BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
    public final AtomicInteger asked = new AtomicInteger();
    public volatile Money price = Money.dollars("0.01");

    public FakeWriter says(String answer) {
        answers.add(answer);
        return this;
    }

    public FakeWriter fails(StudioException why) {
        answers.add(why);
        return this;
    }

    @Override
    public Money most(DraftWish wish) {
        return price;
    }

    @Override
    public String draft(DraftWish wish) throws InterruptedException {
        asked.incrementAndGet();
        Object answer = answers.take();
        if (answer instanceof StudioException why) {
            throw why;
        }
        return answer.toString();
    }
}
