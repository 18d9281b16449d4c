package studio.rushes.app.window;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.preview.PlayerModel;
import studio.rushes.ui.shell.Screen;

/** The player as the rest of the window uses it. */
final class PlayerScreen implements Screen {
    private final PlayerModel player;
    private final Posters posters;

    PlayerScreen(PlayerModel player, Posters posters) {
        this.player = player;
        this.posters = posters;
    }

    @Override
    public void show(Path clip, String title) {
        // A card that changes while its clip plays must not throw the clip back to its start.
        if (!player.clipProperty().get().equals(Optional.of(clip))) {
            open(clip, title);
        }
    }

    @Override
    public void play(Path clip, String title) {
        open(clip, title);
        player.play();
    }

    @Override
    public void showAt(Path clip, String title, double seconds) {
        // A film that was made anew has the name of the one before.
        open(clip, title);
        player.seekTime(seconds);
    }

    private void open(Path clip, String title) {
        Image poster = posters.of(clip).getValue();
        player.open(clip, title, Optional.ofNullable(poster));
    }

    @Override
    public void clear() {
        player.clear();
    }
}
