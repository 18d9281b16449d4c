package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.FilmPlan;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.MixFacts;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.SoundPlan;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Progress;

/** Runs of packets mixed one by one, joined, and decoded again by a player's decoder. */
class FilmSoundTest {
    /** 4, 6, 7 and 8 s, some cut to odd lengths: hardly a joint falls on the grid of AAC. */
    private static final List<Integer> FRAMES = List.of(96, 144, 31, 168, 192, 77, 96);

    private static final int FRAME = 2_000;

    @TempDir Path folder;

    private final FfmpegSound renderer = new FfmpegSound();
    private Reel reel;

    @BeforeEach
    void reel() {
        reel = new Reel(folder, renderer);
    }

    @Test
    void blocksOfAnyLengthSoundAsIfEncodedInOne() throws Exception {
        for (int frames : FRAMES) {
            reel.block(Pcm.of(frames * FRAME, Pcm.babble(frames, 0.4), Pcm.babble(9, 0.4)));
        }
        short[] ideal = reel.sum();

        short[] stitched = reel.film("stitched.mp4", reel.runs());
        short[] whole = reel.film("whole.mp4", List.of(reel.run(0, reel.packets())));

        long at = 0;
        for (int frames : FRAMES.subList(0, FRAMES.size() - 1)) {
            at += (long) frames * FRAME;
            int from = (int) at - 3_000;
            int to = (int) at + 3_000;
            double once = Pcm.snr(ideal, whole, from, to);
            assertThat(Pcm.snr(ideal, stitched, from, to)).isGreaterThan(once - 2);
        }
        assertThat(Pcm.snr(ideal, stitched, 0, (int) reel.samples()))
                .isGreaterThan(Pcm.snr(ideal, whole, 0, (int) reel.samples()) - 0.5);
    }

    @Test
    void noJointIsLateByASample() throws Exception {
        for (int i = 0; i < 60; i++) {
            int frames = FRAMES.get(i % FRAMES.size()) / 2;
            reel.block(
                    Pcm.of(
                            frames * FRAME,
                            s -> s < 960 ? Pcm.tone(1_000, 0.5).applyAsDouble(s) : 0));
        }

        short[] film = reel.film("drift.mp4", reel.runs());

        assertThat(film.length / 2 - reel.samples()).isBetween(0L, 1_023L);
        for (long start : reel.starts()) {
            assertThat(offset(film, (int) start)).as("at " + start).isZero();
        }
    }

    @Test
    void aSingleVoiceIsMixedToTheBit() {
        short[] pcm = Pcm.of(96 * FRAME, Pcm.babble(1, 0.9), Pcm.babble(2, 0.99));
        reel.block(pcm);

        Window window = new Mixer(reel.plan(0, reel.packets())).mix(0, 96 * FRAME, -1.8, false);

        assertThat(Arrays.copyOfRange(window.interleaved(0, 96 * FRAME), 480, 382_000))
                .isEqualTo(Arrays.copyOfRange(pcm, 480, 382_000));
    }

    @Test
    void aHardJointDoesNotClick() throws Exception {
        // Both are cut where they are loudest.
        reel.block(Pcm.of(48 * FRAME, i -> 0.5 * Math.cos(2 * Math.PI * 60 * i / 48_000.0)));
        reel.block(Pcm.of(48 * FRAME, i -> -0.5 * Math.cos(2 * Math.PI * 60 * i / 48_000.0)));

        short[] film = reel.film("click.mp4", reel.runs());

        int step = 0;
        for (int i = 90_000; i < 102_000; i++) {
            step = Math.max(step, Math.abs(film[2 * i + 2] - film[2 * i]));
        }
        assertThat(step).isLessThan(32_768 / 200);
    }

    @Test
    void soundsThatCrossKeepTheirLoudness() throws Exception {
        Random chance = new Random(1);
        short[] left = Pcm.of(72 * FRAME, _ -> 0.1 * chance.nextGaussian());
        short[] right = Pcm.of(72 * FRAME, _ -> 0.1 * chance.nextGaussian());
        reel.block(left);
        reel.cross(right, 24 * FRAME);

        short[] film = reel.film("cross.mp4", reel.runs());

        double before = Pcm.rms(film, 24_000, 90_000);
        for (int at = 96_000; at < 144_000; at += 6_000) {
            assertThat(Pcm.rms(film, at, at + 6_000)).isCloseTo(before, within(0.6));
        }
    }

