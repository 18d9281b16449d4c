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

    /** Pictures that were brought into the video. */
    public Path pictures() {
        return root.resolve("pictures");
    }

    /** Music that was brought into the video. */
    public Path music() {
        return root.resolve("music");
    }

    /** Versions that two sides made of one thing, until a person chose and after. */
    public Path conflicts() {
        return root.resolve("conflicts");
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

    /** Which video of the cloud this is; not there where it is none. */
    public Path cloud() {
        return root.resolve("rushes.cloud.json");
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
