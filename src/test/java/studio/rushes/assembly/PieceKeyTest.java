package studio.rushes.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import studio.rushes.assembly.MixPlan.Fade;
import studio.rushes.assembly.MixPlan.Voice;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPage;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.captions.Looks;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

class PieceKeyTest {
    private static final CaptionTrack WORDS =
            new CaptionTrack(
                    List.of(
                            new CaptionPage(
                                    2, 20, List.of(List.of(new CaptionWord("Miel", 2, 20))))));
    private static final Look LOOK =
            new Look(
                    new FrameSize(720, 1280),
                    FrameRate.FILM,
                    CaptionLook.standard(),
                    EncoderSettings.STANDARD);
    private static final Footage CLIP = new Footage(Path.of("a.mp4"), 0, 24);

    private static PieceKey key(PicturePlan plan) {
        return PieceKey.of(plan, PieceKeyTest::byName);
    }

    private static PieceKey key(MixPlan plan) {
        return PieceKey.of(plan, PieceKeyTest::byName);
    }

    /** Files of one name in any folder are the same here. */
    private static String byName(Path file) {
        return ContentHash.of(file.getFileName().toString().getBytes(StandardCharsets.UTF_8))
                .value();
    }

    private static PicturePlan plan(Footage footage, CaptionTrack captions, Look look) {
        return new PicturePlan(footage, Optional.empty(), captions, look);
    }

    @Test
    void theSameContentElsewhereHasTheSameKey() {
        assertThat(key(plan(new Footage(Path.of("b/a.mp4"), 0, 24), WORDS, LOOK)))
                .isEqualTo(key(plan(CLIP, WORDS, LOOK)));
    }

    @Test
    void whateverIsSeenChangesTheKey() {
        Look pipeline = new Look(LOOK.size(), LOOK.rate(), Looks.of("pipeline"), LOOK.encoder());
        Look small =
                new Look(new FrameSize(360, 640), LOOK.rate(), LOOK.captions(), LOOK.encoder());
        Look bounded =
                new Look(
                        LOOK.size(),
                        LOOK.rate(),
                        LOOK.captions(),
                        LOOK.encoder().withMaxBitRate(OptionalInt.of(8_000_000)));
        PicturePlan joint =
                new PicturePlan(
                        CLIP,
                        Optional.of(
                                new PicturePlan.Crossing(
                                        new Footage(Path.of("c.mp4"), 0, 24),
                                        Transition.Kind.WIPE)),
                        WORDS,
                        LOOK);
        assertThat(
                        List.of(
                                key(plan(CLIP, WORDS, LOOK)),
                                key(plan(new Footage(Path.of("c.mp4"), 0, 24), WORDS, LOOK)),
                                key(plan(new Footage(CLIP.clip(), 1, 24), WORDS, LOOK)),
                                key(plan(new Footage(CLIP.clip(), 0, 25), WORDS, LOOK)),
                                key(plan(CLIP, CaptionTrack.EMPTY, LOOK)),
                                key(plan(CLIP, WORDS, pipeline)),
                                key(plan(CLIP, WORDS, small)),
                                key(plan(CLIP, WORDS, bounded)),
                                key(joint)))
                .doesNotHaveDuplicates();
    }

    @Test
    void theStyleOfCaptionsThatAreNotThereCannotBeSeen() {
        Look pipeline = new Look(LOOK.size(), LOOK.rate(), Looks.of("pipeline"), LOOK.encoder());
        assertThat(key(plan(CLIP, CaptionTrack.EMPTY, pipeline)))
                .isEqualTo(key(plan(CLIP, CaptionTrack.EMPTY, LOOK)));
    }

    /** Eight seconds are 375 packets, so what follows another such block sounds the same. */
    @Test
    void theSoundOfABlockThatMovesByWholePacketsIsKept() {
        assertThat(key(mix(375, 384_000, 0))).isEqualTo(key(mix(750, 768_000, 384_000)));
    }

    @Test
    void theSoundOfABlockThatLiesOtherwiseAgainstThePacketsIsNot() {
        assertThat(key(mix(375, 384_000, 0))).isNotEqualTo(key(mix(750, 768_100, 384_100)));
    }

    @Test
    void theFilmsFirstPacketsAreTheirOwn() {
        assertThat(key(mix(375, 384_000, 0))).isNotEqualTo(key(mix(0, 0, -384_000)));
    }

    private static MixPlan mix(long packet, long at, long before) {
        return new MixPlan(
                packet,
                375,
                4_000_000,
                List.of(voice("one", before), voice("two", at), voice("three", at + 384_000)),
                Optional.empty(),
                0,
                -1);
    }

    private static Voice voice(String name, long at) {
        return new Voice(Path.of(name), at, 384_000, Fade.JOINT, Fade.JOINT);
    }
}
