package studio.rushes.project;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a film lies, and what is written beside it.
 *
 * @param captions by the names they have beside {@code final.mp4}
 */
record FilmFiles(Path film, Path poster, Path report, Path otio, Map<String, Path> captions) {
    private static final String SRT = "captions.srt";

    /** The project's own film. */
    static FilmFiles of(ProjectFolder folder) {
        Path root = folder.root();
        Map<String, Path> captions = new LinkedHashMap<>();
        for (String name : List.of("captions.ass", SRT, "captions.vtt", "captions.json")) {
            captions.put(name, root.resolve(name));
        }
        return new FilmFiles(
                folder.film(),
                root.resolve("poster.jpg"),
                root.resolve("final.report.json"),
                root.resolve("final.otio"),
                captions);
    }

    /** An export; players find captions that are called like their film. */
    static FilmFiles of(Path folder, String name) {
        return new FilmFiles(
                folder.resolve(name + ".mp4"),
                folder.resolve(name + ".jpg"),
                folder.resolve(name + ".report.json"),
                folder.resolve(name + ".otio"),
                Map.of(SRT, folder.resolve(name + ".srt")));
    }
}
