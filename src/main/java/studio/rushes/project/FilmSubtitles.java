package studio.rushes.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.Timeline;
import studio.rushes.captions.AssFile;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CuePages;
import studio.rushes.captions.SrtFile;
import studio.rushes.captions.SubtitleCue;
import studio.rushes.captions.SubtitleFormat;
import studio.rushes.captions.WebVttFile;
import studio.rushes.media.FrameRate;

/** Subtitles of a whole film: out of its cut, and back onto the takes it was cut from. Pure. */
final class FilmSubtitles {
    private FilmSubtitles() {}

    static String text(Cut cut, SubtitleFormat format) {
        CaptionTrack track = Timeline.of(cut).captions();
        FrameRate rate = cut.look().rate();
        return switch (format) {
            case ASS -> AssFile.text(track, cut.look().captions(), rate, cut.look().size());
            case SRT -> SrtFile.text(track, rate);
            case VTT -> WebVttFile.text(track, rate);
        };
    }

    /**
     * The cues each shot of the cut is seen under, as captions of its take. A cue belongs to the
     * shot its middle lies in; a shot without any has none.
     *
     * @return by the shot, counted from 0
     */
    static Map<Integer, CaptionSheet> sheets(Cut cut, List<SubtitleCue> cues) {
        List<Timeline.Placed> shots = Timeline.of(cut).shots();
        Map<Integer, List<CaptionSheet.Page>> pages = new HashMap<>();
        for (SubtitleCue cue : cues) {
            int shot = shotAt(shots, cut.look().rate(), (cue.startMillis() + cue.endMillis()) / 2);
            if (shot >= 0) {
                page(shots.get(shot), cut.look().rate(), cue)
                        .forEach(page -> add(pages, shot, page));
            }
        }
        Map<Integer, CaptionSheet> sheets = new HashMap<>();
        pages.forEach((shot, list) -> sheets.put(shot, new CaptionSheet(list)));
        return sheets;
    }

    private static int shotAt(List<Timeline.Placed> shots, FrameRate rate, long millis) {
        for (int i = shots.size() - 1; i >= 0; i--) {
            Timeline.Placed placed = shots.get(i);
            if (millis >= millis(placed.start() + placed.entry() / 2, rate)) {
                return millis < millis(placed.end(), rate) ? i : -1;
            }
        }
        return -1;
    }

    private static List<CaptionSheet.Page> page(
            Timeline.Placed placed, FrameRate rate, SubtitleCue cue) {
        long shift = millis(placed.shot().footage().from() - placed.start(), rate);
        long first = millis(placed.shot().footage().from(), rate);
        long last = first + millis(placed.shot().frames(), rate);
        long start = Math.max(first, cue.startMillis() + shift);
        long end = Math.min(last, cue.endMillis() + shift);
        return end > start ? CuePages.of(cue.text(), start, end) : List.of();
    }

    /** Two cues that overlap in the file follow each other on screen. */
    private static void add(
            Map<Integer, List<CaptionSheet.Page>> pages, int shot, CaptionSheet.Page page) {
        List<CaptionSheet.Page> list = pages.computeIfAbsent(shot, _ -> new ArrayList<>());
        long free = list.isEmpty() ? 0 : list.getLast().end();
        if (page.start() >= free) {
            list.add(page);
        } else if (page.end() > free) {
            list.addAll(CuePages.of(page.text(), free, page.end()));
        }
    }

    private static long millis(long frames, FrameRate rate) {
        return Math.round(rate.seconds(frames) * 1000);
    }
}
