package studio.rushes.project;

import java.nio.file.Path;

/** Where things lie in a project's folder. */
public record ProjectFolder(Path root) {
    public ProjectFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path script() {
        return root.resolve("script_v2.json");
    }

    /** The chosen take of a block. */
    public Path block(int number) {
        return root.resolve("block_" + number + ".mp4");
    }

    public Path film() {
        return root.resolve("final.mp4");
    }

    /** Films made for other places. */
    public Path exports() {
        return root.resolve("exports");
    }

    /** The captions beside the film, by their ending. */
    public Path captions(String ending) {
        return root.resolve("captions." + ending);
    }

    public Path takes() {
        return root.resolve("takes");
    }

    /** The pictures that takes were launched with, each called by its content. */
    public Path inputs() {
        return takes().resolve("inputs");
    }

    public Path database() {
        return root.resolve("rushes.db");
    }

    public Path lock() {
        return root.resolve("rushes.lock");
    }

    /** Everything that can be made again. */
    public Path cache() {
        return root.resolve("cache");
    }

    /** The folder's own name, for people. */
    public String name() {
        Path name = root.getFileName();
        return name == null ? root.toString() : name.toString();
    }
}
