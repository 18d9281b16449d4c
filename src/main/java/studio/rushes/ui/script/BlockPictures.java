package studio.rushes.ui.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.PictureBox;
import studio.rushes.script.BlockId;
import studio.rushes.script.BlockSettings;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.ScriptEdits;
import studio.rushes.ui.problem.Problems;

/** The pictures of one block: brought in, shown small, taken out. Used on the window's thread. */
public final class BlockPictures {
    private final ScriptDesk desk;
    private final BlockId id;
    private final Map<PictureSlot, ReadOnlyObjectWrapper<Optional<Problem>>> problems =
            new EnumMap<>(PictureSlot.class);

    BlockPictures(ScriptDesk desk, BlockId id) {
        this.desk = desk;
        this.id = id;
        for (PictureSlot slot : PictureSlot.values()) {
            problems.put(slot, new ReadOnlyObjectWrapper<>(Optional.empty()));
        }
    }

    /** Why the last picture could not stand there. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty(PictureSlot slot) {
        return problem(slot).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<Optional<Problem>> problem(PictureSlot slot) {
        ReadOnlyObjectWrapper<Optional<Problem>> problem = problems.get(slot);
        if (problem == null) {
            throw new IllegalStateException("no place for pictures: " + slot);
        }
        return problem;
    }

    /** The pictures of a place, as the script calls them. */
    public List<String> in(PictureSlot slot) {
        return settings().map(slot::in).orElse(List.of());
    }

    /**
     * Has files stand in a place: beside those that do where there is room for several, else in
     * place of the one that does. All of them or, where one is refused, none.
     */
    public CompletableFuture<Void> take(PictureSlot slot, List<Path> files) {
        problem(slot).set(Optional.empty());
        List<Path> wanted = slot.most() == 1 ? files.subList(0, Math.min(1, files.size())) : files;
        if (wanted.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        try {
            // Nothing is copied into the folder that the block has no room for.
            check(slot, wanted);
        } catch (StudioException e) {
            problem(slot).set(Optional.of(e.problem()));
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<List<String>> names = CompletableFuture.completedFuture(List.of());
        for (Path file : wanted) {
            names =
                    names.thenCompose(before ->
                            desk.files().picture(file).thenApply(name -> with(before, name)));
        }
        return names.handle((brought, thrown) -> {
            if (thrown != null) {
                problem(slot).set(Optional.of(Problems.of(thrown)));
            } else {
                put(slot, brought);
            }
            return null;
        });
    }

    private void check(PictureSlot slot, List<Path> files) {
        List<String> all = new ArrayList<>(slot.most() == 1 ? List.of() : in(slot));
        for (int i = 0; i < files.size(); i++) {
            all.add("picture-" + i + ".png");
        }
        edit(slot, all)
                .ifPresent(edit -> {
                    var _ = ScriptEdits.apply(desk.script(), edit);
                });
    }

    private void put(PictureSlot slot, @Nullable List<String> brought) {
        List<String> names = brought == null ? List.of() : brought;
        LinkedHashSet<String> all = new LinkedHashSet<>(slot.most() == 1 ? List.of() : in(slot));
        all.addAll(names);
        change(slot, List.copyOf(all));
    }

    private static List<String> with(List<String> before, String name) {
        List<String> all = new ArrayList<>(before);
        all.add(name);
        return all;
    }

    /** Takes a picture out of the block; its file stays where it is. */
    public void remove(PictureSlot slot, String name) {
        List<String> left = new ArrayList<>(in(slot));
        left.remove(name);
        change(slot, left);
    }

    public CompletableFuture<PictureBox.Thumbnail> thumbnail(String name, int side) {
        return desk.files().thumbnail(name, side);
    }

    private void change(PictureSlot slot, List<String> names) {
        try {
            edit(slot, names).ifPresent(desk::edit);
            desk.breakStep();
            problem(slot).set(Optional.empty());
        } catch (StudioException e) {
            problem(slot).set(Optional.of(e.problem()));
        }
    }

    /** None where the block is gone meanwhile. */
    private Optional<ScriptEdit> edit(PictureSlot slot, List<String> names) {
        return settings().map(now -> new ScriptEdit.ChangeBlockSettings(id, slot.with(now, names)));
    }

    private Optional<BlockSettings> settings() {
        return desk.script().block(id).map(BlockSettings::of);
    }
}
