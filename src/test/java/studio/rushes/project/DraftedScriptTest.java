package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.generation.DraftWish;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.BlockIds;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptLanguage;

class DraftedScriptTest {
    private static final DraftWish WISH = new DraftWish("Le miel", Locale.FRENCH, 2, 8);
    private static final String TWO =
            """
            BLOC 1 (8s):
            DIALOGUE: "Le miel ne se périme jamais."
            VISUEL: A honeycomb.

            BLOC 2 (6s):
            DIALOGUE: "Goûtez-le."
            VISUEL: A spoon.
            """;

    @Test
    void blocksThatStayTheSameKeepTheirIdsAndTheOthersBecomeNewVersions() {
        Script before =
                script(
                        block("a", "Un autre début.", "Rain.", 8),
                        block("b", "Le miel ne se périme jamais.", "A honeycomb.", 8));

        Script draft = read(TWO, before);

        assertThat(ids(draft)).containsExactly("b", "a");
        assertThat(draft.blocks().get(1)).isEqualTo(block("a", "Goûtez-le.", "A spoon.", 6));
    }

    @Test
    void aBlockTooManyIsNewAndHasAnIdThatNobodyHad() {
        Script draft = read(TWO, script(block("block-2", "Un autre.", "Rain.", 8)));

        assertThat(ids(draft).getFirst()).isEqualTo("block-2");
        assertThat(ids(draft).getLast()).startsWith("b-");
    }

    @Test
    void whatRushesDoesNotKnowOfABlockStaysWithIt() {
        var fields = JsonNodeFactory.instance.objectNode().put("shot", "close");
        Block own = new Block(new BlockId("a"), "Autre.", "Rain.", 8, new Extras(fields));

        assertThat(read(TWO, script(own)).blocks().getFirst().extras())
                .isEqualTo(new Extras(fields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here is your script!\n\n```\n%s```\n\nLet me know if you want changes.",
                "```text\n%s\n```",
                "**Sure.** Two blocks follow.\n---\n%s\n---\nEnjoy!",
                "\uFEFF%s",
                "Voici le script :\r\n\r\n%s"
            })
    void chatterAndFencesAroundTheBlocksAreLeftOut(String around) {
        Script draft = read(around.formatted(TWO), script(block("a", "Autre.", "Rain.", 8)));

        assertThat(draft.blocks())
                .extracting(Block::dialogue)
                .containsExactly("Le miel ne se périme jamais.", "Goûtez-le.");
        assertThat(draft.blocks())
                .extracting(Block::visual)
                .containsExactly("A honeycomb.", "A spoon.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I cannot help with that.",
                "```\n```",
                "BLOC 1 (8s):\nDIALOGUE:\nVISUEL:\n",
                "BLOC 1 (900s):\nDIALOGUE: \"Long.\"\n",
                "BLOC 1 (8s):\nDIALOGUE: \"A\u0000B\"\n",
                "BLOC 1 (8s):\nDIALOGUE: \"One.\"\nBLOC 1 (8s):\nDIALOGUE: \"Two.\"\n",
                "{\"blocks\": []}",
                "{\"blocks\": [{\"dialogue\": 7}",
                "<html><body>502 Bad Gateway</body></html>"
            })
    void anAnswerThatIsNoScriptIsRefused(String answer) {
        assertThatThrownBy(() -> read(answer, script(block("a", "Autre.", "Rain.", 8))))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> {
                            assertThat(e.problem().code()).isEqualTo("DRAFT-UNUSABLE");
                            assertThat(e.problem().meaning()).contains("stays as it was");
                        });
    }

    @Test
    void anEndlessAnswerIsRefused() {
        for (String answer :
                List.of(
                        TWO + "x".repeat(3_000_000),
                        "BLOC 1 (8s):\nDIALOGUE: \"" + "word ".repeat(5_000) + "\"\n",
                        IntStream.rangeClosed(1, 600)
                                .mapToObj(i -> "BLOC " + i + " (8s):\nDIALOGUE: \"Hi.\"\n")
                                .reduce("", String::concat))) {
            assertThatThrownBy(() -> read(answer, script(block("a", "Autre.", "Rain.", 8))))
                    .isInstanceOfSatisfying(
                            StudioException.class,
                            e -> assertThat(e.problem().code()).isEqualTo("DRAFT-UNUSABLE"));
        }
    }

    @Test
    void nothingButBlocksIsBelieved() {
        String hostile =
                """
                {"video_id": "../../etc", "theme": "Mine now", "rushes": {"language": "xx"},
                 "blocks": [{"id": "a", "dialogue": "Hi.", "visual_prompt": "Sea.",
                             "duration": 8, "output": "gs://elsewhere"}]}
                """
                        .replace("../../etc", "other-video");
        Script before = script(block("a", "Autre.", "Rain.", 8), block("b", "Le miel.", "Sun.", 8));

        Script draft = read(hostile, before);

        assertThat(draft.videoId()).isEqualTo("video");
        assertThat(draft.theme()).isEqualTo("Le miel");
        assertThat(draft.extras().toString()).doesNotContain("xx");
        assertThat(draft.blocks()).hasSize(1);
        assertThat(draft.blocks().getFirst().extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void theDraftIsInTheLanguageThatWasAskedFor() {
        Script before = script(block("a", "The sea and the sun, and you are there.", "", 8));
        DraftWish wish = new DraftWish("x".repeat(500), Locale.of("sv"), 2, 8);

        Script draft = DraftedScript.read(TWO, before, wish, new BlockIds(new Random(1)));

        assertThat(ScriptLanguage.of(draft)).isEqualTo(Locale.of("sv"));
        assertThat(draft.theme()).isEmpty();
    }

    /** Undo may bring back or take away any block while a draft is looked at. */
    @Test
    void aDraftCanBeLaidOverWhateverTheScriptIsMeanwhile() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            Script before = any(random);
            Script draft = DraftedScript.over(before, any(random));
            Script now = any(random);

            Script again = DraftedScript.over(now, draft);

            assertThat(again.blocks())
                    .extracting(Block::dialogue)
                    .containsExactlyElementsOf(
                            draft.blocks().stream().map(Block::dialogue).toList());
            assertThat(DraftedScript.over(again, again)).isEqualTo(again);
        }
    }

    private static Script any(Random random) {
        List<Block> blocks =
                random.ints(0, 8)
                        .distinct()
                        .limit(1 + random.nextInt(6))
                        .mapToObj(id -> block("b" + id, "Says " + random.nextInt(5), "", 8))
                        .toList();
        return script(blocks.toArray(Block[]::new));
    }

    private static Script read(String answer, Script before) {
        return DraftedScript.read(answer, before, WISH, new BlockIds(new Random(1)));
    }

    private static List<String> ids(Script script) {
        return script.blocks().stream().map(block -> block.id().value()).toList();
    }

    private static Block block(String id, String said, String seen, int seconds) {
        return new Block(new BlockId(id), said, seen, seconds, Extras.NONE);
    }

    private static Script script(Block... blocks) {
        return new Script("video", "", Arrays.asList(blocks), Extras.NONE);
    }
}
