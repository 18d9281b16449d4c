package studio.rushes.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a piece of work took: seconds of the processors, and seconds on the clock. */
record Cost(double cpu, double wall) {
    Cost plus(Cost other) {
        return new Cost(cpu + other.cpu, wall + other.wall);
    }

    /** Ours against theirs. */
    Cost to(Cost yardstick) {
        return new Cost(cpu / yardstick.cpu, wall / yardstick.wall);
    }

    static Cost median(List<Cost> all) {
        return new Cost(middle(all, Cost::cpu), middle(all, Cost::wall));
    }

    static Cost mean(List<Cost> all) {
        return new Cost(
                all.stream().mapToDouble(Cost::cpu).average().orElseThrow(),
                all.stream().mapToDouble(Cost::wall).average().orElseThrow());
    }

    static double middle(List<Cost> all, ToDoubleFunction<Cost> of) {
        return all.stream().mapToDouble(of).sorted().toArray()[all.size() / 2];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s CPU, %.2f s wall", cpu, wall);
    }
}
