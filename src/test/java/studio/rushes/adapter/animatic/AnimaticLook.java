package studio.rushes.adapter.animatic;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.ClipWriter;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;
import studio.rushes.media.YuvPicture;
import studio.rushes.script.BlockId;

/** Writes pictures of animatics into a folder, to be looked at. Run by hand. */
final class AnimaticLook {
    private AnimaticLook() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        String[] sizes = {"720x1280", "1080x1920", "1280x720", "1080x1080"};
        String[][] texts = {
            {
                "fr",
                "Au printemps, une seule abeille visite jusqu'à deux mille fleurs par jour ! Et"
                        + " pourtant, elle ne fera qu'un douzième de cuillère de miel.",
                "Plan large d'un champ de lavande au lever du jour, lumière dorée rasante. La"
                        + " caméra avance lentement entre les rangs ; une abeille entre dans le"
                        + " cadre et se pose sur une fleur au premier plan, très nette, l'arrière"
                        + " plan flou."
            },
            {
                "en",
                "The harbour wakes before the sun does. Nets, ropes, coffee: in that order.",
                "A small fishing harbour at night, boats rocking, warm light in one window. Slow"
                        + " dolly along the quay, gulls asleep on the mast, gentle mist over the"
                        + " water."
            },
            {"en", "Look up.", "City skyline, evening."},
            {"fr", "", "Éruption du volcan vue de loin, la lave descend vers la mer."},
            {
                "fr",
                "Silence. ".repeat(6) + "La forêt respire, et chaque arbre se souvient. ".repeat(4),
                ("Forêt de sapins dans la brume, mouvement latéral de caméra, profondeur, rayons de"
                                + " lumière entre les troncs. ")
                        .repeat(8)
            },
        };
        int only = args.length > 1 ? Integer.parseInt(args[1]) : -1;
        for (int t = 0; t < texts.length; t++) {
            for (String size : sizes) {
                if (only >= 0 && t != only) {
                    continue;
                }
                String[] text = texts[t];
                ClipRequest request =
                        new ClipRequest(
                                new BlockId("block-" + t),
                                t + 3,
                                "",
                                text[1],
                                text[2],
                                Locale.forLanguageTag(text[0]),
                                8,
                                FrameSize.parse(size));
                String name = "look" + t + "-" + size;
                new AnimaticMaker(
                                (target, s, rate) ->
                                        new Dump(folder, name, target, Set.of(0, 70, 150, 188)),
                                new studio.rushes.adapter.speech.ToneSpeech())
                        .render(request, folder.resolve(name + ".mp4"), Progress.UNHEARD);
            }
        }
    }

    private static final class Dump implements ClipWriter {
        private final Path folder;
        private final String name;
        private final Path target;
        private final Set<Integer> wanted;
        private int frame;

        Dump(Path folder, String name, Path target, Set<Integer> wanted) {
            this.folder = folder;
            this.name = name;
            this.target = target;
            this.wanted = wanted;
        }

        @Override
        public void picture(YuvPicture picture) {
            if (wanted.contains(frame)) {
                File file = folder.resolve(name + "-" + frame + ".png").toFile();
                try {
                    ImageIO.write(rgb(picture), "png", file);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            frame++;
        }

        @Override
        public void sound(short[] interleaved, int samplesPerChannel) {}

        @Override
        public void finish() {
            try {
                Files.writeString(target, FrameRate.FILM.toString());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() {}

        private static BufferedImage rgb(YuvPicture picture) {
            int width = picture.size().width();
            int height = picture.size().height();
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int half = y / 2 * (width / 2) + x / 2;
                    double luma = 1.1644 * ((picture.y()[y * width + x] & 255) - 16);
                    double u = (picture.u()[half] & 255) - 128.0;
                    double v = (picture.v()[half] & 255) - 128.0;
                    int r = (int) Math.clamp(luma + 1.7927 * v, 0, 255);
                    int g = (int) Math.clamp(luma - 0.2132 * u - 0.5329 * v, 0, 255);
                    int b = (int) Math.clamp(luma + 2.1124 * u, 0, 255);
                    image.setRGB(x, y, r << 16 | g << 8 | b);
                }
            }
            return image;
        }
    }
}
