package studio.rushes.ui.shell;

import static studio.rushes.ui.shell.Sight.act;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javax.imageio.ImageIO;
import studio.rushes.assembly.Seam;
import studio.rushes.assembly.Transition;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Take;
import studio.rushes.media.ClipLook;
import studio.rushes.project.BlockCut;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.strip.StripScenes;

/** The cut to scale. */
final class StripGallery {
    private StripGallery() {}

    static Gallery pictures() {
        return Gallery.of(
                "strip",
                sight("board", act(_ -> {})),
                sight("strip", act(window -> window.view.centre().show("zoom-strip"))),
                sight("seam", act(StripGallery::seam)),
                Sight.of(
                        "many",
                        () -> Setting.of(many()),
                        act(window -> {
                            window.model.board().select(new BlockId("b260"));
                            window.view.centre().show("zoom-strip");
                        })));
    }

    private static Sight sight(String name, Sight.Step then) {
        return Sight.of(
                name,
                () -> Setting.of(desk()),
                act(window -> {
                    window.model
                            .board()
                            .seams(
                                    Map.of(
                                            new BlockId("b2"),
                                            new Seam(2, 0.82, 70, 21, 4),
                                            new BlockId("b3"),
                                            new Seam(3, 0.12, 5, 2, 0)));
                    window.model.board().select(new BlockId("b2"));
                    window.model.cut().seek(260);
                }),
                then);
    }

    private static void seam(GalleryWindow window) {
        window.view.lookupAll(".seam").stream()
                .filter(one -> one.isFocusTraversable())
                .findFirst()
                .ifPresent(one -> ((Button) one).fire());
    }

    private static FakeDesk desk() {
        Script script =
                StripScenes.script(
                        8,
                        StripScenes.cut(2, cut -> cut.from(1, 1.25, 8).to(1, 7, 8)),
                        StripScenes.cut(
                                5,
                                cut ->
                                        cut.entering(
                                                new BlockCut.Entry(Transition.Kind.DISSOLVE, 0.8))),
                        StripScenes.cut(6, cut -> cut.leftOut(true)));
        ModelId veo = new ModelId("veo-3.1-fast");
        Take[] takes = {
            Scenes.paid(Scenes.take(1, 1, Scenes.ready(), true), veo),
            Scenes.paid(Scenes.take(2, 1, Scenes.ready(), true), veo),
            Scenes.take(3, 1, Scenes.ready(), true),
            Scenes.paid(Scenes.take(4, 1, Scenes.generating(0.4), false), veo),
            Scenes.paid(Scenes.take(5, 1, Scenes.ready(), true), veo),
            Scenes.paid(Scenes.take(6, 1, Scenes.ready(), true), veo),
            Scenes.paid(Scenes.take(7, 1, Scenes.failed(), false), veo)
        };
        FakeDesk desk = new FakeDesk(script, List.of(takes));
        desk.cut.cut = StripScenes.live(script, takes);
        for (Take take : takes) {
            if (take.isReady() && take.request().number() != 5) {
                desk.looks.arrive(take, look(take.request().number()));
            }
        }
        return desk;
    }

    private static FakeDesk many() {
        return new FakeDesk(
                Scenes.script(500),
                IntStream.rangeClosed(1, 400)
                        .mapToObj(i -> Scenes.take(i, 1, Scenes.ready(), true))
                        .toList());
    }

    /** Five pictures of something that moves. */
    private static ClipLook look(int block) {
        Path folder = Path.of("target", "pictures", "looks", "b" + block);
        ClipLook look = new ClipLook(folder);
        Color[] colours = {
            new Color(0xf7b733), new Color(0x2a4a73), new Color(0x3b5323), new Color(0x203a43)
        };
        try {
            Files.createDirectories(folder);
            int place = 0;
            for (Path file : look.strip()) {
                BufferedImage picture = new BufferedImage(101, 180, BufferedImage.TYPE_INT_RGB);
                Graphics2D pen = picture.createGraphics();
                Color from = colours[block % colours.length];
                pen.setPaint(new GradientPaint(0, 0, from, 0, 180, from.darker().darker()));
                pen.fillRect(0, 0, 101, 180);
                pen.setPaint(Color.WHITE);
                pen.fillOval(10 + 16 * place, 60 + 10 * place, 22, 22);
                pen.dispose();
                ImageIO.write(picture, "jpg", file.toFile());
                place++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return look;
    }
}
