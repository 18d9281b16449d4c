package studio.rushes.ui.strip;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.rushes.generation.Take;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.cut.CutModel;
import studio.rushes.ui.cut.FakeCutScreen;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.shell.FakeDesk;

/** A strip over a project in memory. */
final class StripProject {
    final List<ScriptEdit> edits = new ArrayList<>();
    final FakeCutScreen player = new FakeCutScreen();
    final BoardModel board = new BoardModel(InstantSource.fixed(Scenes.NOW));
    final CutModel cut = new CutModel(Runnable::run, _ -> {}, this::selected);
    final StripModel model = new StripModel(board, cut, new Host());
    final FakeDesk desk;
    boolean possible = true;

    StripProject(Script script, Take... takes) {
        desk = new FakeDesk(script, List.of(takes));
        desk.cut.cut = StripScenes.live(script, takes);
        board.open(script, desk);
        cut.showOn(player);
        cut.open(desk.cut);
        model.open(desk.looks, script);
        desk.onScript(now -> {
            desk.cut.cut = StripScenes.live(now, takes);
            board.show(now);
            model.show(now);
            cut.changed();
        });
        desk.onTake(change -> {
            board.hear(List.of(change));
            model.heard(List.of(change));
        });
    }

    private Optional<BlockId> selected() {
        return board.selected().map(card -> card.id());
    }

    List<String> order() {
        return desk.script().blocks().stream().map(block -> block.id().value()).toList();
    }

    private final class Host implements StripHost {
        @Override
        public boolean possible() {
            return possible;
        }

        @Override
        public void edit(Function<Script, ScriptEdit> change) {
            ScriptEdit edit = change.apply(desk.script());
            edits.add(edit);
            desk.edit(edit);
        }
    }
}
