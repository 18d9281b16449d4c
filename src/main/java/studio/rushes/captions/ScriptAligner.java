package studio.rushes.captions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.rushes.captions.HeardSpeech.Heard;
import studio.rushes.captions.SpeechSpans.Span;
import studio.rushes.media.FrameRate;
import studio.rushes.transcription.Transcript;

/** Lays a block's script over what was heard: the script says what, the hearing says when. */
public final class ScriptAligner {
    /** Words at least this much alike are taken for the same one. */
    static final double MATCH = 0.5;

    private final ScriptWords script;
    private final List<Heard> heard;
    private final SoundLine said;
    private final SoundLine sounds;
    private final List<WordAlignment.Pair> pairs;
    private final long frames;
    private final FrameRate rate;
    private final long millis;

    private ScriptAligner(
            String dialogue, Locale language, Transcript transcript, long frames, FrameRate rate) {
        if (frames < 1) {
            throw new IllegalArgumentException("a clip has at least one frame, was " + frames);
        }
        this.frames = frames;
        this.rate = rate;
        millis = Math.max(1, Math.round(rate.seconds(frames) * 1000));
        script = ScriptWords.of(dialogue, language);
        heard = HeardSpeech.of(transcript, millis);
        SpokenForm form = new SpokenForm(language);
        List<String> shown = script.said().stream().map(ScriptWords.Said::shown).toList();
        List<String> texts = heard.stream().map(Heard::text).toList();
        Set<String> known = new HashSet<>(SoundLine.of(texts, form, Set.of()).letters());
        said = SoundLine.of(shown, form, known);
        sounds = SoundLine.of(texts, form, Set.copyOf(said.letters()));
        pairs = WordAlignment.of(said.letters(), sounds.letters());
    }

    /**
     * The words of a line in frames of its clip, and whether they were said. Pure.
     *
     * @param dialogue what was to be said
     * @param heard what was heard in the clip
     * @param frames of the clip, at least 1
     */
    public static SpokenLine align(
            String dialogue, Locale language, Transcript heard, long frames, FrameRate rate) {
        return new ScriptAligner(dialogue, language, heard, frames, rate).line();
    }

    private SpokenLine line() {
        boolean[] matched = matched();
        return new SpokenLine(written(matched), spoken(), Optional.of(check(matched)));
    }

    private LineCheck check(boolean[] matched) {
        double found = 0;
        int words = 0;
        for (int i = 0; i < matched.length; i++) {
            words += hasSound(i) ? 1 : 0;
            found += matched[i] ? 1 : 0;
        }
        double nothing = sounds.size() == 0 ? 1 : 0;
        return new LineCheck(
                LineChecking.verdict(said, sounds, pairs),
                words == 0 ? nothing : found / words,
                LineDifferences.of(
                        said,
                        sounds,
                        pairs,
                        matched,
                        script,
                        heard.stream().map(Heard::text).toList()));
    }

    /** A sign such as = has none; of the words beyond those that are compared nothing is known. */
    private boolean hasSound(int word) {
        return said.owners().contains(word) || (said.size() > 0 && word > said.owners().getLast());
    }

    private List<TimedWord> written(boolean[] matched) {
        return WordFrames.of(
                script,
                times(),
                word -> matched[word] ? WordSource.HEARD : WordSource.SCRIPT,
                frames,
                rate);
    }

    private List<TimedWord> spoken() {
        ScriptWords words = ScriptWords.of(heard.stream().map(Heard::text).toList(), Locale.ROOT);
        List<Span> spans =
                words.said().stream().map(word -> heard.get(word.token()).span()).toList();
        return WordFrames.of(words, spans, _ -> WordSource.HEARD, frames, rate);
    }

    /** Which words were heard: at least half of the letters, where one sounds like several. */
    private boolean[] matched() {
        double[] found = new double[script.said().size()];
        double[] letters = new double[script.said().size()];
        for (int i = 0; i < said.size(); i++) {
            letters[said.owners().get(i)] += said.letters().get(i).length();
        }
        for (WordAlignment.Pair pair : pairs) {
            if (pair.isMatch()) {
                for (int i = pair.left(); i < pair.left() + pair.lefts(); i++) {
                    found[said.owners().get(i)] += pair.likeness() * said.letters().get(i).length();
                }
            }
        }
        boolean[] matched = new boolean[found.length];
        for (int i = 0; i < matched.length; i++) {
            matched[i] = letters[i] > 0 && found[i] >= MATCH * letters[i];
        }
        return matched;
    }

    /** A span for each word that is said; one without a sound of its own has no length. */
    private List<Span> times() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < sounds.size(); i++) {
            spans.add(heardSpan(i));
        }
        WordWeights weights = WordWeights.of(script);
        List<Span> each =
                SoundTimes.of(
                        said,
                        i -> isLastOfWord(i) ? weights.pauseAfter(said.owners().get(i)) : 0,
                        pairs,
                        spans,
                        millis);
        List<Span> times = new ArrayList<>();
        int at = 0;
        long done = 0;
        for (int word = 0; word < script.said().size(); word++) {
            long start =
                    at < each.size() && said.owners().get(at) == word ? each.get(at).start() : done;
            long end = start;
            while (at < each.size() && said.owners().get(at) == word) {
                end = Math.max(end, each.get(at).end());
                at++;
            }
            times.add(new Span(start, end));
            done = end;
        }
        return times;
    }

    private boolean isLastOfWord(int sound) {
        return sound + 1 == said.size()
                || !said.owners().get(sound + 1).equals(said.owners().get(sound));
    }

    /** A heard word that sounds like several shares its time among them, by length. */
    private Span heardSpan(int sound) {
        int word = sounds.owners().get(sound);
        double before = 0;
        double all = 0;
        for (int i = 0; i < sounds.size(); i++) {
            if (sounds.owners().get(i) == word) {
                all += sounds.weight(i);
                before += i < sound ? sounds.weight(i) : 0;
            }
        }
        Span whole = heard.get(word).span();
        return new Span(
                whole.start() + Math.round(whole.length() * before / all),
                whole.start() + Math.round(whole.length() * (before + sounds.weight(sound)) / all));
    }
}
