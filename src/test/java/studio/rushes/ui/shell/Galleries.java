package studio.rushes.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import studio.rushes.ui.eye.CutOff;
import studio.rushes.ui.eye.Overlapping;
import studio.rushes.ui.eye.Pale;
import studio.rushes.ui.eye.Reach;
import studio.rushes.ui.eye.Seen;
import studio.rushes.ui.eye.StyleWarnings;

/**
 * Takes pictures of every screen into {@code target/pictures}, and says what is wrong with them.
 * Arguments name galleries, looks such as {@code light-fr-1280}, or both; without any, all.
 */
public final class Galleries {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Path FINDINGS = PICTURES.resolve("findings.txt");

    private Galleries() {}

    public static void main(String[] arguments) {
        List<String> wanted = List.of(arguments);
        List<String> unknown =
                wanted.stream().filter(name -> !isGallery(name) && !isShot(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.println(
                    "PICTURES-UNKNOWN: There are no pictures called "
                            + String.join(", ", unknown)
                            + ". Nothing was done. There are "
                            + String.join(", ", Gallery.all().stream().map(Gallery::name).toList())
                            + "; and "
                            + String.join(", ", Shot.all().stream().map(Shot::toString).toList())
                            + ".");
            System.exit(2);
        }
        List<Gallery> galleries =
                wanted.stream().noneMatch(Galleries::isGallery)
                        ? Gallery.all()
                        : Gallery.all().stream()
                                .filter(one -> wanted.contains(one.name()))
                                .toList();
        List<Shot> shots =
                wanted.stream().noneMatch(Galleries::isShot)
                        ? Shot.all()
                        : Shot.all().stream()
                                .filter(one -> wanted.contains(one.toString()))
                                .toList();
        List<String> findings = take(galleries, shots);
        findings.forEach(System.out::println);
        System.out.println(findings.size() + " findings, in " + FINDINGS);
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    private static boolean isGallery(String name) {
        return Gallery.all().stream().anyMatch(one -> one.name().equals(name));
    }

    private static boolean isShot(String name) {
        return Shot.all().stream().anyMatch(one -> one.toString().equals(name));
    }

    private static List<String> take(List<Gallery> galleries, List<Shot> shots) {
        Findings findings = new Findings();
        try (PictureBook book = new PictureBook(PICTURES);
                StyleWarnings styles = new StyleWarnings()) {
            Director director =
                    new Director(
                            stage(),
                            (name, shot, window, over) -> {
                                WritableImage picture = book.keep(name, shot, window, over);
                                Seen seen = new Seen(window.view.getScene());
                                findings.add(name, shot, CutOff.in(seen));
                                findings.add(name, shot, Overlapping.in(seen));
                                findings.add(name, shot, Reach.in(seen));
                                findings.add(name, shot, Pale.in(seen, picture));
                                over.forEach(popup -> hung(name, shot, popup, findings));
                                findings.add(name, shot, styles.take());
                            });
            for (Gallery gallery : galleries) {
                for (Sight sight : gallery.sights()) {
                    director.show(gallery.name() + "/" + sight.name(), sight, shots);
                }
                note(findings.lines());
                System.out.println(gallery.name());
            }
        }
        return findings.lines();
    }

    private static void note(List<String> findings) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(FINDINGS, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hung(String name, Shot shot, PopupWindow popup, Findings findings) {
        Seen seen = new Seen(popup.getScene());
        findings.add(name, shot, CutOff.in(seen));
        findings.add(name, shot, Pale.in(seen, popup.getScene().snapshot(null)));
    }

    private static Stage stage() {
        CompletableFuture<Stage> made = new CompletableFuture<>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            // Nothing lies under the pointer there.
            new Robot()
                    .mouseMove(
                            Screen.getPrimary().getBounds().getMaxX() - 1,
                            Screen.getPrimary().getBounds().getMaxY() - 1);
            made.complete(new Stage());
        });
        return made.join();
    }
}
