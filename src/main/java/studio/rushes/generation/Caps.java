package studio.rushes.generation;

import java.util.Optional;

/** What may be spent at most: by one project in its life, and by the whole studio in one day. */
public record Caps(Optional<Money> project, Optional<Money> day) {
    public static final Caps NONE = new Caps(Optional.empty(), Optional.empty());

    public static Caps perProject(Money most) {
        return new Caps(Optional.of(most), Optional.empty());
    }
}
