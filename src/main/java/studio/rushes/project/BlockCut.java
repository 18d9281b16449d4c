package studio.rushes.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.rushes.assembly.Transition;
import studio.rushes.media.FrameRate;
import studio.rushes.script.Block;
import studio.rushes.script.OwnFields;

/**
 * How one block is cut, as its script file says.
 *
 * @param leftOut whether it stays out of the film
 * @param trims one for each take that was trimmed
 * @param entry how it follows the block before
 */
public record BlockCut(boolean leftOut, List<Trim> trims, Entry entry) {
    private static final String LEFT_OUT = "left_out";
    private static final String TRIMS = "trims";
    private static final String TRANSITION = "transition";

    /** Longer crossings are no transitions any more. */
    public static final double LONGEST = 4;

    /**
     * What is shown of a take, by its number.
     *
     * @param from seconds from its start
     * @param to seconds from its start, after {@code from}
     */
    public record Trim(int take, double from, double to) {
        public Trim {
            if (take < 1 || !(from >= 0 && to > from && to <= 3600)) {
                throw new IllegalArgumentException(take + ": " + from + " to " + to);
            }
        }
    }

    /** A kind of transition and its seconds, 0 for a cut. */
    public record Entry(Transition.Kind kind, double seconds) {
        public static final Entry CUT = new Entry(Transition.Kind.CUT, 0);

        public Entry {
            if (!(seconds >= 0 && seconds <= LONGEST)) {
                throw new IllegalArgumentException("a transition of " + seconds + " s");
            }
        }

        /** As it is in a film of this rate. */
        public Transition in(FrameRate rate) {
            long frames = rate.framesIn(seconds);
            return kind == Transition.Kind.CUT || frames == 0
                    ? Transition.CUT
                    : new Transition(kind, frames);
        }
    }

    public BlockCut {
        trims = List.copyOf(trims);
    }

    /** Reads it; what is missing or makes no sense is not set, because the file is a guest's. */
    public static BlockCut of(Block block) {
        OwnFields own = OwnFields.of(block.extras());
        return new BlockCut(
                own.truth(LEFT_OUT).orElse(false),
                trims(own),
                own.tree(TRANSITION).map(BlockCut::entry).orElse(Entry.CUT));
    }

    /** The block with this cut in it and everything else untouched. */
    public Block in(Block block) {
        BlockCut before = of(block);
        OwnFields own = OwnFields.of(block.extras());
        own.truth(LEFT_OUT, leftOut ? Optional.of(true) : Optional.empty());
        // What makes no sense is nothing, and yet stays where it is until there is something.
        if (!trims.equals(before.trims)) {
            own.tree(TRIMS, trims.isEmpty() ? Optional.empty() : Optional.of(tree(trims)));
        }
        if (!entry.equals(before.entry)) {
            own.tree(
                    TRANSITION,
                    entry.equals(Entry.CUT) ? Optional.empty() : Optional.of(tree(entry)));
        }
        return block.withExtras(own.extras());
    }

    private static JsonNode tree(List<Trim> trims) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Trim trim : trims) {
            list.addObject().put("take", trim.take()).put("from", trim.from()).put("to", trim.to());
        }
        return list;
    }

    private static JsonNode tree(Entry entry) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", word(entry.kind()))
                .put("seconds", entry.seconds());
    }

    private static List<Trim> trims(OwnFields own) {
        List<Trim> trims = new ArrayList<>();
        // A take has one trim, the first that stands there.
        own.tree(TRIMS).ifPresent(list -> list.forEach(node -> trim(node).ifPresent(trims::add)));
        return trims;
    }

    private static Optional<Trim> trim(JsonNode node) {
        try {
            return Optional.of(
                    new Trim(
                            node.path("take").asInt(),
                            node.path("from").asDouble(),
                            node.path("to").asDouble()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Entry entry(JsonNode node) {
        String word = node.path("kind").asText();
        for (Transition.Kind kind : Transition.Kind.values()) {
            double seconds = node.path("seconds").asDouble();
            if (word(kind).equals(word) && seconds > 0 && seconds <= LONGEST) {
                return new Entry(kind, seconds);
            }
        }
        return Entry.CUT;
    }

    /** As it stands in the file, such as {@code dip_to_black}. */
    public static String word(Transition.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The same with another beginning of a take. An end that would lie before it is the clip's own.
     *
     * @param seconds from the take's start
     * @param length of the whole take in seconds
     */
    public BlockCut from(int take, double seconds, double length) {
        double to = trim(take).map(Trim::to).filter(end -> end > seconds).orElse(length);
        return trimmed(take, seconds, to, length);
    }

    /** The same with another end of a take; a beginning behind it is the clip's own. */
    public BlockCut to(int take, double seconds, double length) {
        double from = trim(take).map(Trim::from).filter(begin -> begin < seconds).orElse(0.0);
        return trimmed(take, from, seconds, length);
    }

    /** The same, left out of the film or in it again. */
    public BlockCut leftOut(boolean out) {
        return new BlockCut(out, trims, entry);
    }

    /** The same, following the block before in another way. */
    public BlockCut entering(Entry other) {
        return new BlockCut(leftOut, trims, other);
    }

    private BlockCut trimmed(int take, double from, double to, double length) {
        List<Trim> others = new ArrayList<>(trims);
        others.removeIf(trim -> trim.take() == take);
        boolean whole = from <= 0 && to >= length;
        if (!whole) {
            others.add(new Trim(take, from, to));
        }
        return new BlockCut(leftOut, others, entry);
    }

    boolean crosses() {
        return entry.kind() != Transition.Kind.CUT;
    }

    Optional<Trim> trim(int take) {
        return trims.stream().filter(trim -> trim.take() == take).findFirst();
    }
}
