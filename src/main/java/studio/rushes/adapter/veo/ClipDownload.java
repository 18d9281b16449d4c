package studio.rushes.adapter.veo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.files.Download;
import studio.rushes.files.Errand;
import studio.rushes.media.Progress;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Brings a clip over HTTP, its key shown to the first host only. The library's own download neither
 * streams nor goes on where it stopped.
 */
final class ClipDownload {
    /** No clip of a minute comes near. */
    private static final long MOST_BYTES = 4L << 30;

    private final HttpClient http;
    private final VeoTimes times;
    private final Optional<BackEnd.Key> key;

    private final class Clip implements Errand {
        private final Progress progress;
        private double shown;

        Clip(Progress progress) {
            this.progress = progress;
        }

        @Override
        public long mostBytes() {
            return MOST_BYTES;
        }

        @Override
        public void show(URI host, HttpRequest.Builder request) {
            key.filter(mine -> mine.fits(host))
                    .ifPresent(mine -> request.header(mine.header(), mine.secret().reveal()));
        }

        @Override
        public boolean mayGo(URI from, URI to) {
            return "https".equals(to.getScheme()) || to.getScheme().equals(from.getScheme());
        }

        @Override
        public void reached(long received, long total) {
            if (total > 0) {
                shown = Math.max(shown, Math.min(1, (double) received / total));
                progress.at(shown);
            }
        }

        @Override
        public StudioException refused(int status) {
            return new StudioException(gone(status));
        }

        @Override
        public StudioException wrong(Phrase what) {
            return new StudioException(notAClip(what));
        }

        @Override
        public StudioException disk(IOException why) {
            return new StudioException(InlineClip.disk(why), why);
        }

        @Override
        public StudioException broken() {
            return new StudioException(ClipDownload.lost());
        }
    }

    ClipDownload(VeoTimes times, Optional<BackEnd.Key> key) {
        this.times = times;
        this.key = key;
        http = Download.client(times.connect());
    }

    void fetch(URI uri, Path target, Progress progress) throws InterruptedException {
        new Download(http, times.answer(), new Clip(progress)).fetch(uri, target);
        refuseUnlessWhole(target);
        progress.at(1);
    }

    private static void refuseUnlessWhole(Path target) {
        try {
            if (Files.size(target) == 0) {
                throw new StudioException(notAClip(Phrase.of("came.empty")));
            }
            if (!Mp4Shape.whole(target)) {
                throw new StudioException(notAClip(Phrase.of("came.part")));
            }
        } catch (IOException e) {
            throw new StudioException(InlineClip.disk(e), e);
        }
    }

    private static Problem gone(int status) {
        return Problem.of("VEO-CLIP-REFUSED").with("status", status);
    }

    private static Problem lost() {
        return Problem.of("VEO-DOWNLOAD");
    }

    static Problem notAClip(Phrase what) {
        return Problem.of("VEO-NOT-A-CLIP").with("what", what);
    }
}
