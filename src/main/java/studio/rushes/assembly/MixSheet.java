package studio.rushes.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.rushes.assembly.MixPlan.Curve;
import studio.rushes.assembly.MixPlan.Fade;
import studio.rushes.assembly.MixPlan.Voice;

/** Which sounds lie where in the film, and which packets belong to which shot. */
final class MixSheet {
    private static final int LEVEL = SoundFacts.LEVEL_SAMPLES;

    private final Timeline timeline;
    private final Look look;
    private final List<Voice> voices;
    private final double truePeak;

    /** The music of the film, ready to be mixed. */
    record Bed(Path sound, long length, List<Float> gains) {}

    /**
     * @param sounds rendered, one a shot, in the order of the shots
     */
    MixSheet(Timeline timeline, Look look, List<Path> sounds, double truePeak) {
        this.timeline = timeline;
        this.look = look;
        this.truePeak = truePeak;
        List<Voice> placed = new ArrayList<>();
        for (int i = 0; i < sounds.size(); i++) {
            Timeline.Placed shot = timeline.shots().get(i);
            placed.add(
                    new Voice(
                            sounds.get(i),
                            samples(shot.start()),
                            samples(shot.shot().frames()),
                            fade(shot.entry()),
                            fade(shot.exit())));
        }
        voices = List.copyOf(placed);
    }

    /** Samples per channel of the film. */
    long samples() {
        return samples(timeline.frames());
    }

    /** One run of packets for each shot, in order. */
    List<MixPlan> runs(Optional<Bed> bed, double gain) {
        List<MixPlan> runs = new ArrayList<>();
        for (int i = 0; i < voices.size(); i++) {
            run(i, bed, gain).ifPresent(runs::add);
        }
        return runs;
    }

    /** The run of one shot; a shot of some frames may have no packet of its own. */
    Optional<MixPlan> run(int shot, Optional<Bed> bed, double gain) {
        long packet = firstPacket(shot);
        long end = firstPacket(shot + 1);
        return end > packet ? Optional.of(run(packet, end - packet, bed, gain)) : Optional.empty();
    }

    private long firstPacket(int shot) {
        return shot == voices.size()
                ? MixPlan.packetsOf(samples())
                : Math.ceilDiv(voices.get(shot).at(), (long) MixPlan.PACKET);
    }

    private MixPlan run(long packet, long count, Optional<Bed> bed, double gain) {
        long from = Math.max(0, packet * MixPlan.PACKET - MixPlan.BEFORE);
        long to = Math.min(samples(), (packet + count) * MixPlan.PACKET + MixPlan.AFTER);
        return new MixPlan(
                packet,
                count,
                samples(),
                voices.stream()
                        .filter(voice -> voice.at() < to && voice.at() + voice.samples() > from)
                        .toList(),
                bed.map(music -> slice(music, from, to)),
                gain,
                truePeak);
    }

    private static MixPlan.Bed slice(Bed music, long from, long to) {
        int first = (int) (from / LEVEL);
        int end = (int) Math.min(music.gains().size(), (to + LEVEL - 1) / LEVEL + 1);
        return new MixPlan.Bed(
                music.sound(),
                music.length(),
                (long) first * LEVEL,
                music.gains().subList(first, end));
    }

    private Fade fade(long overlap) {
        return overlap == 0 ? Fade.JOINT : new Fade(Curve.EQUAL_POWER, samples(overlap));
    }

    private long samples(long frames) {
        return look.rate().samplesIn(frames, SoundPlan.SAMPLE_RATE);
    }

    /** How loud the film is without music, step by step: the louder where two sounds cross. */
    List<Float> levels(List<SoundFacts> facts) {
        int count = (int) ((samples() + LEVEL - 1) / LEVEL);
        float[] levels = new float[count];
        java.util.Arrays.fill(levels, (float) SoundFacts.NO_PEAK);
        for (int i = 0; i < facts.size(); i++) {
            int first = (int) (voices.get(i).at() / LEVEL);
            List<Float> own = facts.get(i).levels();
            for (int k = 0; k < own.size() && first + k < count; k++) {
                levels[first + k] = Math.max(levels[first + k], own.get(k));
            }
        }
        List<Float> all = new ArrayList<>(count);
        for (float level : levels) {
            all.add(level);
        }
        return all;
    }
}
