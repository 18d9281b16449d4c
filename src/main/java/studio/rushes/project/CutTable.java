package studio.rushes.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.Profile;
import studio.rushes.assembly.Shot;
import studio.rushes.captions.CaptionStyle;
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

    CutTable(ProjectFolder folder, Supplier<Script> script, TakeRoom takes, CaptionWriter writer) {
        this.folder = folder;
        this.script = script;
        this.takes = takes;
        this.writer = writer;
    }

    /**
     * A cut and what it was made of.
     *
     * @param takes of its shots, in order
     * @param settled for each shot whether those it crosses into are there, too
     */
    record Laid(Script script, List<Take> takes, List<Boolean> settled, Cut cut) {}

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

    /** The whole film; a block without a clip is refused. Blocking where sound must be heard. */
    Laid whole(Edition edition) throws InterruptedException {
        List<Integer> without = without();
        if (!without.isEmpty()) {
            throw new StudioException(
                    new Problem(
                            "ASSEMBLY-BLOCKS-MISSING",
                            "There is no clip yet for block " + numbers(without) + ".",
                            "No film was made; the one there was is untouched.",
                            "Generate these blocks, or leave them out, then assemble again."));
        }
        return present(edition)
                .orElseThrow(() ->
                        new StudioException(
                                new Problem(
                                        "ASSEMBLY-NOTHING",
                                        "Every block is left out of the film.",
                                        "No film was made; the one there was is untouched.",
                                        "Take a block in again, then assemble.")));
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
                played.add(take.get());
                shots.add(shot(text.number(block.id()), take.get(), cut, look));
                settled.add(!gap || !cut.crosses());
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

    private static List<Block> included(Script text) {
        return text.blocks().stream().filter(block -> !BlockCut.of(block).leftOut()).toList();
    }

    /** How much of a shot is left for itself is open until the one it crosses into is there. */
    private static void unsettle(List<Boolean> settled, int shot, BlockCut next) {
        if (shot >= 0 && next.crosses()) {
            settled.set(shot, false);
        }
    }

    private static Look look(Script text, Edition edition) {
        Optional<Profile> profile = edition.profile();
        FrameSize size = profile.flatMap(Profile::size).orElse(VideoSettings.of(text).size());
        FrameRate rate = profile.flatMap(Profile::rate).orElse(FrameRate.FILM);
        return new Look(
                size,
                rate,
                CaptionStyle.STANDARD,
                edition.quality()
                        .settings()
                        .withCodec(edition.codec())
                        .withMaxBitRate(
                                profile.map(Profile::maxBitRate).orElse(OptionalInt.empty())));
    }

    private Shot shot(int number, Take take, BlockCut cut, Look look) throws InterruptedException {
        Path clip = takes.clip(take);
        long all = frames(take, look.rate());
        CaptionWriter.Written written = writer.captions(take, clip, look.style(), all, look.rate());
        long from = 0;
        long to = all;
        Optional<BlockCut.Trim> trim = cut.trim(take.ordinal());
        if (trim.isPresent()) {
            from = Math.clamp(look.rate().framesIn(trim.get().from()), 0, all - 1);
            to = Math.clamp(look.rate().framesIn(trim.get().to()), from + 1, all);
        }
        return new Shot(
                number,
                new Footage(clip, from, to - from),
                written.track().slice(from, to),
                TimedWord.slice(written.words(), from, to),
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
