package studio.rushes.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.rushes.captions.CaptionPage;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

class SegmentKeyTest {
    private static final ContentHash CLIP = hash("clip");
    private static final CaptionTrack WORDS =
            new CaptionTrack(
                    List.of(
                            new CaptionPage(
                                    2, 20, List.of(List.of(new CaptionWord("Miel", 2, 20))))));
    private static final SegmentPlan PLAN = plan(1, "a.mp4", 24, WORDS, CaptionStyle.STANDARD);
    private static final SegmentKey KEY = SegmentKey.of(PLAN, CLIP);

    @Test
    void theSamePlanOfTheSameContentHasTheSameKey() {
        assertThat(SegmentKey.of(plan(1, "a.mp4", 24, WORDS, CaptionStyle.STANDARD), CLIP))
                .isEqualTo(KEY);
    }

    @Test
    void aBlockThatMovesOrAClipThatIsRenamedKeepsItsSegment() {
        assertThat(SegmentKey.of(plan(7, "a.mp4", 24, WORDS, CaptionStyle.STANDARD), CLIP))
                .isEqualTo(KEY);
        assertThat(SegmentKey.of(plan(1, "b/c.mp4", 24, WORDS, CaptionStyle.STANDARD), CLIP))
                .isEqualTo(KEY);
    }

    @Test
    void whateverIsSeenOrHeardChangesTheKey() {
        assertThat(
                        List.of(
                                SegmentKey.of(PLAN, hash("another clip")),
                                SegmentKey.of(
                                        plan(1, "a.mp4", 25, WORDS, CaptionStyle.STANDARD), CLIP),
                                SegmentKey.of(
                                        plan(
                                                1,
                                                "a.mp4",
                                                24,
                                                CaptionTrack.EMPTY,
                                                CaptionStyle.STANDARD),
                                        CLIP),
                                SegmentKey.of(
                                        plan(1, "a.mp4", 24, WORDS, CaptionStyle.PIPELINE), CLIP),
                                SegmentKey.of(
                                        new SegmentPlan(
                                                PLAN.shot(),
                                                new FrameSize(360, 640),
                                                PLAN.rate(),
                                                PLAN.style(),
                                                PLAN.encoder()),
                                        CLIP),
                                SegmentKey.of(
                                        new SegmentPlan(
                                                PLAN.shot(),
                                                PLAN.size(),
                                                new FrameRate(25, 1),
                                                PLAN.style(),
                                                PLAN.encoder()),
                                        CLIP),
                                SegmentKey.of(
                                        new SegmentPlan(
                                                PLAN.shot(),
                                                PLAN.size(),
                                                PLAN.rate(),
                                                PLAN.style(),
                                                EncoderSettings.STANDARD.withCodec("h264_nvenc")),
                                        CLIP)))
                .doesNotHaveDuplicates()
                .doesNotContain(KEY);
    }

    @Test
    void aStyleWithoutCaptionsMakesNoDifference() {
        assertThat(SegmentKey.of(plan(1, "a", 24, CaptionTrack.EMPTY, CaptionStyle.STANDARD), CLIP))
                .isEqualTo(
                        SegmentKey.of(
                                plan(1, "a", 24, CaptionTrack.EMPTY, CaptionStyle.PIPELINE), CLIP));
    }

    private static SegmentPlan plan(
            int number, String clip, long frames, CaptionTrack captions, CaptionStyle style) {
        return new SegmentPlan(
                new Shot(number, Path.of(clip), frames, captions),
                FrameSize.PORTRAIT_720,
                FrameRate.FILM,
                style,
                EncoderSettings.STANDARD);
    }

    private static ContentHash hash(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
