package studio.rushes.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureBoxTest {
    @TempDir Path root;
    @TempDir Path elsewhere;

    private ProjectFolder folder;
    private PictureBox box;

    @BeforeEach
    void open() {
        folder = new ProjectFolder(root);
        box = new PictureBox(folder);
    }

    @Test
    void aPictureFromElsewhereIsCopiedUnderItsNameAndOnlyOnce() throws IOException {
        Path face = picture(elsewhere.resolve("Théo & co.png"), "png", Color.ORANGE);
        assertThat(box.bring(face)).isEqualTo("pictures/Theo-co.png");
        assertThat(root.resolve("pictures/Theo-co.png")).hasSameBinaryContentAs(face);
        assertThat(box.bring(face)).isEqualTo("pictures/Theo-co.png");
        assertThat(inFolder()).containsExactly("pictures/Theo-co.png");
    }

    @Test
    void anotherPictureOfTheSameNameGetsAnother() throws IOException {
        assertThat(box.bring(picture(elsewhere.resolve("face.png"), "png", Color.ORANGE)))
                .isEqualTo("pictures/face.png");
        assertThat(box.bring(picture(elsewhere.resolve("face.png"), "png", Color.BLUE)))
                .isEqualTo("pictures/face-2.png");
    }

    @Test
    void aPictureThatLiesInTheFolderStaysWhereItIs() throws IOException {
        Files.createDirectories(root.resolve("refs"));
        Path face = picture(root.resolve("refs/face.jpg"), "jpg", Color.ORANGE);
        assertThat(box.bring(face)).isEqualTo("refs/face.jpg");
        assertThat(inFolder()).containsExactly("refs/face.jpg");
    }

    @Test
    void whatRushesClearsAwayIsCopiedOutOfItsWay() throws IOException {
        Files.createDirectories(root.resolve("cache"));
        Path frame = picture(root.resolve("cache/frame.png"), "png", Color.ORANGE);
        assertThat(box.bring(frame)).isEqualTo("pictures/frame.png");
    }

    @Test
    void aJpegThatCallsItselfPngIsCalledWhatItIs() throws IOException {
        Path wrong = picture(elsewhere.resolve("face.PNG"), "jpg", Color.ORANGE);
        assertThat(box.bring(wrong)).isEqualTo("pictures/face.jpg");
    }

    @Test
    void whatIsNoPictureIsRefusedAndNothingIsLeftBehind() throws IOException {
        refused(write("notes.png", "not a picture".getBytes(UTF_8)), "PICTURE-NO-PICTURE");
        refused(write("empty.png", new byte[0]), "PICTURE-NO-PICTURE");
        refused(elsewhere.resolve("missing.png"), "PICTURE-NO-PICTURE");
        refused(elsewhere, "PICTURE-NO-PICTURE");
        refused(write("large.png", new byte[(20 << 20) + 1]), "PICTURE-TOO-LARGE");
        byte[] whole = Files.readAllBytes(picture(elsewhere.resolve("a.png"), "png", Color.RED));
        refused(write("half.png", Arrays.copyOf(whole, whole.length / 2)), "PICTURE-BROKEN");
        assertThat(inFolder()).isEmpty();
    }

    @Test
    void aFewBytesThatSayTheyAreGigabytesAreRefusedUnread() throws IOException {
        refused(write("bomb.png", bomb(60_000, 60_000)), "PICTURE-TOO-MANY-PIXELS");
        assertThat(inFolder()).isEmpty();
    }

    @Test
    void aFolderThatLeadsElsewhereIsNotWrittenTo() throws IOException {
        Path out = Files.createDirectories(elsewhere.resolve("out"));
        Files.createSymbolicLink(root.resolve("pictures"), out);
        refused(picture(elsewhere.resolve("face.png"), "png", Color.ORANGE), "FILE-NOT-KEPT");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aThumbnailIsSmallAndKnowsHowLargeThePictureIs() throws IOException {
        String named = box.bring(picture(elsewhere.resolve("face.png"), "png", Color.ORANGE));
        PictureBox.Thumbnail small = box.thumbnail(named, 60);
        assertThat(List.of(small.wide(), small.high())).containsExactly(300, 200);
        assertThat(List.of(small.width(), small.height())).containsExactly(60, 40);
        assertThat(small.argb().get(60 * 20 + 30)).isEqualTo(Color.ORANGE.getRGB());
        assertThat(box.thumbnail(named, 60)).as("looked at once").isSameAs(small);
    }

    @Test
    void aPictureThatChangesLooksAnother() throws IOException {
        String named = box.bring(picture(elsewhere.resolve("face.png"), "png", Color.ORANGE));
        PictureBox.Thumbnail before = box.thumbnail(named, 60);
        picture(root.resolve(named), "png", Color.BLUE);
        Files.setLastModifiedTime(root.resolve(named), FileTime.fromMillis(1_000));
        assertThat(box.thumbnail(named, 60)).isNotEqualTo(before);
    }

    @Test
    void aScriptCannotHaveThePicturesOfOthersShown() throws IOException {
        Path secret = picture(elsewhere.resolve("secret.png"), "png", Color.RED);
        assertThatThrownBy(() -> box.thumbnail(secret.toString(), 60))
                .hasMessageContaining("PICTURE-OUTSIDE");
        assertThatThrownBy(() -> box.thumbnail("../secret.png", 60))
                .hasMessageContaining("PICTURE-OUTSIDE");
        assertThatThrownBy(() -> box.thumbnail("gone.png", 60))
                .hasMessageContaining("PICTURE-MISSING");
    }

    @Test
    void musicComesInAsPicturesDo() throws IOException {
        MusicBox music = new MusicBox(folder);
        Path song = write("Song one.mp3", "ID3 and then sound".getBytes(UTF_8));
        assertThat(music.bring(song)).isEqualTo("music/Song-one.mp3");
        assertThat(music.bring(song)).isEqualTo("music/Song-one.mp3");
        assertThat(music.bring(root.resolve("music/Song-one.mp3"))).isEqualTo("music/Song-one.mp3");
        Path text = write("words.mp3", "no music at all".getBytes(UTF_8));
        assertThatThrownBy(() -> music.bring(text)).hasMessageContaining("MUSIC-NO-MUSIC");
        assertThat(inFolder()).containsExactly("music/Song-one.mp3");
    }

    private void refused(Path file, String code) {
        assertThatThrownBy(() -> box.bring(file)).hasMessageContaining(code);
    }

    private List<String> inFolder() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(elsewhere.resolve(name), content);
    }

    private static Path picture(Path file, String format, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 300, 200);
        pen.dispose();
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        return file;
    }

    /** A PNG of nothing but its head. */
    private static byte[] bomb(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1});
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] body = new byte[4 + content.length];
        System.arraycopy(type.getBytes(UTF_8), 0, body, 0, 4);
        System.arraycopy(content, 0, body, 4, content.length);
        CRC32 sum = new CRC32();
        sum.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
