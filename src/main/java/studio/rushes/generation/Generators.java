package studio.rushes.generation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The generators of this studio. A take keeps the one it was launched with. */
public final class Generators {
    private final Map<GeneratorId, ClipGenerator> byId = new HashMap<>();

    public Generators(List<? extends ClipGenerator> generators) {
        for (ClipGenerator generator : generators) {
            if (byId.put(generator.id(), generator) != null) {
                throw new IllegalArgumentException("two generators called " + generator.id());
            }
        }
    }

    public Optional<ClipGenerator> find(GeneratorId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
