package studio.rushes.ui.captions;

import java.nio.file.Path;
import java.util.Optional;

/** Answers at once, and remembers what it was asked. */
public final class StylePicks implements StylePick {
    public Optional<Path> target = Optional.empty();
    public Optional<Path> source = Optional.empty();
    public String suggested = "";

    @Override
    public Optional<Path> target(String name) {
        suggested = name;
        return target;
    }

    @Override
    public Optional<Path> source() {
        return source;
    }
}
