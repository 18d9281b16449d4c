package studio.rushes.app.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import studio.rushes.adapter.worker.WorkerJobs;
import studio.rushes.adapter.worker.WorkerJson;
import studio.rushes.assembly.FilmWriter;
import studio.rushes.assembly.MixFacts;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PictureRenderer;
import studio.rushes.assembly.SoundFacts;
import studio.rushes.assembly.SoundRenderer;
import studio.rushes.media.Progress;

/** The jobs that make a film out of clips, done by whatever is handed in. */
final class FilmJobs {
    private final PictureRenderer alone;
    private final PictureRenderer beside;
    private final SoundRenderer sound;
    private final FilmWriter film;

    /**
     * @param alone takes all processors there are for one piece
     * @param beside takes half of them
     */
    FilmJobs(PictureRenderer alone, PictureRenderer beside, SoundRenderer sound, FilmWriter film) {
        this.alone = alone;
        this.beside = beside;
        this.sound = sound;
        this.film = film;
    }

    Map<String, JobHandler> all() {
        return Map.of(
                WorkerJobs.PICTURE, this::picture,
                WorkerJobs.SOUND, (spec, _) -> sound(spec),
                WorkerJobs.MUSIC, (spec, _) -> music(spec),
                WorkerJobs.MIX, (spec, _) -> mix(spec),
                WorkerJobs.FILM, this::film);
    }

    private PictureFacts picture(JsonNode spec, Progress progress)
            throws IOException, InterruptedException {
        WorkerJobs.MakePicture job = told(spec, WorkerJobs.MakePicture.class);
        PictureRenderer pictures = job.beside() ? beside : alone;
        return pictures.render(job.plan(), job.target(), progress);
    }

    private SoundFacts sound(JsonNode spec) throws IOException, InterruptedException {
        WorkerJobs.MakeSound job = told(spec, WorkerJobs.MakeSound.class);
        return sound.sound(job.plan(), job.target());
    }

    private SoundFacts music(JsonNode spec) throws IOException, InterruptedException {
        WorkerJobs.MakeMusic job = told(spec, WorkerJobs.MakeMusic.class);
        return sound.music(job.plan(), job.target());
    }

    private MixFacts mix(JsonNode spec) throws IOException, InterruptedException {
        WorkerJobs.MakeMix job = told(spec, WorkerJobs.MakeMix.class);
        return sound.mix(job.plan(), job.target());
    }

    private Object film(JsonNode spec, Progress progress) throws IOException, InterruptedException {
        WorkerJobs.WriteFilm job = told(spec, WorkerJobs.WriteFilm.class);
        film.write(job.plan(), job.target(), progress);
        return job.target();
    }

    private static <T> T told(JsonNode spec, Class<T> type) throws IOException {
        return WorkerJson.MAPPER.treeToValue(spec, type);
    }
}