    @Test
    void musicLoopsAndGoesDownUnderSpeech() throws Exception {
        reel.block(Pcm.of(192 * FRAME, _ -> 0));
        short[] music = Pcm.of(50_000, Pcm.tone(480, 0.25));
        List<Float> gains = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            gains.add(i < 150 || i >= 250 ? -6f : -18f);
        }
        reel.bed(
                new MixPlan.Bed(Pcm.write(folder.resolve("music.sound"), music), 50_000, 0, gains));

        short[] film = reel.film("music.mp4", reel.runs());

        double free = Pcm.rms(film, 48_000, 140_000);
        assertThat(free).isCloseTo(Pcm.rms(music, 0, 48_000) - 6, within(0.2));
        assertThat(Pcm.rms(film, 150_000, 235_000)).isCloseTo(free - 12, within(0.2));
        assertThat(Pcm.rms(film, 260_000, 380_000)).isCloseTo(free, within(0.2));
        // It ends in the middle of a wave and begins anew without a click.
        int step = 0;
        for (int i = 49_000; i < 51_000; i++) {
            step = Math.max(step, Math.abs(film[2 * i + 2] - film[2 * i]));
        }
        for (int i = 1_000; i < 49_000; i++) {
            assertThat((double) film[2 * (50_000 + i)])
                    .isCloseTo(0.5 * music[2 * i], within(200.0));
        }
        assertThat(step).isLessThan(400);
    }

    @Test
    void voicesAndMusicTogetherStayUnderThePeakAndAreHeardAsTheyAre() throws Exception {
        for (int frames : FRAMES) {
            reel.block(Pcm.of(frames * FRAME, Pcm.babble(frames, 0.55)));
        }
        reel.gain(6);
        reel.bed(
                new MixPlan.Bed(
                        Pcm.write(
                                folder.resolve("loud.sound"), Pcm.of(100_000, Pcm.tone(130, 0.5))),
                        100_000,
                        0,
                        List.of(-3f)));

        Path film = folder.resolve("loud.mp4");
        reel.film("loud.mp4", reel.runs());

        Tool.Heard heard = Tool.loudness("-i", film.toString());
        assertThat(heard.truePeak()).isBetween(-3.0, -1.0);
        for (MixFacts facts : reel.facts()) {
            assertThat(facts.truePeak()).isLessThanOrEqualTo(-1.7);
        }
    }

    @Test
    void burstsThatComeBackLouderFromAacAreTurnedDown() throws Exception {
        Random chance = new Random(2);
        Path clip =
                Pcm.clip(
                        folder,
                        "bursts",
                        Pcm.of(
                                96 * FRAME,
                                i ->
                                        Math.clamp(chance.nextGaussian(), -2.5, 2.5)
                                                * (i % 12_000 < 2_000 ? 0.4 : 0.01)));
        Path sound = folder.resolve("bursts.sound");
        renderer.sound(
                new SoundPlan(
                        new Footage(clip, 0, 96),
                        FrameRate.FILM,
                        Optional.of(LoudnessTarget.STANDARD)),
                sound);
        reel.block(Pcm.read(sound));

        reel.film("bursts.mp4", reel.runs());

        Tool.Heard heard = Tool.loudness("-i", folder.resolve("bursts.mp4").toString());
        assertThat(heard.truePeak()).isBetween(-3.0, -1.0);
    }

    @Test
    void theTenthsOfAllRunsAreTheFilms() throws Exception {
        for (int frames : FRAMES) {
            reel.block(Pcm.of(frames * FRAME, Pcm.babble(frames, 0.3)));
        }
        reel.runs();
        List<Float> parts =
                reel.facts().stream().flatMap(facts -> facts.momentary().stream()).toList();
        MixFacts whole = reel.mix(0, reel.packets(), folder.resolve("one.run"));

        assertThat(parts).hasSize((int) (reel.samples() / 4_800));
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i)).isCloseTo(whole.momentary().get(i), within(0.05f));
        }
    }

    /** How many samples later than expected the beep sounds, by cross-correlation. */
    private static int offset(short[] film, int expected) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int shift = -1_200; shift <= 1_200; shift++) {
            double sum = 0;
            for (int i = 0; i < 960; i++) {
                int at = expected + shift + i;
                if (at >= 0 && at < film.length / 2) {
                    sum += Math.sin(2 * Math.PI * 1000 * i / 48_000.0) * film[2 * at];
                }
            }
            if (sum > most) {
                most = sum;
                best = shift;
            }
        }
        return best;
    }

    /** A film's sound on its way: blocks one behind the other, then their runs. */
    private static final class Reel {
        private final Path folder;
        private final FfmpegSound renderer;
        private final List<MixPlan.Voice> voices = new ArrayList<>();
        private final List<MixFacts> facts = new ArrayList<>();
        private Optional<MixPlan.Bed> bed = Optional.empty();
        private double gain;
        private long end;

        Reel(Path folder, FfmpegSound renderer) {
            this.folder = folder;
            this.renderer = renderer;
        }

        void block(short[] pcm) {
            add(pcm, end, MixPlan.Fade.JOINT);
        }

        void cross(short[] pcm, int samples) {
            MixPlan.Fade fade = new MixPlan.Fade(MixPlan.Curve.EQUAL_POWER, samples);
            MixPlan.Voice last = voices.removeLast();
            voices.add(new MixPlan.Voice(last.sound(), last.at(), last.samples(), last.in(), fade));
            add(pcm, end - samples, fade);
        }

        private void add(short[] pcm, long at, MixPlan.Fade in) {
            Path file = Pcm.write(folder.resolve("voice" + voices.size() + ".sound"), pcm);
            voices.add(new MixPlan.Voice(file, at, pcm.length / 2, in, MixPlan.Fade.JOINT));
            end = at + pcm.length / 2;
        }

        void bed(MixPlan.Bed music) {
            bed = Optional.of(music);
        }

        void gain(double decibel) {
            gain = decibel;
        }

        long samples() {
            return end;
        }

        long packets() {
            return MixPlan.packetsOf(end);
        }

        List<Long> starts() {
            return voices.stream().map(MixPlan.Voice::at).toList();
        }

        List<MixFacts> facts() {
            return facts;
        }

        MixPlan plan(long packet, long packets) {
            return new MixPlan(packet, packets, end, voices, bed, gain, -1);
        }

        MixFacts mix(long packet, long packets, Path target) throws InterruptedException {
            return renderer.mix(plan(packet, packets), target);
        }

        Path run(long packet, long packets) throws InterruptedException {
            Path run = folder.resolve("run" + packet + "-" + packets);
            facts.add(mix(packet, packets, run));
            return run;
        }

        /** One a block, as the film's plan has it. */
        List<Path> runs() throws InterruptedException {
            List<Path> runs = new ArrayList<>();
            long packet = 0;
            for (int i = 1; i <= voices.size(); i++) {
                long next =
                        i == voices.size()
                                ? packets()
                                : Math.ceilDiv(voices.get(i).at(), (long) MixPlan.PACKET);
                runs.add(run(packet, next - packet));
                packet = next;
            }
            return runs;
        }

        /** What the blocks are without an encoder between. */
        short[] sum() {
            return new Mixer(plan(0, packets()))
                    .mix(0, (int) end, 0, false)
                    .interleaved(0, (int) end);
        }

        short[] film(String name, List<Path> runs) throws InterruptedException {
            long frames = end / FRAME;
            Path pictures = folder.resolve("pictures" + frames + ".mp4");
            if (!Files.exists(pictures)) {
                Tool.ffmpeg(
                        "-f",
                        "lavfi",
                        "-i",
                        "color=size=64x64:rate=24:duration=" + frames / 24.0,
                        "-c:v",
                        "libx264",
                        "-preset",
                        "ultrafast",
                        "-pix_fmt",
                        "yuv420p",
                        pictures.toString());
            }
            Path film = folder.resolve(name);
            FilmPlan plan =
                    new FilmPlan(
                            List.of(new FilmPlan.Picture(pictures, frames)),
                            runs,
                            end,
                            FrameRate.FILM,
                            Optional.empty());
            new FfmpegFilm().write(plan, film, Progress.UNHEARD);
            return Tool.stereo(film);
        }
    }
}
