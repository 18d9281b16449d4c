package studio.rushes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.rushes.adapter.worker.WorkerProbe;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Shot;
import studio.rushes.assembly.Transition;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPages;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWords;
import studio.rushes.captions.WordTimes;
import studio.rushes.film.Ffmpeg;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/** Clips such as the services send: moving pictures, somebody who speaks, 4 Mb/s. */
final class BenchClips {
    private static final FrameRate RATE = FrameRate.FILM;

    private static final List<String> LINES =
            List.of(
                    "Au printemps, une seule abeille visite jusqu'à deux mille fleurs par jour.",
                    "Elle revient à la ruche chargée de pollen, et danse pour les autres.",
                    "Sa danse dit la distance, la direction, et la valeur du champ.",
                    "À midi, le soleil est haut, et la colonie entière bourdonne.",
                    "Le miel mûrit lentement dans les alvéoles fermées de cire.",
                    "Quand vient le soir, les gardiennes ferment le passage.",
                    "L'hiver, elles se serrent en grappe et gardent la chaleur.",
                    "Puis la première fleur s'ouvre, et tout recommence.");

    /** Things that move in different ways: drifting colours, hard edges, many small ones. */
    private static final List<String> PICTURES =
            List.of(
                    "gradients=s=%s:r=24:d=%s:speed=0.03:nb_colors=6:seed=%s,noise=alls=8:allf=t",
                    "testsrc2=s=%s:r=24:d=%s,hue=h=%s*40,rotate=t/6:c=gray",
                    "mandelbrot=s=%s:r=24:end_scale=0.1,trim=duration=%s,hue=h=%s*40",
                    "gradients=s=%s:r=24:d=%s:speed=0.2:nb_colors=3:seed=%s,"
                            + "drawgrid=w=90:h=90:t=3:c=white@0.6,rotate=t/9,noise=alls=4:allf=t");

    /** As many clips in a row are of as many kinds. */
    static final int KINDS = PICTURES.size();

    private final Path folder;
    private final FrameSize size;

    BenchClips(Path folder, FrameSize size) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.size = size;
    }

    /** So many different clips; their names tell their order. */
    List<Path> make(int count, double seconds) {
        List<Path> clips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // More than a few are the same pictures in files of their own.
            clips.add(i < 8 ? made(i, seconds) : renamed(clips.get(i % 8), i));
        }
        return clips;
    }

    private Path made(int number, double seconds) {
        Path voice = folder.resolve("voice" + number + ".wav");
        Ffmpeg.run(
                List.of(
                        "espeak-ng",
                        "-v",
                        "fr",
                        "-w",
                        voice.toString(),
                        seconds < 4 ? shortLine(number) : line(number)));
        String picture =
                PICTURES.get(number % PICTURES.size())
                        .formatted(size, String.format(Locale.ROOT, "%.3f", seconds), number + 1);
        Path clip = folder.resolve("block_" + number + ".mp4");
        Ffmpeg.run(
                "-f",
                "lavfi",
                "-i",
                picture,
                "-i",
                voice.toString(),
                "-filter_complex",
                "[1:a]aresample=48000,apad,atrim=duration=" + seconds + "[a]",
                "-map",
                "0:v",
                "-map",
                "[a]",
                "-t",
                Double.toString(seconds),
                // As the services tag theirs: without, the colours would have to be guessed.
                "-vf",
                "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
                "-colorspace",
                "bt709",
                "-color_primaries",
                "bt709",
                "-color_trc",
                "bt709",
                "-color_range",
                "tv",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-b:v",
                "4M",
                "-maxrate",
                "5M",
                "-bufsize",
                "8M",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-b:a",
                "192k",
                "-ac",
                "2",
                clip.toString());
        return clip;
    }

    private Path renamed(Path clip, int number) {
        Path other = folder.resolve("block_" + number + ".mp4");
        Ffmpeg.run(
                "-i",
                clip.toString(),
                "-c",
                "copy",
                "-metadata",
                "comment=block " + number,
                other.toString());
        return other;
    }

    private static String line(int number) {
        return LINES.get(number % LINES.size());
    }

    private static String shortLine(int number) {
        List<String> words = List.of(line(number).split(" "));
        return String.join(" ", words.subList(0, 5));
    }

    /** The shots of these clips, captioned as the studio does it. */
    static List<Shot> shots(List<Path> clips, double seconds, WorkerProbe probe)
            throws InterruptedException {
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            String words = seconds < 4 ? shortLine(i) : line(i);
            shots.add(shot(i + 1, clips.get(i), seconds, words, probe));
        }
        return shots;
    }

    static Shot shot(int number, Path clip, double seconds, String words, WorkerProbe probe)
            throws InterruptedException {
        long frames = RATE.framesIn(seconds);
        CaptionTrack captions =
                CaptionPages.of(
                        CaptionWords.of(
                                WordTimes.of(
                                        words, Locale.FRENCH, probe.listen(clip), frames, RATE),
                                Locale.FRENCH),
                        CaptionLook.standard(),
                        frames,
                        RATE);
        return new Shot(number, new Footage(clip, 0, frames), captions, true, Transition.CUT);
    }

    /** What ffmpeg's concat demuxer reads. */
    Path list(List<Path> clips) throws IOException {
        StringBuilder list = new StringBuilder("ffconcat version 1.0\n");
        for (Path clip : clips) {
            list.append("file '").append(clip.toAbsolutePath()).append("'\n");
        }
        return Files.writeString(folder.resolve("list.txt"), list);
    }

    /** A block's words with one more. */
    static String edited(int number) {
        return "Mais " + shortLine(number);
    }
}
