package studio.rushes.transcription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many bytes still fit beside a file. */
@FunctionalInterface
interface FreeSpace {
    FreeSpace OF_DISK = folder -> Files.getFileStore(folder).getUsableSpace();

    long in(Path folder) throws IOException;
}
