package studio.rushes.ui.captions;

import java.util.List;
import java.util.Optional;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.SheetTrack;
import studio.rushes.captions.TimedWord;
import studio.rushes.captions.WordSource;
import studio.rushes.media.FrameRate;
import studio.rushes.media.MediaInfo;
import studio.rushes.project.TakeCaptions;

/** The clip a sheet of captions belongs to: its frames and their times. */
record SheetClip(long frames, FrameRate rate) {
    static SheetClip of(MediaInfo clip) {
        return new SheetClip(clip.frames(), clip.rate());
    }

    /** A take's captions with what a hand set in the place of what there was. */
    TakeCaptions byHand(TakeCaptions known, CaptionSheet sheet, CaptionLook look) {
        return new TakeCaptions(
                known.words(),
                SheetTrack.of(sheet, look, frames, rate),
                known.check(),
                known.follow(),
                known.decided(),
                Optional.of(sheet));
    }

    long millis() {
        return millis(frames);
    }

    long millis(long frame) {
        return Math.round(rate.seconds(frame) * 1_000);
    }

    /** As a sheet is laid onto the frames. */
    long frame(long millis) {
        return rate.framesIn(millis / 1_000.0);
    }

    /** So many frames from a time, in milliseconds: whole frames never drift. */
    long framesFrom(long millis, int frames) {
        return millis(frame(millis) + frames) - millis;
    }

    /** The word that is being said in a frame, of the page that is seen in it. */
    Optional<Spot> said(CaptionSheet sheet, long frame) {
        for (int page = 0; page < sheet.pages().size(); page++) {
            CaptionSheet.Page one = sheet.pages().get(page);
            if (frame < frame(one.end())) {
                return frame < frame(one.start())
                        ? Optional.empty()
                        : Optional.of(new Spot(page, word(one, frame)));
            }
        }
        return Optional.empty();
    }

    private int word(CaptionSheet.Page page, long frame) {
        int said = -1;
        for (int i = 0; i < page.words().size(); i++) {
            if (frame(page.words().get(i).start()) <= frame) {
                said = i;
            }
        }
        return said;
    }

    /** The first frame in which a word is seen being said. */
    long frame(CaptionSheet.Page page, int word) {
        long said = frame(page.words().get(word).start());
        return Math.clamp(
                said, frame(page.start()), Math.max(frame(page.start()), frame(page.end()) - 1));
    }

    /** Where the time of a word comes from, by the word that is said then. */
    Optional<WordSource> source(CaptionSheet.Word word, List<TimedWord> words) {
        long frame = frame(word.start());
        Optional<WordSource> source = Optional.empty();
        for (TimedWord timed : words) {
            if (timed.start() <= frame) {
                source = Optional.of(timed.source());
            }
        }
        return source;
    }
}
