package studio.rushes.ui.shell;

import java.util.Optional;

/** What a window is about. */
record Setting(FakeStudio studio, Optional<FakeDesk> desk) {
    static Setting of(FakeDesk desk) {
        return new Setting(new FakeStudio(), Optional.of(desk));
    }

    /** A studio in which nothing is open. */
    static Setting empty(FakeStudio studio) {
        return new Setting(studio, Optional.empty());
    }
}
