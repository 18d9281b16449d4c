package studio.rushes.generation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The generators of this studio. A take keeps the one it was launched with. */
@FunctionalInterface
public interface Generators {
    /** The generator as the settings have it now; always there for those the studio knows. */
    Optional<ClipGenerator> find(GeneratorId id);

    static Generators of(List<? extends ClipGenerator> generators) {
        Map<GeneratorId, ClipGenerator> byId = new HashMap<>();
        for (ClipGenerator generator : generators) {
            if (byId.put(generator.id(), generator) != null) {
                throw new IllegalArgumentException("two generators called " + generator.id());
            }
        }
        return id -> Optional.ofNullable(byId.get(id));
    }
}
