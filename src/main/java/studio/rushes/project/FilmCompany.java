package studio.rushes.project;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReportJson;
import studio.rushes.assembly.Music;
import studio.rushes.assembly.OtioFile;
import studio.rushes.assembly.Profile;
import studio.rushes.assembly.Timeline;
import studio.rushes.captions.CaptionFiles;
import studio.rushes.files.AtomicFile;
import studio.rushes.generation.Take;
import studio.rushes.media.Jpeg;
import studio.rushes.media.PosterSource;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** What lies beside a film: captions, report, the cut for other editors, a poster. */
final class FilmCompany {
    private static final Logger LOG = LoggerFactory.getLogger(FilmCompany.class);

    /** As large as the film. */
    private static final int FULL = Integer.MAX_VALUE;

    private final PosterSource posters;

    FilmCompany(PosterSource posters) {
        this.posters = posters;
    }

    /** Writes all of it, each file whole or not at all, over those of an earlier film. Blocking. */
    void write(FilmFiles files, Film film, CutTable.Laid laid, Edition edition) {
        try {
            captions(files, laid.cut(), edition);
            write(files.report(), report(film, edition));
            write(files.otio(), otio(files, laid));
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("ASSEMBLY-BESIDE-NOT-SAVED")
                            .with("folder", files.film().getParent()),
                    e);
        }
        poster(files);
    }

    /** An export that shall have no captions must not find those of an earlier one. */
    private static void captions(FilmFiles files, Cut cut, Edition edition) throws IOException {
        if (!edition.isFinal() && edition.captions() == Captions.NONE) {
            for (Path file : files.captions().values()) {
                Files.deleteIfExists(file);
            }
            return;
        }
        Timeline timeline = Timeline.of(cut);
        Map<String, String> texts =
                CaptionFiles.of(
                        timeline.captions(),
                        timeline.spoken(),
                        cut.look().captions(),
                        cut.look().rate(),
                        cut.look().size());
        for (Map.Entry<String, Path> file : files.captions().entrySet()) {
            write(file.getValue(), texts.getOrDefault(file.getKey(), ""));
        }
    }

    private static String report(Film film, Edition edition) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("film", String.valueOf(film.path().getFileName()));
        json.put("profile", edition.profile().map(Profile::id).orElse(null));
        json.put("quality", edition.quality().word());
        json.put("captions", edition.captions().word());
        json.put("encoder", edition.codec());
        json.setAll(FilmReportJson.of(film.report()));
        KeptReport.mark(json, film.path());
        return json.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    }

    private static String otio(FilmFiles files, CutTable.Laid laid) {
        List<OtioFile.Source> sources = new ArrayList<>();
        for (int i = 0; i < laid.takes().size(); i++) {
            Take take = laid.takes().get(i);
            sources.add(
                    new OtioFile.Source(
                            url(files.otio(), laid.cut().shots().get(i).footage().clip()),
                            CutTable.frames(take, laid.cut().look().rate()),
                            CutTable.info(take).hasSound(),
                            take.request().dialogue()));
        }
        return OtioFile.text(
                laid.script().videoId(),
                laid.cut(),
                sources,
                laid.cut().sound().music().map(Music::file).map(file -> url(files.otio(), file)));
    }

    /** As other programs read it wherever the project is moved to. */
    private static String url(Path from, Path file) {
        Path folder = from.toAbsolutePath().getParent();
        Path way = folder == null ? file : folder.relativize(file.toAbsolutePath());
        List<String> steps = new ArrayList<>();
        way.forEach(step ->
                steps.add(
                        URLEncoder.encode(step.toString(), StandardCharsets.UTF_8)
                                .replace("+", "%20")));
        return String.join("/", steps);
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A film is whole without a poster, and better off with none than with an older film's. */
    private void poster(FilmFiles files) {
        try {
            Files.deleteIfExists(files.poster());
            AtomicFile.write(files.poster(), Jpeg.of(posters.poster(files.film(), FULL)));
        } catch (StudioException | IOException e) {
            LOG.warn("{} has no poster", files.film().getFileName(), e);
        }
    }
}
