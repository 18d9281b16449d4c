package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/** Subtitle files drawn by the system's ffmpeg over a plain ground, with the bundled fonts. */
final class Libass {
    static final int GREY = 0x808080;

    private final Path folder;

    Libass(Path folder) {
        this.folder = folder;
    }

    static boolean isHere() throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder("ffmpeg", "-v", "error", "-h", "filter=ass")
                            .redirectErrorStream(true)
                            .start();
            String answer =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && answer.contains("fontsdir");
        } catch (IOException _) {
            return false;
        }
    }

    BufferedImage rendered(CaptionPage page, CaptionLook look, FrameSize size, int frame)
            throws IOException, InterruptedException {
        CaptionTrack track = new CaptionTrack(List.of(page));
        return rendered(AssFile.text(track, look, FrameRate.FILM, size), size, frame);
    }

    /** One frame at 24 a second. */
    BufferedImage rendered(String ass, FrameSize size, int frame)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("c.ass"), ass);
        fonts();
        run(
                "ffmpeg -v error -y -f lavfi -i color=0x808080:s="
                        + size
                        + ":r=24:d=2,format=rgb24 -vf ass=c.ass:fontsdir=fonts,select=eq(n\\,"
                        + frame
                        + ") -frames:v 1 out.png");
        return ImageIO.read(folder.resolve("out.png").toFile());
    }

    private void fonts() throws IOException {
        Path all = Files.createDirectories(folder.resolve("fonts"));
        try (var files = Files.walk(Path.of("assets/fonts").toAbsolutePath())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ttf")).toList()) {
                Path copy = all.resolve(file.getFileName());
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private void run(String command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command.split(" ", -1))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
    }
}
