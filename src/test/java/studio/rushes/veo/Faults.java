package studio.rushes.veo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/** Which fault comes when: for the next requests of a kind, about jobs whose prompt has a mark. */
public final class Faults {
    private record Rule(Call call, String mark, Queue<Fault> faults) {}

    private final List<Rule> rules = new ArrayList<>();

    /** The next requests of this kind, whatever job they are about. */
    public Faults next(Call call, Fault... faults) {
        return nextOf(call, "", faults);
    }

    public synchronized Faults nextOf(Call call, String mark, Fault... faults) {
        rules.add(new Rule(call, mark, new ArrayDeque<>(Arrays.asList(faults))));
        return this;
    }

    /** From now on all is well. */
    public synchronized void clear() {
        rules.clear();
    }

    synchronized Fault take(Call call, String prompt) {
        for (Rule rule : rules) {
            if (rule.call() == call && prompt.contains(rule.mark()) && !rule.faults().isEmpty()) {
                return rule.faults().remove();
            }
        }
        return Fault.NONE;
    }
}
