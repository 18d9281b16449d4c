package studio.rushes.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPages;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWords;
import studio.rushes.captions.LineCheck;
import studio.rushes.captions.LineCheck.Verdict;
import studio.rushes.captions.ScriptAligner;
import studio.rushes.captions.SheetTrack;
import studio.rushes.captions.SheetWords;
import studio.rushes.captions.SpokenLine;
import studio.rushes.captions.TimedWord;
import studio.rushes.captions.WordTimes;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Loudness;
import studio.rushes.media.MediaProbe;
import studio.rushes.project.BlockCaptions.Follow;
import studio.rushes.transcription.Transcript;

/**
 * The captions of one take. The words are those of the take's own request: what was asked for is
 * what is said, unless somebody listened and heard otherwise.
 */
final class CaptionWriter {
    private final MediaProbe probe;
    private final HearingRoom hearing;
    private final Predicate<Take> standsIn;
    private final Map<TakeId, Loudness> sounds = new ConcurrentHashMap<>();
    private final Map<Path, Loudness> drawn = new ConcurrentHashMap<>();
    private final Map<TakeId, Judged> judged = new ConcurrentHashMap<>();

    /**
     * @param standsIn whether a take's voice is a machine's that reads the script, so that it can
     *     have said nothing else, whatever was heard
     */
    CaptionWriter(MediaProbe probe, HearingRoom hearing, Predicate<Take> standsIn) {
        this.probe = probe;
        this.hearing = hearing;
        this.standsIn = standsIn;
    }

    /** A clip's length, at the rate of the film it is to be in. */
    record Length(long frames, FrameRate rate) {}

    /** By what is known of the clip's sound; where that is nothing its energy is measured first. */
    TakeCaptions captions(
            Take take, Path clip, BlockCaptions decided, CaptionLook look, Length length)
            throws InterruptedException {
        if (take.request().dialogue().isBlank()) {
            return TakeCaptions.NONE;
        }
        Optional<Transcript> heard = hearing.known(take);
        Optional<SpokenLine> spoken =
                heard.map(transcript -> aligned(take, transcript, length))
                        .filter(line -> !standsIn.test(take) || said(line));
        SpokenLine line = spoken.isPresent() ? spoken.get() : timed(take, clip, length);
        return set(take, line, heard, decided, look, length);
    }

    /** What was judged of a take by what was heard then. */
    private record Judged(Transcript heard, Optional<LineCheck> check) {}

    /** Whether the voice said the line, where that is known already. Returns at once. */
    Optional<LineCheck> line(Take take) {
        Optional<Transcript> heard = standsIn.test(take) ? Optional.empty() : hearing.known(take);
        return heard.flatMap(transcript ->
                judged.compute(
                                take.id(),
                                (_, before) ->
                                        before != null && before.heard().equals(transcript)
                                                ? before
                                                : judge(take, transcript))
                        .check());
    }

    private static Judged judge(Take take, Transcript heard) {
        return new Judged(heard, aligned(take, heard, length(take)).check());
    }

    private static Length length(Take take) {
        return new Length(CutTable.frames(take, FrameRate.FILM), FrameRate.FILM);
    }

    private static SpokenLine aligned(Take take, Transcript heard, Length length) {
        return ScriptAligner.align(
                take.request().dialogue(),
                take.request().language(),
                heard,
                length.frames(),
                length.rate());
    }

    private static boolean said(SpokenLine line) {
        return line.check().filter(check -> check.verdict() == Verdict.SAID).isPresent();
    }

    private SpokenLine timed(Take take, Path clip, Length length) throws InterruptedException {
        Loudness sound = sounds.get(take.id());
        if (sound == null) {
            sound = probe.listen(clip);
            sounds.put(take.id(), sound);
        }
        List<TimedWord> words =
                WordTimes.of(
                        take.request().dialogue(),
                        take.request().language(),
                        sound,
                        length.frames(),
                        length.rate());
        return new SpokenLine(words, List.of(), Optional.empty());
    }

    /** Of a clip that was drawn for a request, whose voice reads what is written. Blocking. */
    CaptionTrack standIn(ClipRequest request, Path clip, CaptionLook look)
            throws InterruptedException {
        Loudness sound = drawn.get(clip);
        if (sound == null) {
            sound = probe.listen(clip);
            drawn.put(clip, sound);
        }
        List<TimedWord> words =
                WordTimes.of(
                        request.dialogue(),
                        request.language(),
                        sound,
                        request.frames(),
                        FrameRate.FILM);
        return CaptionPages.of(
                CaptionWords.of(words, request.language()), look, request.frames(), FrameRate.FILM);
    }

    private static TakeCaptions set(
            Take take,
            SpokenLine line,
            Optional<Transcript> heard,
            BlockCaptions decided,
            CaptionLook look,
            Length length) {
        Optional<Follow> word = decided.follow(take.ordinal());
        Follow follow = line.heard().isEmpty() ? Follow.SCRIPT : word.orElseGet(() -> usual(line));
        boolean voice = follow == Follow.VOICE;
        List<TimedWord> words = voice ? line.heard() : line.script();
        Locale language =
                voice
                        ? Locale.forLanguageTag(heard.map(Transcript::language).orElse("und"))
                        : take.request().language();
        Optional<CaptionSheet> sheet = decided.sheet(take.ordinal());
        CaptionTrack track =
                sheet.isPresent()
                        ? SheetTrack.of(sheet.get(), look, length.frames(), length.rate())
                        : CaptionPages.of(
                                CaptionWords.of(words, language),
                                look,
                                length.frames(),
                                length.rate());
        return new TakeCaptions(
                sheet.map(by -> SheetWords.of(by, words, length.frames(), length.rate()))
                        .orElse(words),
                track,
                line.check(),
                follow,
                word.isPresent(),
                sheet);
    }

    /** Captions that follow the script would hide that the voice said something else. */
    private static Follow usual(SpokenLine line) {
        return line.check().filter(check -> check.verdict() == Verdict.DIFFERENT).isPresent()
                ? Follow.VOICE
                : Follow.SCRIPT;
    }
}
