package studio.rushes.app.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.rushes.media.ClipLook;
import studio.rushes.media.EncoderOffer;
import studio.rushes.media.Progress;

/** A worker that dies over every look, and over its encoders where it is told to. */
public final class LookJobsMain {
    static final List<EncoderOffer> OFFERS =
            List.of(
                    new EncoderOffer("h264_nvenc", false, "There is no « such » card."),
                    new EncoderOffer("libx264", true, ""));

    private LookJobsMain() {}

    public static void main(String[] args) {
        boolean crash = List.of(args).contains("crash");
        WorkerMain.serve(new LookJobs(LookJobsMain::half, () -> crash ? crashed() : OFFERS).all());
    }

    private static void half(Path clip, ClipLook look, Progress progress) {
        Path part = look.folder().resolveSibling(look.folder().getFileName() + ".part");
        try {
            Files.createDirectories(part);
            Files.writeString(new ClipLook(part).poster(), clip.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        crashed();
    }

    private static List<EncoderOffer> crashed() {
        Runtime.getRuntime().halt(139);
        return List.of();
    }
}
