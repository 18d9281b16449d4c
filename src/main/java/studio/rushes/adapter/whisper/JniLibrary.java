package studio.rushes.adapter.whisper;

import java.nio.file.Path;

/** The library made for Java, loaded once a process. */
final class JniLibrary {
    private static boolean loaded;

    private JniLibrary() {}

    static synchronized void load(NativeFiles files) {
        if (!loaded) {
            NativeFolder.load(files, folder -> load(folder.resolve(files.bridge())));
            loaded = true;
        }
    }

    private static Path load(Path file) {
        try {
            System.load(file.toAbsolutePath().toString());
            return file;
        } catch (UnsatisfiedLinkError e) {
            throw Trouble.notLoaded(String.valueOf(e.getMessage()), e);
        }
    }
}
