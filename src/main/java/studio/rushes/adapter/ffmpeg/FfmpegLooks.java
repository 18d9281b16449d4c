package studio.rushes.adapter.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import studio.rushes.files.FileReason;
import studio.rushes.files.Folders;
import studio.rushes.media.ClipLook;
import studio.rushes.media.ClipLooks;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Makes looks of clips with the FFmpeg inside this process, decoding each clip once. */
public final class FfmpegLooks implements ClipLooks {
    @Override
    public void make(Path clip, ClipLook look, Progress progress) throws InterruptedException {
        Path folder = look.folder();
        Path part = folder.resolveSibling(folder.getFileName() + ".part");
        try {
            Folders.delete(part);
            Files.createDirectories(part);
            try {
                try (LookRender render = new LookRender(clip, new ClipLook(part), progress)) {
                    render.run();
                }
                if (!look.isWhole()) {
                    Folders.delete(folder);
                    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                Folders.delete(part);
            }
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("MEDIA-LOOK")
                            .with("clip", clip.getFileName())
                            .with("reason", FileReason.of(e)),
                    e);
        }
    }
}
