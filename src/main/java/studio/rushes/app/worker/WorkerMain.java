package studio.rushes.app.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.rushes.adapter.animatic.AnimaticMaker;
import studio.rushes.adapter.ffmpeg.FfmpegClipParts;
import studio.rushes.adapter.ffmpeg.FfmpegClipWriters;
import studio.rushes.adapter.ffmpeg.FfmpegFilm;
import studio.rushes.adapter.ffmpeg.FfmpegLooks;
import studio.rushes.adapter.ffmpeg.FfmpegPictures;
import studio.rushes.adapter.ffmpeg.FfmpegProbe;
import studio.rushes.adapter.ffmpeg.FfmpegSound;
import studio.rushes.adapter.ffmpeg.FfmpegSpeechSound;
import studio.rushes.adapter.ffmpeg.HardwareEncoders;
import studio.rushes.adapter.ffmpeg.NativeMemory;
import studio.rushes.adapter.speech.FirstAvailableSpeech;
import studio.rushes.adapter.whisper.WhisperTranscriber;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerJobs;
import studio.rushes.adapter.worker.WorkerJson;
import studio.rushes.media.EncoderOffer;
import studio.rushes.media.FrameSize;

/**
 * The worker: does for the studio what native code could bring down. Ends when the studio does,
 * which is when its input ends.
 */
public final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] args) {
        serve(jobs());
    }

    /** Serves on this process's pipes and never returns. */
    static void serve(Map<String, JobHandler> jobs) {
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        // Whatever prints, in a library too, must not come between the answers.
        System.setOut(System.err);
        new WorkerLoop(jobs, answers, System::nanoTime, NativeMemory::trim).serve(System.in);
        // No hooks: a job deep in native code must not keep the process.
        Runtime.getRuntime().halt(0);
    }

    static Map<String, JobHandler> jobs() {
        Map<String, JobHandler> jobs = new HashMap<>();
        FfmpegProbe probe = new FfmpegProbe();
        jobs.put(
                WorkerJobs.INSPECT,
                (spec, progress) ->
                        probe.inspect(told(spec, WorkerJobs.OnClip.class).clip(), progress));
        jobs.put(
                WorkerJobs.LISTEN,
                (spec, progress) ->
                        probe.listen(told(spec, WorkerJobs.OnClip.class).clip(), progress));
        AnimaticMaker animatic =
                new AnimaticMaker(
                        new FfmpegClipWriters(),
                        FirstAvailableSpeech.of(System.getProperty("os.name", "")));
        jobs.put(
                WorkerJobs.ANIMATIC,
                (spec, progress) -> {
                    WorkerJobs.MakeAnimatic job = told(spec, WorkerJobs.MakeAnimatic.class);
                    animatic.render(job.request(), job.target(), progress);
                    return job.target();
                });
        FfmpegPictures pictures = new FfmpegPictures();
        jobs.putAll(
                new FilmJobs(pictures, pictures.beside(), new FfmpegSound(), new FfmpegFilm())
                        .all());
        jobs.putAll(new LookJobs(new FfmpegLooks(), WorkerMain::encoders).all());
        jobs.putAll(new PartJobs(new FfmpegClipParts()).all());
        jobs.putAll(new HearJobs(new WhisperTranscriber(new FfmpegSpeechSound(), threads())).all());
        return jobs;
    }

    /** What this worker may take, by its command line; else all there are. */
    private static int threads() {
        int told = Integer.getInteger(WorkerCommand.THREADS, 0);
        return told > 0 ? told : Runtime.getRuntime().availableProcessors();
    }

    /** Tried at the size of most films. */
    private static List<EncoderOffer> encoders() {
        return HardwareEncoders.tried(FrameSize.PORTRAIT_720).stream()
                .map(trial -> new EncoderOffer(trial.name(), trial.usable(), trial.reason()))
                .toList();
    }

    private static <T> T told(JsonNode spec, Class<T> type) throws IOException {
        return WorkerJson.MAPPER.treeToValue(spec, type);
    }
}
