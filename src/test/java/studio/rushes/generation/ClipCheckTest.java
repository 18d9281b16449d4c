package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.generation.Samples.FAKE;
import static studio.rushes.generation.Samples.request;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.MediaInfo;
import studio.rushes.problem.Problem;

class ClipCheckTest {
    private static final FrameSize SIZE = request(1).size();

    @Test
    void aClipOfOneFrameMoreOrLessIsTheClipThatWasAskedFor() {
        for (long frames = 23; frames <= 25; frames++) {
            MediaInfo clip = clip(SIZE, frames, frames, 0);
            assertThat(ClipCheck.refusal(request(1), GeneratorId.ANIMATIC, clip)).isEmpty();
            assertThat(ClipCheck.note(request(1), clip)).isEmpty();
        }
    }

    @Test
    void anAnimaticOfAnotherLengthIsRefused() {
        assertThat(code(GeneratorId.ANIMATIC, clip(SIZE, 22, 22, 0)))
                .contains("MEDIA-OTHER-LENGTH");
    }

    @Test
    void aModelsClipOfAnotherLengthIsAcceptedWithANote() {
        MediaInfo clip = clip(SIZE, 96, 96, 0);
        assertThat(code(FAKE, clip)).isEmpty();
        assertThat(ClipCheck.note(request(1), clip))
                .hasValueSatisfying(note -> assertThat(note).contains("4.0 s", "1 s"));
    }

    @Test
    void aClipOfAnotherSizeIsAcceptedWithANote() {
        MediaInfo clip = clip(new FrameSize(1280, 720), 24, 24, 0);
        assertThat(code(GeneratorId.ANIMATIC, clip)).isEmpty();
        assertThat(ClipCheck.note(request(1), clip)).isPresent();
    }

    @Test
    void aClipThatHoldsLessThanItPromisesIsRefused() {
        assertThat(code(FAKE, clip(SIZE, 12, 24, 0))).contains("MEDIA-CUT-SHORT");
        assertThat(code(FAKE, clip(SIZE, 0, 0, 0))).contains("MEDIA-NO-PICTURE");
    }

    @Test
    void someRepairedPicturesAreNotedAndManyAreRefused() {
        assertThat(code(FAKE, clip(SIZE, 24, 24, 2))).isEmpty();
        assertThat(ClipCheck.note(request(1), clip(SIZE, 24, 24, 2))).isPresent();
        assertThat(code(FAKE, clip(SIZE, 24, 24, 3))).contains("MEDIA-DAMAGED");
    }

    private static Optional<String> code(GeneratorId by, MediaInfo clip) {
        return ClipCheck.refusal(request(1), by, clip).map(Problem::code);
    }

    private static MediaInfo clip(FrameSize size, long frames, long promised, long damaged) {
        return new MediaInfo(size, frames, promised, damaged, FrameRate.FILM, true, frames / 24.0);
    }
}
