package studio.rushes.adapter.veo;

import com.google.genai.types.GenerateVideosOperation;
import com.google.genai.types.GenerateVideosResponse;
import com.google.genai.types.GeneratedVideo;
import com.google.genai.types.Video;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import studio.rushes.files.FileReason;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** A clip that comes inside the answer of a finished job. */
final class InlineClip {
    private InlineClip() {}

    static void unpack(GenerateVideosOperation job, Path target) {
        byte[] bytes = bytes(job).orElse(new byte[0]);
        try (FileChannel file =
                FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                file.write(left);
            }
            file.force(true);
            if (!Mp4Shape.whole(target)) {
                throw new StudioException(ClipDownload.notAClip(Phrase.of("came.part")));
            }
        } catch (IOException e) {
            throw new StudioException(disk(e), e);
        }
    }

    private static Optional<byte[]> bytes(GenerateVideosOperation job) {
        return job.response().flatMap(GenerateVideosResponse::generatedVideos).stream()
                .flatMap(List::stream)
                .map(GeneratedVideo::video)
                .flatMap(Optional::stream)
                .map(Video::videoBytes)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Problem disk(IOException e) {
        return Problem.of("VEO-DISK").with("reason", FileReason.of(e));
    }
}
