package studio.rushes.adapter.whisper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** A model's file as it was when it was loaded: another one of the same name is another model. */
record LoadedModel(Path file, long size, FileTime written) {
    static LoadedModel of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new LoadedModel(file.toAbsolutePath(), now.size(), now.lastModifiedTime());
        } catch (IOException e) {
            throw Trouble.modelGone(file, e);
        }
    }
}
