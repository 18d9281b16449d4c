package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.rushes.assembly.Glimpse;
import studio.rushes.assembly.Seam;
import studio.rushes.project.BlockCut;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.ui.grid.BlockCardModel;

/** What a film is cut from, as the window sees it. */
record FilmCut(List<Part> parts) {
    static final FilmCut NOTHING = new FilmCut(List.of());

    /**
     * One block in it.
     *
     * @param number as the film's report names it
     */
    record Part(BlockId block, int number, Path clip, BlockCut cut) {
        boolean same(Part other) {
            return block.equals(other.block) && clip.equals(other.clip) && cut.equals(other.cut);
        }
    }

    FilmCut {
        parts = List.copyOf(parts);
    }

    static FilmCut of(Script script, List<BlockCardModel> cards) {
        // Asked at each change of a take, so no block is looked for in all of the script.
        Map<BlockId, Block> blocks = new HashMap<>();
        script.blocks().forEach(block -> blocks.put(block.id(), block));
        List<Part> parts = new ArrayList<>();
        for (BlockCardModel card : cards) {
            Optional<BlockCut> cut =
                    Optional.ofNullable(blocks.get(card.id()))
                            .map(BlockCut::of)
                            .filter(one -> !one.leftOut());
            cut.ifPresent(how ->
                    card.data()
                            .clip()
                            .map(clip -> new Part(card.id(), card.data().number(), clip, how))
                            .ifPresent(parts::add));
        }
        return new FilmCut(parts);
    }

    List<Path> clips() {
        return parts.stream().map(Part::clip).toList();
    }

    Optional<BlockId> block(int number) {
        return parts.stream().filter(part -> part.number() == number).map(Part::block).findFirst();
    }

    /** The seams of this cut's film that another cut has, too, by the blocks they lead into. */
    Map<BlockId, Seam> shared(List<Seam> seams, FilmCut other) {
        Map<BlockId, Seam> shared = new HashMap<>();
        for (Seam seam : seams) {
            for (int i = 1; i < parts.size(); i++) {
                if (parts.get(i).number() == seam.block()
                        && other.joins(parts.get(i - 1), parts.get(i))) {
                    shared.put(parts.get(i).block(), seam);
                }
            }
        }
        return shared;
    }

    /** How blocks meet where two clips meet, by the blocks they lead into. */
    Map<BlockId, Seam> joined(List<Glimpse.Joint> joints) {
        Map<BlockId, Seam> joined = new HashMap<>();
        for (int i = 1; i < parts.size(); i++) {
            Part before = parts.get(i - 1);
            Part after = parts.get(i);
            joints.stream()
                    .filter(joint ->
                            joint.before().equals(before.clip())
                                    && joint.after().equals(after.clip()))
                    .findFirst()
                    .ifPresent(joint -> joined.put(after.block(), joint.seam()));
        }
        return joined;
    }

    /** How loud blocks are whose clips were heard. */
    Map<BlockId, Double> loudness(Map<Path, Double> lufs) {
        Map<BlockId, Double> heard = new HashMap<>();
        for (Part part : parts) {
            Double own = lufs.get(part.clip());
            if (own != null) {
                heard.put(part.block(), own);
            }
        }
        return heard;
    }

    private boolean joins(Part before, Part after) {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i - 1).same(before) && parts.get(i).same(after)) {
                return true;
            }
        }
        return false;
    }
}
