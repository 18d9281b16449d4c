package studio.rushes.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameSizeTest {
    @Test
    void aSizeIsReadAsItIsWritten() {
        assertThat(FrameSize.parse("720x1280")).isEqualTo(FrameSize.PORTRAIT_720);
        assertThat(FrameSize.parse("16x4096")).hasToString("16x4096");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "0x0",
                "721x1280",
                "99999x2",
                "+720x1280",
                "-720x1280",
                "720X1280",
                "٧٢٠x1280",
                " 720x1280",
                "720x",
                "720x1280x3",
                "99999999999x2",
                "14x16"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> FrameSize.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
