package studio.rushes.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.Music;
import studio.rushes.assembly.Soundtrack;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.OwnFields;
import studio.rushes.script.Script;

/**
 * How a film is to sound, as its script file says.
 *
 * @param levelled whether blocks and film are brought to one loudness
 * @param music its file, by a path in the project's folder, and how it lies under the film
 */
public record VideoSound(boolean levelled, Optional<Music> music) {
    private static final String LEVELLED = "loudness";
    private static final String MUSIC = "music";

    /** Reads it; what is missing or makes no sense is as usual. */
    public static VideoSound of(Script script) {
        OwnFields own = OwnFields.of(script.extras());
        return new VideoSound(
                own.truth(LEVELLED).orElse(true),
                own.tree(MUSIC)
                        .filter(node -> node.path("file").isTextual())
                        .flatMap(VideoSound::music));
    }

    /** The script with these settings in it and everything else untouched. */
    public Script in(Script script) {
        OwnFields own = OwnFields.of(script.extras());
        own.truth(LEVELLED, levelled ? Optional.empty() : Optional.of(false));
        if (!music.equals(of(script).music)) {
            own.tree(MUSIC, music.map(VideoSound::tree));
        }
        return script.withExtras(own.extras());
    }

    private static JsonNode tree(Music music) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", music.file().toString().replace('\\', '/'))
                .put("below", music.below())
                .put("duck", music.duck())
                .put("fade_in", music.fadeIn())
                .put("fade_out", music.fadeOut());
    }

    private static Optional<Music> music(JsonNode node) {
        try {
            Music usual = Music.under(Path.of(node.path("file").asText()));
            return Optional.of(
                    new Music(
                            usual.file(),
                            node.path("below").asDouble(usual.below()),
                            node.path("duck").asDouble(usual.duck()),
                            node.path("fade_in").asDouble(usual.fadeIn()),
                            node.path("fade_out").asDouble(usual.fadeOut())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For a film that is to be as loud as this, with the music found in the folder. */
    Soundtrack in(ProjectFolder folder, LoudnessTarget target) {
        return new Soundtrack(
                levelled ? Optional.of(target) : Optional.empty(),
                music.map(piece -> found(folder, piece)));
    }

    /** A script is a guest's: it may not name a file outside of the project. */
    private static Music found(ProjectFolder folder, Music piece) {
        Path file = folder.root().resolve(piece.file()).normalize();
        if (!file.startsWith(folder.root()) || !Files.isRegularFile(file)) {
            throw new StudioException(
                    Problem.of("ASSEMBLY-MUSIC-MISSING").with("piece", piece.file()));
        }
        return new Music(file, piece.below(), piece.duck(), piece.fadeIn(), piece.fadeOut());
    }
}
