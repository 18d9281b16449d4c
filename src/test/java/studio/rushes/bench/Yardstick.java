package studio.rushes.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Look;
import studio.rushes.film.Ffmpeg;

/** The same film by the system's ffmpeg, in the ways other people make it. */
final class Yardstick {
    private static final Pattern SSIM = Pattern.compile("All:([\\d.]+)");

    private final Path folder;
    private final List<String> input;
    private final String captions;
    private final Look look;

    /**
     * @param list of the clips, as the concat demuxer reads it
     */
    Yardstick(Path folder, Path list, Path captions, Look look) {
        this.folder = folder;
        this.look = look;
        input = List.of("-f", "concat", "-safe", "0", "-i", list.toString());
        Path fonts = Path.of("assets", "fonts", "montserrat").toAbsolutePath();
        this.captions = "ass=" + captions + ":fontsdir=" + fonts;
    }

    Path burnedFilm() {
        return folder.resolve("yardstick.mp4");
    }

    Path pipelineFilm() {
        return folder.resolve("pipeline.mp4");
    }

    /** One command with our settings of the encoder. */
    Cost burn() throws IOException, InterruptedException {
        EncoderSettings settings = look.encoder();
        return ffmpeg(
                input,
                "-vf",
                captions,
                "-c:v",
                settings.codec(),
                "-preset",
                settings.preset(),
                "-x264-params",
                settings.x264(),
                "-crf",
                Integer.toString(settings.crf()),
                "-g",
                Integer.toString(settings.keyEvery()),
                "-c:a",
                "aac",
                "-b:a",
                "192k",
                burnedFilm().toString());
    }

    /** The cloud pipeline's three commands, one after the other. */
    Cost pipeline() throws IOException, InterruptedException {
        String joined = folder.resolve("joined.mp4").toString();
        String heard = folder.resolve("heard.wav").toString();
        return ffmpeg(input, "-c", "copy", joined)
                .plus(
                        ffmpeg(
                                List.of("-i", joined),
                                "-vn",
                                "-acodec",
                                "pcm_s16le",
                                "-ar",
                                "16000",
                                "-ac",
                                "1",
                                heard))
                .plus(
                        ffmpeg(
                                List.of("-i", joined),
                                "-vf",
                                captions,
                                "-c:v",
                                "libx264",
                                "-c:a",
                                "copy",
                                pipelineFilm().toString()));
    }

    /** The captions burned and nothing lost. */
    Path lossless() throws IOException, InterruptedException {
        Path whole = folder.resolve("yardstick-lossless.mp4");
        ffmpeg(
                input,
                "-vf",
                captions,
                "-an",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-qp",
                "0",
                whole.toString());
        return whole;
    }

    /** Frame by frame, whatever times the two files give them. */
    double ssim(Path film, Path reference) {
        byte[] said =
                Ffmpeg.run(
                        List.of(
                                "sh",
                                "-c",
                                "\"$@\" 2>&1",
                                "sh",
                                Ffmpeg.program(),
                                "-nostdin",
                                "-i",
                                film.toString(),
                                "-i",
                                reference.toString(),
                                "-lavfi",
                                "[0:v]settb=1/24,setpts=N[x];[1:v]settb=1/24,setpts=N[y];"
                                        + "[x][y]ssim",
                                "-f",
                                "null",
                                "-"));
        Matcher all = SSIM.matcher(new String(said, StandardCharsets.UTF_8));
        if (!all.find()) {
            throw new IllegalStateException("no SSIM of " + film);
        }
        return Double.parseDouble(all.group(1));
    }

    private static Cost ffmpeg(List<String> input, String... rest)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Ffmpeg.program(), "-v", "error", "-nostdin", "-y"));
        command.addAll(input);
        command.addAll(Arrays.asList(rest));
        return Command.run(command);
    }
}
