package studio.rushes.screening;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.Place;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.FrameStream;

/**
 * A whole cut as one stream: the parts one after the other, trimmed, and mixed where they cross.
 * Parts are opened when they are reached; a few stay open for who goes to and fro.
 */
public final class CutStream implements FrameStream {
    /** A decoder of a large clip holds some 50 MB. */
    private static final int OPEN_AT_MOST = 3;

    private static final int LONGEST_CHUNK = PartReader.SAMPLE_RATE / 2;
    private static final int CHANNELS = 2;

    private final List<CutPart> parts;
    private final List<Place> places;
    private final List<SoundMix> gains = new ArrayList<>();
    private final FrameSize size;
    private final FrameRate rate;
    private final boolean hasSound;
    private final Map<Integer, PartReader> open = new HashMap<>();
    private final Set<Integer> placed = new HashSet<>();
    private @Nullable PictureMix pictures;
    private long frame;
    private long sample;

    /**
     * @param size of all of its parts once they are opened
     */
    public CutStream(List<CutPart> parts, FrameSize size, FrameRate rate) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a cut has at least one part");
        }
        this.parts = List.copyOf(parts);
        this.size = size;
        this.rate = rate;
        places =
                Place.row(
                        parts.stream().map(CutPart::frames).toList(),
                        parts.stream().map(CutPart::entry).toList());
        hasSound = parts.stream().anyMatch(CutPart::hasSound);
        for (Place place : places) {
            gains.add(new SoundMix(place, rate, samples(place.end()) - samples(place.start())));
        }
    }

    private long samples(long frames) {
        return rate.samplesIn(frames, PartReader.SAMPLE_RATE);
    }

    @Override
    public FrameSize size() {
        return size;
    }

    @Override
    public FrameRate rate() {
        return rate;
    }

    @Override
    public long frames() {
        return places.getLast().end();
    }

    @Override
    public boolean hasSound() {
        return hasSound;
    }

    @Override
    public void seek(long to) {
        if (to < 0) {
            throw new IllegalArgumentException("a frame is 0 or more, was " + to);
        }
        frame = to;
        sample = samples(to);
        placed.clear();
    }

    @Override
    public Optional<Piece> next() {
        while (true) {
            Optional<Piece> sound = sound();
            if (sound.isPresent()) {
                return sound;
            }
            int sounding = partOfSample();
            if (hasSound
                    && sounding < parts.size()
                    && placed.contains(sounding)
                    && frame >= places.get(sounding).end()
                    && !reader(sounding).isFinished()) {
                reader(sounding).finish();
            } else if (frame >= frames()) {
                return Optional.empty();
            } else {
                return Optional.of(picture());
            }
        }
    }

    private Piece picture() {
        int leaving = 0;
        while (places.get(leaving).end() <= frame) {
            leaving++;
        }
        ByteBuffer shown = ready(leaving).picture(frame - places.get(leaving).start());
        int entering = leaving + 1;
        if (entering < parts.size() && places.get(entering).start() <= frame) {
            Place joint = places.get(entering);
            long come = frame - joint.start();
            ByteBuffer into = ready(entering).picture(come);
            double share = (come + 1.0) / (joint.entry() + 1.0);
            shown = mix().mix(parts.get(entering).entry().kind(), shown, into, share);
        }
        return new Piece.Picture(frame++, shown);
    }

    private PictureMix mix() {
        PictureMix mix = pictures;
        if (mix == null) {
            mix = new PictureMix(size);
            pictures = mix;
        }
        return mix;
    }

    /** The first part whose sound is not over. */
    private int partOfSample() {
        int part = 0;
        while (part < parts.size() && samples(places.get(part).end()) <= sample) {
            part++;
        }
        return part;
    }

    /** What is known of the sound from where it stands on. */
    private Optional<Piece> sound() {
        int leaving = partOfSample();
        if (!hasSound || leaving == parts.size() || !placed.contains(leaving)) {
            return Optional.empty();
        }
        int entering = leaving + 1;
        boolean more = entering < parts.size();
        long end = Math.min(known(leaving), sample + LONGEST_CHUNK);
        boolean joint = more && samples(places.get(entering).start()) <= sample;
        if (joint) {
            end = placed.contains(entering) ? Math.min(end, known(entering)) : sample;
        } else if (more) {
            end = Math.min(end, samples(places.get(entering).start()));
        }
        if (end <= sample) {
            return Optional.empty();
        }
        List<Integer> heard = joint ? List.of(leaving, entering) : List.of(leaving);
        Piece piece = new Piece.Sound(sample, mixed(heard, (int) (end - sample)));
        sample = end;
        heard.forEach(
                part -> reader(part).sound().drop(sample - samples(places.get(part).start())));
        return Optional.of(piece);
    }

    private long known(int part) {
        long start = samples(places.get(part).start());
        return start + reader(part).known(samples(frame) - start);
    }

    private ByteBuffer mixed(List<Integer> heard, int count) {
        double[] sum = new double[count * CHANNELS];
        for (int part : heard) {
            long own = sample - samples(places.get(part).start());
            add(reader(part).sound(), gains.get(part), own, sum);
        }
        ByteBuffer pcm = ByteBuffer.allocate(sum.length * Short.BYTES);
        for (double one : sum) {
            int value = Math.clamp(Math.round(one), Short.MIN_VALUE, Short.MAX_VALUE);
            pcm.put((byte) value).put((byte) (value >> 8));
        }
        return pcm.flip();
    }

    private static void add(PcmQueue sound, SoundMix loudness, long first, double[] sum) {
        for (int i = 0; i < sum.length; i += CHANNELS) {
            long own = first + i / CHANNELS;
            double gain = loudness.gain(own);
            sum[i] += gain * sound.value(own, 0);
            sum[i + 1] += gain * sound.value(own, 1);
        }
    }

    private PartReader reader(int part) {
        PartReader there = open.get(part);
        if (there == null) {
            there = new PartReader(parts.get(part), rate);
            open.put(part, there);
            placed.remove(part);
            closeFarthest(part);
        }
        return there;
    }

    /** Open, and placed where the cut stands. */
    private PartReader ready(int part) {
        PartReader reader = reader(part);
        if (placed.add(part)) {
            reader.seek(frame - places.get(part).start());
        }
        return reader;
    }

    private void closeFarthest(int from) {
        if (open.size() > OPEN_AT_MOST) {
            int far =
                    open.keySet().stream()
                            .max(Comparator.comparingInt(part -> Math.abs(part - from)))
                            .orElseThrow();
            PartReader closed = open.remove(far);
            placed.remove(far);
            if (closed != null) {
                closed.close();
            }
        }
    }

    @Override
    public void close() {
        open.values().forEach(PartReader::close);
        open.clear();
    }
}
