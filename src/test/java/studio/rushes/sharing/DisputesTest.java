package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.sharing.ShareRig.DOCUMENT;
import static studio.rushes.sharing.ShareRig.VIDEO;
import static studio.rushes.sharing.ShareRig.script;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.script.Script;

/** What both sides change. */
class DisputesTest {
    @TempDir private Path folder;
    private final StepTime time = new StepTime(1);
    private final FakeDocuments documents = new FakeDocuments(time::now);
    private final FakeBucket bucket = new FakeBucket();
    private ShareRig studio;

    @BeforeEach
    void share() {
        studio = rig();
        studio.share.share();
        time.settle();
    }

    private ShareRig rig() {
        return new ShareRig(time, folder, documents, bucket, "rushes/one");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void theyWrite(String... said) {
        documents.pipelineWrites(DOCUMENT, "blocks", BlockFields.of(script(said)));
    }

    private List<String> there() {
        List<?> blocks = (List<?>) documents.at(DOCUMENT, "blocks");
        return blocks.stream()
                .map(block -> String.valueOf(((Map<?, ?>) block).get("dialogue")))
                .toList();
    }

    private static List<String> said(Script script) {
        return script.blocks().stream().map(block -> block.dialogue()).toList();
    }

    @Test
    void whatChangedOnlyHereIsSent() {
        studio.edited(_ -> script("Dawn!", "Noon.", "Night."));
        time.settle();
        assertThat(there()).containsExactly("Dawn!", "Noon.", "Night.");
    }

    @Test
    void whatChangedOnlyThereIsOffered() {
        theyWrite("Dawn.", "Noon.", "Dusk.");
        time.settle();
        assertThat(studio.share.offers().now()).containsInstanceOf(TheirChange.Words.class);
        assertThat(studio.share.disputes().open()).isEmpty();
        Script taken = studio.share.offers().takeWords(studio.script);
        assertThat(said(taken)).containsExactly("Dawn.", "Noon.", "Dusk.");
        studio.edited(_ -> taken);
        time.settle();
        assertThat(there()).containsExactly("Dawn.", "Noon.", "Dusk.");
        assertThat(studio.share.offers().now()).isEmpty();
    }

    @Test
    void whatIsOfferedMayBeRefused() {
        theyWrite("Dawn.", "Noon.", "Dusk.");
        time.settle();
        studio.share.offers().keepMyWords();
        time.settle();
        assertThat(there()).containsExactly("Dawn.", "Noon.", "Night.");
        assertThat(studio.share.offers().now()).isEmpty();
    }

    private void bothWrite() {
        studio.line.trouble = FakeDocuments.NO_ANSWER;
        studio.edited(_ -> script("Dawn!", "Noon.", "Night."));
        time.settle();
        theyWrite("Dawn.", "Noon.", "Dusk.");
        studio.line.mend();
        studio.share.online();
        time.settle();
    }

    @Test
    void whatChangedOnBothSidesIsKeptTwiceAndNothingIsOverwritten() throws Exception {
        bothWrite();
        assertThat(studio.share.disputes().open()).hasSize(1);
        Conflict conflict = studio.share.disputes().open().getFirst();
        assertThat(Files.readString(conflict.mine())).contains("Dawn!");
        assertThat(Files.readString(conflict.theirs())).contains("Dusk.");
        assertThat(there()).containsExactly("Dawn.", "Noon.", "Dusk.");
        assertThat(studio.share.mirror().standing()).isEqualTo(new MirrorStanding.UpToDate());
    }

    @Test
    void aConflictOutlivesTheProgramAndHoldsBackOnlyTheScript() {
        bothWrite();
        studio.kill();
        studio = rig();
        studio.script = script("Dawn!!", "Noon.", "Night.");
        studio.ready(2, "clip");
        studio.share.start();
        time.settle();
        assertThat(studio.share.disputes().open()).hasSize(1);
        assertThat(there()).containsExactly("Dawn.", "Noon.", "Dusk.");
        assertThat(documents.at(DOCUMENT, "clips_status", "2")).isEqualTo("completed");
    }

    @Test
    void mineIsSentOnceAPersonChoseIt() {
        bothWrite();
        studio.share.disputes().chooseMine(Conflict.Kind.SCRIPT);
        studio.share.mirror().wake();
        time.settle();
        assertThat(there()).containsExactly("Dawn!", "Noon.", "Night.");
        assertThat(studio.share.disputes().open()).isEmpty();
    }

    @Test
    void theirsIsTakenOverOnceAPersonChoseIt() {
        bothWrite();
        Script taken = studio.share.disputes().chooseTheirWords(studio.script);
        studio.edited(_ -> taken);
        time.settle();
        assertThat(said(studio.script)).containsExactly("Dawn.", "Noon.", "Dusk.");
        assertThat(there()).containsExactly("Dawn.", "Noon.", "Dusk.");
        assertThat(studio.share.disputes().open()).isEmpty();
    }

    /** Between the look at the document and the write. */
    @Test
    void theyMayWriteAtTheLastMoment() {
        studio.edited(_ -> script("Dawn!", "Noon.", "Night."));
        studio.line.between =
                () -> {
                    studio.line.between = () -> {};
                    theyWrite("Dawn.", "Noon.", "Dusk.");
                };
        time.settle();
        assertThat(studio.share.disputes().open()).hasSize(1);
        assertThat(there()).containsExactly("Dawn.", "Noon.", "Dusk.");
    }

    @Test
    void aFilmThatWasOverwrittenThereIsAConflict() throws Exception {
        studio.ready(1, "one").ready(2, "two").ready(3, "three").filmed("mine");
        time.settle();
        bucket.land(VIDEO.film(), "theirs".getBytes(StandardCharsets.UTF_8));
        documents.pipelineWrites(DOCUMENT, "status", "completed");
        time.settle();
        Conflict conflict = studio.share.disputes().open().getFirst();
        assertThat(conflict.kind()).isEqualTo(Conflict.Kind.FILM);
        assertThat(Files.readString(conflict.mine())).isEqualTo("mine");
        assertThat(Files.readString(conflict.theirs())).isEqualTo("theirs");
        assertThat(film()).isEqualTo("theirs");
    }

    private String film() {
        return new String(bucket.bytes(VIDEO.film()), StandardCharsets.UTF_8);
    }

    private void twoFilms() {
        studio.filmed("mine");
        time.settle();
        bucket.land(VIDEO.film(), "theirs".getBytes(StandardCharsets.UTF_8));
        studio.filmed("mine, longer");
        time.settle();
        assertThat(film()).isEqualTo("theirs");
    }

    @Test
    void myFilmReplacesTheirsOnceAPersonChoseIt() {
        twoFilms();
        studio.share.disputes().chooseMine(Conflict.Kind.FILM);
        studio.share.mirror().wake();
        time.settle();
        assertThat(film()).isEqualTo("mine, longer");
        assertThat(studio.share.disputes().open()).isEmpty();
    }

    @Test
    void theirFilmReplacesMineOnceAPersonChoseIt() throws Exception {
        twoFilms();
        Path mine = studio.share.disputes().open().getFirst().mine();
        studio.share.disputes().chooseTheirFilm(studio.film());
        studio.share.changed();
        time.settle();
        assertThat(Files.readString(studio.film())).isEqualTo("theirs");
        assertThat(Files.readString(mine)).isEqualTo("mine, longer");
        assertThat(film()).isEqualTo("theirs");
        assertThat(studio.share.disputes().open()).isEmpty();
    }
}
