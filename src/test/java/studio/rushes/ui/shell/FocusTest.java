package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import studio.rushes.ui.eye.FocusRing;
import studio.rushes.ui.fx.Theme;

@Tag("soak")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before the test
class FocusTest {
    /** More than there is to be reached in one window. */
    private static final int ALL = 150;

    private static final Set<String> SIGHTS =
            Set.of(
                    "captions/pages",
                    "captions/wrong-line",
                    "draft/choosing",
                    "film/export",
                    "launch/paid",
                    "review/takes",
                    "settings/appearance",
                    "tray/takes",
                    "window/working");

    private Stage stage;

    @Start
    void keep(Stage given) {
        // Of its own stage the test tool keeps each event for ever, and so every window ever shown.
        stage = new Stage();
    }

    @Test
    void whereverTheKeysGoIsSeenInBothLooks() {
        Set<String> unseen = new TreeSet<>();
        List<Integer> reached = new ArrayList<>();
        Director director = new Director(stage, (_, _, _, _) -> {});
        for (Gallery gallery : Gallery.all()) {
            for (Sight sight : gallery.sights()) {
                String name = gallery.name() + "/" + sight.name();
                if (SIGHTS.contains(name)) {
                    for (Shot shot : shots()) {
                        Walk walk = new Walk(name + " " + shot, unseen);
                        List<Sight.Step> steps = new ArrayList<>(sight.steps());
                        steps.add(walk);
                        director.show(
                                name,
                                new Sight(sight.name(), sight.setting(), steps),
                                List.of(shot));
                        reached.add(walk.reached.size());
                    }
                }
            }
        }

        assertThat(reached).hasSize(2 * SIGHTS.size()).allMatch(count -> count > 3);
        assertThat(unseen).as(() -> String.join("\n", unseen)).isEmpty();
    }

    private static List<Shot> shots() {
        return List.of(
                new Shot(Theme.DARK, Locale.ENGLISH, 1280, 800),
                new Shot(Theme.LIGHT, Locale.ENGLISH, 1280, 800));
    }

    /** Goes once around with the tabulator, a step at each pulse, between which it is painted. */
    private static final class Walk implements Sight.Step {
        private final String where;
        private final Set<String> unseen;
        private final Set<Node> reached = new HashSet<>();
        private Optional<FocusRing> before = Optional.empty();

        Walk(String where, Set<String> unseen) {
            this.where = where;
            this.unseen = unseen;
        }

        @Override
        public boolean tried(GalleryWindow window) {
            Scene scene = window.view.getScene();
            Node owner = scene.getFocusOwner();
            before.filter(ring -> !ring.owner().equals(owner) && !ring.wasSeen())
                    .ifPresent(ring -> unseen.add(where + " " + ring.describe()));
            if (reached.size() == ALL || (owner != null && !reached.add(owner))) {
                return true;
            }
            // What has the keys from the beginning does not always show it.
            before = reached.size() > 1 ? FocusRing.of(scene) : Optional.empty();
            (owner == null ? scene.getRoot() : owner)
                    .requestFocusTraversal(TraversalDirection.NEXT);
            return false;
        }
    }
}
