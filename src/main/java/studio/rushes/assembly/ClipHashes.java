package studio.rushes.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Hashes of clips, remembered for as long as a file's size and time stay the same. */
final class ClipHashes {
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    private record Known(long size, FileTime time, ContentHash hash) {}

    ContentHash of(Path clip) {
        try {
            BasicFileAttributes now = Files.readAttributes(clip, BasicFileAttributes.class);
            Known before = known.get(clip);
            if (before != null
                    && before.size() == now.size()
                    && before.time().equals(now.lastModifiedTime())) {
                return before.hash();
            }
            ContentHash hash = ContentHash.of(clip);
            known.put(clip, new Known(now.size(), now.lastModifiedTime(), hash));
            return hash;
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("ASSEMBLY-CLIP-MISSING").with("clip", clip.getFileName()), e);
        }
    }
}
