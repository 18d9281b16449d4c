package studio.rushes.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionTrack.Part;
import studio.rushes.captions.SpokenPart;
import studio.rushes.captions.TimedWord;

/** Where everything of a cut lies in the film, counted in frames. */
public final class Timeline {
    private final List<Placed> shots;
    private final Look look;
    private final boolean burned;
    private final CaptionTrack captions;

    /**
     * A shot in the film.
     *
     * @param place in the film's frames
     */
    public record Placed(Shot shot, Place place) {
        public long start() {
            return place.start();
        }

        public long entry() {
            return place.entry();
        }

        public long exit() {
            return place.exit();
        }

        public long end() {
            return place.end();
        }
    }

    /**
     * One piece of pictures.
     *
     * @param shot counted from 0; of a joint the one that comes in
     */
    public record Piece(int shot, PicturePlan plan) {
        public boolean isJoint() {
            return plan.crossing().isPresent();
        }
    }

    private Timeline(List<Placed> shots, Cut cut) {
        this.shots = shots;
        look = cut.look();
        burned = cut.captions() == Captions.BURNED;
        captions = captions(shots);
    }

    public static Timeline of(Cut cut) {
        List<Shot> shots = cut.shots();
        List<Place> row =
                Place.row(
                        shots.stream().map(Shot::frames).toList(),
                        shots.stream().map(Shot::entry).toList());
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < shots.size(); i++) {
            placed.add(new Placed(shots.get(i), row.get(i)));
        }
        return new Timeline(List.copyOf(placed), cut);
    }

    public List<Placed> shots() {
        return shots;
    }

    public long frames() {
        return shots.getLast().end();
    }

    /** All pieces in the order of the film. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < shots.size(); i++) {
            joint(i).ifPresent(pieces::add);
            body(i).ifPresent(pieces::add);
        }
        return pieces;
    }

    private Optional<Piece> body(int at) {
        Placed placed = shots.get(at);
        long count = placed.shot().frames() - placed.entry() - placed.exit();
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Piece(
                        at,
                        new PicturePlan(
                                placed.shot().footage().part(placed.entry(), count),
                                Optional.empty(),
                                painted(placed.start() + placed.entry(), count),
                                look)));
    }

    private Optional<Piece> joint(int at) {
        Placed into = shots.get(at);
        long count = into.entry();
        if (count == 0) {
            return Optional.empty();
        }
        Placed out = shots.get(at - 1);
        Footage left = out.shot().footage().part(out.shot().frames() - count, count);
        Footage entered = into.shot().footage().part(0, count);
        return Optional.of(
                new Piece(
                        at,
                        new PicturePlan(
                                left,
                                Optional.of(
                                        new PicturePlan.Crossing(
                                                entered, into.shot().entry().kind())),
                                painted(into.start(), count),
                                look)));
    }

    private CaptionTrack painted(long from, long count) {
        return burned ? captions.slice(from, from + count) : CaptionTrack.EMPTY;
    }

    /**
     * What is said in the film, shot by shot. In a joint both voices are heard, so their words
     * stand beside each other, unlike captions.
     */
    public List<SpokenPart> spoken() {
        return shots.stream()
                .map(placed ->
                        new SpokenPart(
                                placed.shot().number(),
                                placed.start(),
                                TimedWord.slice(placed.shot().words(), 0, placed.shot().frames())))
                .toList();
    }

    /** What is read in the film. */
    public CaptionTrack captions() {
        return captions;
    }

    private static CaptionTrack captions(List<Placed> shots) {
        return CaptionTrack.joined(
                shots.stream()
                        .map(placed ->
                                new Part(
                                        placed.start() + placed.place().ownFrom(),
                                        placed.shot()
                                                .captions()
                                                .slice(
                                                        placed.place().ownFrom(),
                                                        placed.place().ownTo())))
                        .toList());
    }
}
