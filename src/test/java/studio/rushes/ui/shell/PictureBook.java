package studio.rushes.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javax.imageio.ImageIO;

/** Saves what is looked at, with all that hangs over it, beside the window's thread. */
final class PictureBook implements AutoCloseable {
    /** Pictures in memory at once. */
    private static final int AT_ONCE = 4;

    private final Path folder;
    private final ExecutorService writing = Executors.newSingleThreadExecutor();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final List<CompletableFuture<?>> written = new ArrayList<>();

    PictureBook(Path folder) {
        this.folder = folder;
    }

    /** Takes the picture of a window, on its thread. */
    WritableImage keep(String name, Shot shot, GalleryWindow window, List<PopupWindow> over) {
        WritableImage picture = window.view.getScene().snapshot(null);
        WritableImage whole = over.isEmpty() ? picture : copy(picture);
        over.forEach(popup -> paint(popup, window, whole));
        int width = (int) whole.getWidth();
        int height = (int) whole.getHeight();
        int[] pixels = new int[width * height];
        whole.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        room.acquireUninterruptibly();
        written.add(
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                write(folder.resolve(name + "-" + shot + ".png"), pixels, width);
                            } finally {
                                room.release();
                            }
                        },
                        writing));
        return picture;
    }

    private static void write(Path file, int[] pixels, int width) {
        int height = pixels.length / width;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WritableImage copy(WritableImage picture) {
        return new WritableImage(
                picture.getPixelReader(), (int) picture.getWidth(), (int) picture.getHeight());
    }

    /** Paints a list or menu where it hangs. */
    private static void paint(PopupWindow popup, GalleryWindow window, WritableImage whole) {
        popup.getScene().setFill(Color.TRANSPARENT);
        WritableImage part = popup.getScene().snapshot(null);
        var scene = window.view.getScene();
        int left = (int) Math.round(popup.getX() - scene.getWindow().getX() - scene.getX());
        int top = (int) Math.round(popup.getY() - scene.getWindow().getY() - scene.getY());
        PixelReader above = part.getPixelReader();
        PixelReader below = whole.getPixelReader();
        for (int y = Math.max(0, -top); y < part.getHeight() && y + top < whole.getHeight(); y++) {
            for (int x = Math.max(0, -left);
                    x < part.getWidth() && x + left < whole.getWidth();
                    x++) {
                Color ink = above.getColor(x, y);
                Color ground = below.getColor(x + left, y + top);
                whole.getPixelWriter()
                        .setColor(
                                x + left,
                                y + top,
                                ground.interpolate(
                                        new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 1),
                                        ink.getOpacity()));
            }
        }
    }

    /** Waits until all is written. */
    @Override
    public void close() {
        try {
            written.forEach(CompletableFuture::join);
        } finally {
            writing.shutdown();
        }
    }
}
