package studio.rushes.app.window;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.preview.PlayerModel;
import studio.rushes.ui.shell.Screen;

/**
 * The player as the rest of the window uses it. While it shows the whole cut, the clip of a card is
 * only remembered for when the cut is left.
 */
final class PlayerScreen implements Screen {
    private final PlayerModel player;
    private final Posters posters;
    private Optional<Wanted> wanted = Optional.empty();
    private boolean opening;

    private record Wanted(Path clip, String title, String maker) {}

    PlayerScreen(PlayerModel player, Posters posters) {
        this.player = player;
        this.posters = posters;
        player.wholeProperty()
                .subscribe(whole -> {
                    if (!whole && !opening && player.cutProperty().get().isPresent()) {
                        goBack();
                    }
                });
    }

    private void goBack() {
        if (wanted.isPresent()) {
            Wanted one = wanted.get();
            open(one.clip(), one.title());
            player.from(one.maker());
        } else {
            player.clear();
        }
    }

    @Override
    public void show(Path clip, String title) {
        wanted = Optional.of(new Wanted(clip, title, ""));
        // A card that changes while its clip plays must not throw the clip back to its start.
        if (!whole() && !player.clipProperty().get().equals(Optional.of(clip))) {
            open(clip, title);
        }
    }

    @Override
    public void play(Path clip, String title) {
        wanted = Optional.of(new Wanted(clip, title, ""));
        open(clip, title);
        player.play();
    }

    @Override
    public void showAt(Path clip, String title, double seconds) {
        // A film that was made anew has the name of the one before.
        open(clip, title);
        player.seekTime(seconds);
    }

    @Override
    public void from(String maker) {
        wanted = wanted.map(one -> new Wanted(one.clip(), one.title(), maker));
        if (!whole()) {
            player.from(maker);
        }
    }

    private boolean whole() {
        return player.wholeProperty().get();
    }

    private void open(Path clip, String title) {
        opening = true;
        Image poster = posters.of(clip).getValue();
        player.open(clip, title, Optional.ofNullable(poster));
        opening = false;
    }

    @Override
    public void pause() {
        player.pause();
    }

    @Override
    public void clear() {
        wanted = Optional.empty();
        if (!whole()) {
            player.clear();
        }
    }
}
