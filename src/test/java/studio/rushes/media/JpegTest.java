package studio.rushes.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class JpegTest {
    @Test
    void coloursStayWhereTheyAre() throws Exception {
        FrameSize size = new FrameSize(32, 16);
        ByteBuffer bgra = ByteBuffer.allocate(size.width() * size.height() * 4);
        for (int i = 0; i < size.width() * size.height(); i++) {
            boolean left = i % size.width() < 16;
            bgra.put((byte) (left ? 0 : 200)).put((byte) 0).put((byte) (left ? 250 : 0));
            bgra.put((byte) -1);
        }

        byte[] jpeg = Jpeg.of(new Poster(size, bgra.flip()));

        assertThat(jpeg).startsWith(0xff, 0xd8, 0xff);
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(seen.getWidth()).isEqualTo(32);
        assertThat(seen.getHeight()).isEqualTo(16);
        Color left = new Color(seen.getRGB(4, 8));
        Color right = new Color(seen.getRGB(28, 8));
        assertThat(left.getRed()).isGreaterThan(220);
        assertThat(left.getBlue()).isLessThan(30);
        assertThat(right.getBlue()).isGreaterThan(170);
        assertThat(right.getRed()).isLessThan(30);
    }
}
