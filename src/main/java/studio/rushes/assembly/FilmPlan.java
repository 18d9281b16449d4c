package studio.rushes.assembly;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.media.FrameRate;

/**
 * Rendered pieces to be copied behind one another.
 *
 * @param sounds runs of packets that follow one another
 * @param samples of the film, per channel
 * @param subtitles a track that players can switch on; empty for none
 */
public record FilmPlan(
        List<Picture> pictures,
        List<Path> sounds,
        long samples,
        FrameRate rate,
        Optional<Subtitles> subtitles) {
    /** One piece and how many frames it holds. */
    public record Picture(Path file, long frames) {}

    /** Lines in order, none overlapping. */
    public record Subtitles(String language, List<Line> lines) {
        public Subtitles {
            lines = List.copyOf(lines);
        }

        static Subtitles of(String language, CaptionTrack captions) {
            return new Subtitles(
                    language,
                    captions.pages().stream()
                            .map(page -> new Line(page.start(), page.end(), page.text()))
                            .toList());
        }
    }

    /** A line of subtitles, from one frame to before another. */
    public record Line(long start, long end, String text) {}

    public FilmPlan {
        pictures = List.copyOf(pictures);
        sounds = List.copyOf(sounds);
    }

    public long frames() {
        return pictures.stream().mapToLong(Picture::frames).sum();
    }
}
