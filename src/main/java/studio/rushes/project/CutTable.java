package studio.rushes.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.Profile;
import studio.rushes.assembly.Shot;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.TimedWord;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.MediaInfo;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.Script;

/** Lays the takes that play out into a cut, as the script says. */
final class CutTable {
    private final ProjectFolder folder;
    private final Supplier<Script> script;
    private final TakeRoom takes;
    private final CaptionWriter writer;
    private final CaptionChoices choices;
    private final Predicate<Take> unheard;

    /**
     * @param unheard whether a take may still be listened to, so that its captions may change
     */
    CutTable(
            ProjectFolder folder,
            Supplier<Script> script,
            TakeRoom takes,
            CaptionWriter writer,
            CaptionChoices choices,
            Predicate<Take> unheard) {
        this.folder = folder;
        this.script = script;
        this.takes = takes;
        this.writer = writer;
        this.choices = choices;
        this.unheard = unheard;
    }

    /**
     * A cut and what it was made of.
     *
     * @param takes of its shots, in order
     * @param settled for each shot whether its words are known and those it crosses into are there
     */
    record Laid(Script script, List<Take> takes, List<Boolean> settled, Cut cut) {}

    /** What the film would be cut by now. */
    Script text() {
        return script.get();
    }

    /** As folders and files name the video. */
    String video() {
        return script.get().videoId();
    }

    /** Blocks that are to be in the film and have no clip to play, by their numbers. */
    List<Integer> without() {
        List<Integer> numbers = new ArrayList<>();
        Script text = script.get();
        for (Block block : included(text)) {
            if (takes.playing(block.id()).isEmpty()) {
                numbers.add(text.number(block.id()));
            }
        }
        return numbers;
    }

    /** The takes that would be in the film now, in its order. */
    List<Take> playing() {
        return included(script.get()).stream()
                .flatMap(block -> takes.playing(block.id()).stream())
                .toList();
    }

    /** Their clips. */
    List<Path> clips() {
        return playing().stream().map(takes::clip).toList();
    }

    /** The whole film; a block without a clip is refused. Blocking where sound must be heard. */
    Laid whole(Edition edition) throws InterruptedException {
        refuseVanished();
        List<Integer> without = without();
        if (!without.isEmpty()) {
            throw new StudioException(
                    Problem.of("ASSEMBLY-BLOCKS-MISSING").with("numbers", numbers(without)));
        }
        return present(edition)
                .orElseThrow(() -> new StudioException(Problem.of("ASSEMBLY-NOTHING")));
    }

    /** What was made once, and perhaps paid for, is to be looked for before it is made again. */
    private void refuseVanished() {
        Script text = script.get();
        for (Block block : included(text)) {
            takes.vanished(block.id())
                    .ifPresent(take -> {
                        throw new StudioException(
                                Problem.of("ASSEMBLY-CLIP-MISSING", "take")
                                        .with("number", text.number(block.id()))
                                        .with("take", take.fileName()));
                    });
        }
    }

    /** As much of the film as there is; empty for none. */
    Optional<Laid> present(Edition edition) throws InterruptedException {
        Script text = script.get();
        Look look = look(text, edition);
        List<Take> played = new ArrayList<>();
        List<Shot> shots = new ArrayList<>();
        List<Boolean> settled = new ArrayList<>();
        boolean gap = false;
        for (Block block : included(text)) {
            BlockCut cut = BlockCut.of(block);
            Optional<Take> take = takes.playing(block.id());
            if (gap || take.isEmpty()) {
                unsettle(settled, shots.size() - 1, cut);
            }
            if (take.isPresent()) {
                TakeCaptions words = captions(take.get(), block, look);
                played.add(take.get());
                shots.add(shot(text.number(block.id()), take.get(), cut, look, words));
                settled.add((!gap || !cut.crosses()) && !unheard.test(take.get()));
            }
            gap = take.isEmpty();
        }
        if (shots.isEmpty()) {
            return Optional.empty();
        }
        LoudnessTarget loudness =
                edition.profile().map(Profile::loudness).orElse(LoudnessTarget.STANDARD);
        Cut cut =
                new Cut(
                        shots,
                        look,
                        VideoSound.of(text).in(folder, loudness),
                        edition.captions(),
                        language(played),
                        edition.captions() != Captions.BURNED
                                && look.encoder().maxBitRate().isEmpty()
                                && whole(played, shots, look));
        return Optional.of(new Laid(text, played, settled, cut));
    }

    static List<Block> included(Script text) {
        return text.blocks().stream().filter(block -> !BlockCut.of(block).leftOut()).toList();
    }

    /** How much of a shot is left for itself is open until the one it crosses into is there. */
    private static void unsettle(List<Boolean> settled, int shot, BlockCut next) {
        if (shot >= 0 && next.crosses()) {
            settled.set(shot, false);
        }
    }

    /** How a script's captions look now. Returns at once. */
    CaptionLook captionLook(Script text) {
        return choices.look(VideoCaptions.of(text));
    }

    private Look look(Script text, Edition edition) {
        Optional<Profile> profile = edition.profile();
        FrameSize size = profile.flatMap(Profile::size).orElse(VideoSettings.of(text).size());
        FrameRate rate = profile.flatMap(Profile::rate).orElse(FrameRate.FILM);
        return new Look(
                size,
                rate,
                captionLook(text),
                edition.quality()
                        .settings()
                        .withCodec(edition.codec())
                        .withMaxBitRate(
                                profile.map(Profile::maxBitRate).orElse(OptionalInt.empty())));
    }

    private TakeCaptions captions(Take take, Block block, Look look) throws InterruptedException {
        return writer.captions(
                take,
                takes.clip(take),
                BlockCaptions.of(block),
                look.captions(),
                new CaptionWriter.Length(frames(take, look.rate()), look.rate()));
    }

    private Shot shot(int number, Take take, BlockCut cut, Look look, TakeCaptions words) {
        Stretch shown = Stretch.of(take, cut, look.rate());
        return new Shot(
                number,
                new Footage(takes.clip(take), shown.from(), shown.frames()),
                words.track().slice(shown.from(), shown.to()),
                TimedWord.slice(words.words(), shown.from(), shown.to()),
                !take.request().dialogue().isBlank(),
                cut.entry().in(look.rate()));
    }

    /** A clip of another rate or length plays whole, for as long as it lasts. */
    static long frames(Take take, FrameRate rate) {
        MediaInfo clip = info(take);
        return clip.rate().equals(rate)
                ? clip.frames()
                : Math.max(1, rate.framesIn(clip.seconds()));
    }

    static MediaInfo info(Take take) {
        if (take.state() instanceof TakeState.Ready ready) {
            return ready.clip();
        }
        throw new IllegalStateException("a take that is " + take.state().word() + " plays nothing");
    }

    private static boolean whole(List<Take> takes, List<Shot> shots, Look look) {
        for (int i = 0; i < takes.size(); i++) {
            MediaInfo clip = info(takes.get(i));
            Footage footage = shots.get(i).footage();
            if (!clip.size().equals(look.size())
                    || !clip.rate().equals(look.rate())
                    || footage.from() != 0
                    || footage.frames() != clip.frames()) {
                return false;
            }
        }
        return true;
    }

    private static String language(List<Take> takes) {
        return takes.getFirst().request().language().getLanguage();
    }

    private static String numbers(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }
}
