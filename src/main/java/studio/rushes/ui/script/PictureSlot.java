package studio.rushes.ui.script;

import java.util.List;
import java.util.Optional;
import studio.rushes.script.BlockSettings;

/** Where a picture may stand in a block. */
public enum PictureSlot {
    FIRST(1) {
        @Override
        List<String> in(BlockSettings settings) {
            return settings.firstFrame().stream().toList();
        }

        @Override
        BlockSettings with(BlockSettings settings, List<String> pictures) {
            return settings.withFirstFrame(pictures.stream().findFirst());
        }
    },
    LAST(1) {
        @Override
        List<String> in(BlockSettings settings) {
            return settings.lastFrame().stream().toList();
        }

        @Override
        BlockSettings with(BlockSettings settings, List<String> pictures) {
            return settings.withLastFrame(
                    Optional.of(pictures).flatMap(p -> p.stream().findFirst()));
        }
    },
    REFERENCES(BlockSettings.MAX_REFERENCES) {
        @Override
        List<String> in(BlockSettings settings) {
            return settings.references();
        }

        @Override
        BlockSettings with(BlockSettings settings, List<String> pictures) {
            return settings.withReferences(pictures);
        }
    };

    private final int most;

    PictureSlot(int most) {
        this.most = most;
    }

    /** How many there is room for. */
    int most() {
        return most;
    }

    /** The pictures that stand there, as a script calls them. */
    abstract List<String> in(BlockSettings settings);

    abstract BlockSettings with(BlockSettings settings, List<String> pictures);
}
