package studio.rushes.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.script.Block;
import studio.rushes.script.OwnFields;

/**
 * What a producer decided about the captions of a block's takes, as the script file says.
 *
 * @param takes one for each take something was decided for
 */
public record BlockCaptions(List<OfTake> takes) {
    private static final String CAPTIONS = "captions";

    /** Whose words are shown where the voice did not say the line. */
    public enum Follow {
        SCRIPT,
        VOICE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Follow> of(String word) {
            return Stream.of(values()).filter(follow -> follow.word().equals(word)).findFirst();
        }
    }

    /**
     * About one take, by its number.
     *
     * @param follow empty to go by what was heard
     * @param sheet captions set by hand
     */
    public record OfTake(int take, Optional<Follow> follow, Optional<CaptionSheet> sheet) {
        public OfTake {
            if (take < 1) {
                throw new IllegalArgumentException("takes are counted from 1, was " + take);
            }
        }
    }

    public BlockCaptions {
        takes = List.copyOf(takes);
    }

    /** Reads them; what is missing or makes no sense is not set, because the file is a guest's. */
    public static BlockCaptions of(Block block) {
        List<OfTake> takes = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        OwnFields.of(block.extras())
                .tree(CAPTIONS)
                .ifPresent(list ->
                        list.forEach(node -> {
                            int take = node.path("take").asInt();
                            if (take >= 1 && seen.add(take)) {
                                takes.add(
                                        new OfTake(
                                                take,
                                                Follow.of(node.path("follow").asText()),
                                                sheet(node.path("pages"))));
                            }
                        }));
        return new BlockCaptions(takes);
    }

    public Optional<Follow> follow(int take) {
        return find(take).flatMap(OfTake::follow);
    }

    public Optional<CaptionSheet> sheet(int take) {
        return find(take).flatMap(OfTake::sheet);
    }

    private Optional<OfTake> find(int take) {
        return takes.stream().filter(of -> of.take() == take).findFirst();
    }

    public BlockCaptions withFollow(int take, Optional<Follow> follow) {
        return with(new OfTake(take, follow, sheet(take)));
    }

    public BlockCaptions withSheet(int take, Optional<CaptionSheet> sheet) {
        return with(new OfTake(take, follow(take), sheet));
    }

    private BlockCaptions with(OfTake changed) {
        List<OfTake> next = new ArrayList<>(takes);
        next.removeIf(of -> of.take() == changed.take());
        if (changed.follow().isPresent() || changed.sheet().isPresent()) {
            next.add(changed);
        }
        return new BlockCaptions(next);
    }

    /** The block with these in it and everything else untouched. */
    public Block in(Block block) {
        if (equals(of(block))) {
            return block;
        }
        OwnFields own = OwnFields.of(block.extras());
        own.tree(CAPTIONS, takes.isEmpty() ? Optional.empty() : Optional.of(tree()));
        return block.withExtras(own.extras());
    }

    private JsonNode tree() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (OfTake of : takes) {
            ObjectNode node = list.addObject().put("take", of.take());
            of.follow().ifPresent(follow -> node.put("follow", follow.word()));
            of.sheet().ifPresent(sheet -> node.set("pages", pages(sheet)));
        }
        return list;
    }

    private static ArrayNode pages(CaptionSheet sheet) {
        ArrayNode pages = JsonNodeFactory.instance.arrayNode();
        for (CaptionSheet.Page page : sheet.pages()) {
            ObjectNode node = pages.addObject();
            node.put("start_ms", page.start()).put("end_ms", page.end());
            ArrayNode words = node.putArray("words");
            page.words()
                    .forEach(word ->
                            words.addObject()
                                    .put("text", word.text())
                                    .put("start_ms", word.start())
                                    .put("end_ms", word.end()));
        }
        return pages;
    }

    private static Optional<CaptionSheet> sheet(JsonNode pages) {
        if (!pages.isArray()) {
            return Optional.empty();
        }
        try {
            List<CaptionSheet.Page> read = new ArrayList<>();
            for (JsonNode page : pages) {
                List<CaptionSheet.Word> words = new ArrayList<>();
                for (JsonNode word : page.path("words")) {
                    words.add(
                            new CaptionSheet.Word(
                                    word.path("text").asText(), start(word), end(word)));
                }
                read.add(new CaptionSheet.Page(start(page), end(page), words));
            }
            return Optional.of(new CaptionSheet(read));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long start(JsonNode node) {
        return node.path("start_ms").asLong(-1);
    }

    private static long end(JsonNode node) {
        return node.path("end_ms").asLong(-1);
    }
}
