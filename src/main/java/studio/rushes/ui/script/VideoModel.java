package studio.rushes.ui.script;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.rushes.assembly.Music;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.VideoRecipe;
import studio.rushes.project.VideoSettings;
import studio.rushes.project.VideoSound;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.problem.Problems;

/** What holds for the whole video beside its texts. Used on the window's thread. */
public final class VideoModel {
    /** All of it, as the script has it now. */
    public record Now(FrameSize size, VideoRecipe recipe, VideoSound sound) {
        static Now of(Script script) {
            return new Now(
                    VideoSettings.of(script).size(), VideoRecipe.of(script), VideoSound.of(script));
        }
    }

    private final ScriptDesk desk;
    private final ReadOnlyObjectWrapper<Now> now;
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> musicProblem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    VideoModel(ScriptDesk desk) {
        this.desk = desk;
        now = new ReadOnlyObjectWrapper<>(Now.of(desk.script()));
    }

    public ReadOnlyObjectProperty<Now> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Why the last choice was refused. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why the last piece of music was refused. */
    public ReadOnlyObjectProperty<Optional<Problem>> musicProblemProperty() {
        return musicProblem.getReadOnlyProperty();
    }

    /** Of the clips and of the film. */
    public void size(FrameSize size) {
        change(script -> new VideoSettings(size).in(script));
    }

    /** Of the clips; empty for the one that fits the film. */
    public void resolution(Optional<String> lines) {
        recipe(was -> new VideoRecipe(was.sound(), was.people(), lines));
    }

    /** Whether the clips shall have sound; empty for what the model does. */
    public void sound(Optional<Boolean> on) {
        recipe(was -> new VideoRecipe(on, was.people(), was.resolution()));
    }

    /** Who may be shown, in the model's word; empty for what the model does. */
    public void people(Optional<String> word) {
        recipe(was -> new VideoRecipe(was.sound(), word, was.resolution()));
    }

    private void recipe(Function<VideoRecipe, VideoRecipe> other) {
        change(script -> other.apply(VideoRecipe.of(script)).in(script));
    }

    public void levelled(boolean on) {
        change(script -> new VideoSound(on, VideoSound.of(script).music()).in(script));
    }

    /** Lays a file under the film, as loud as the one before. */
    public CompletableFuture<Void> music(Path file) {
        musicProblem.set(Optional.empty());
        return desk.files()
                .music(file)
                .handle((name, thrown) -> {
                    if (thrown != null) {
                        musicProblem.set(Optional.of(Problems.of(thrown)));
                    } else {
                        lay(Path.of(name));
                    }
                    return null;
                });
    }

    private void lay(Path name) {
        Music like = VideoSound.of(desk.script()).music().orElseGet(() -> Music.under(name));
        music(
                Optional.of(
                        new Music(name, like.below(), like.duck(), like.fadeIn(), like.fadeOut())));
    }

    /** How the music lies under the film; empty for none. */
    public void music(Optional<Music> music) {
        change(script -> new VideoSound(VideoSound.of(script).levelled(), music).in(script));
    }

    private void change(Function<Script, Script> other) {
        try {
            Script script = desk.script();
            Script changed = other.apply(script);
            if (!changed.equals(script)) {
                desk.edit(new ScriptEdit.Replace(changed));
                desk.breakStep();
            }
            problem.set(Optional.empty());
        } catch (StudioException e) {
            problem.set(Optional.of(e.problem()));
            now.set(Now.of(desk.script()));
        }
    }

    void show(Script script) {
        now.set(Now.of(script));
    }
}
