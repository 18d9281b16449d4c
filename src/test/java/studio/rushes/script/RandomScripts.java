package studio.rushes.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scripts that nobody would think of, the same ones for the same seed. */
final class RandomScripts {
    private static final List<String> WORDS =
            List.of(
                    "mer",
                    "l'été",
                    "sœur",
                    "the",
                    "BLOCKS",
                    "8s",
                    "🌋",
                    "naïve",
                    "«",
                    "»",
                    "\"ouf\"",
                    "café,",
                    "…",
                    "dialogue",
                    "visuel",
                    "(fin)",
                    "100 %",
                    "日本",
                    "e\u0301",
                    "2.",
                    "!");

    private final Random random;

    RandomScripts(long seed) {
        random = new Random(seed);
    }

    Script script() {
        List<Block> blocks = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            blocks.add(
                    new Block(
                            new BlockId("block-" + (i + 1)),
                            text(),
                            text(),
                            1 + random.nextInt(Block.MAX_SECONDS),
                            Extras.NONE));
        }
        return new Script("video_" + random.nextInt(1000), text(), blocks, Extras.NONE);
    }

    private String text() {
        List<String> words = new ArrayList<>();
        words.add("Voici");
        int count = random.nextInt(20);
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return random.nextInt(8) == 0 ? "" : String.join(" ", words);
    }
}
