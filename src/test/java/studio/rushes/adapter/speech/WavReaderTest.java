package studio.rushes.adapter.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.rushes.media.Pcm;

class WavReaderTest {
    @Test
    void stereoIsMixedToMono() throws IOException {
        Pcm sound =
                WavReader.read(
                        wav(1, 2, 22_050, 16, 8, (short) 100, (short) 300, (short) -2, (short) -4));
        assertThat(sound.samples()).containsExactly((short) 200, (short) -3);
        assertThat(sound.sampleRate()).isEqualTo(22_050);
    }

    @Test
    void aLengthThatAPipeCouldNotKnowMeansToTheEnd() throws IOException {
        assertThat(
                        WavReader.read(wav(1, 1, 22_050, 16, 0x7FFFF000, (short) 7, (short) 8))
                                .samples())
                .containsExactly((short) 7, (short) 8);
        assertThat(WavReader.read(wav(1, 1, 22_050, 16, -1, (short) 7)).samples())
                .containsExactly((short) 7);
    }

    @Test
    void anotherKindOfFileIsRefused() {
        assertRefused("RIFF".getBytes(StandardCharsets.US_ASCII));
        assertRefused(new byte[0]);
        assertRefused("<html><body>not here</body></html>".getBytes(StandardCharsets.US_ASCII));
        assertRefused(wav(3, 1, 22_050, 16, 2, (short) 7));
        assertRefused(wav(1, 1, 22_050, 8, 2, (short) 7));
        assertRefused(wav(1, 6, 22_050, 16, 12, (short) 7));
        assertRefused(wav(1, 1, 0, 16, 2, (short) 7));
        assertRefused(wav(1, 1, -5, 16, 2, (short) 7));
    }

    @Test
    void aFileCutShortIsRefused() {
        assertRefused(wav(1, 1, 22_050, 16, 2_000, (short) 7));
        byte[] whole = wav(1, 1, 22_050, 16, 2, (short) 7);
        for (int length = 0; length < whole.length - 2; length++) {
            assertRefused(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void damageEndsInSoundOrInARefusalAndNothingElse() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = wav(1, 1, 22_050, 16, 8, (short) 1, (short) 2, (short) 3, (short) 4);
            for (int k = 0; k < 3; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(WavReader.read(damaged).samples().length).isLessThanOrEqualTo(22);
            } catch (IOException refused) {
                assertThat(refused).hasMessageMatching(".{5,}");
            }
        }
    }

    private static void assertRefused(byte[] file) {
        assertThatThrownBy(() -> WavReader.read(file)).isInstanceOf(IOException.class);
    }

    private static byte[] wav(
            int kind, int channels, int rate, int bits, int length, short... samples) {
        ByteBuffer file =
                ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples.length);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) kind).putShort((short) channels).putInt(rate);
        file.putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8));
        file.putShort((short) bits).put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        for (short sample : samples) {
            file.putShort(sample);
        }
        return file.array();
    }
}
