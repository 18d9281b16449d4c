package studio.rushes.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studio.rushes.media.Progress;

/** Makes the pictures of a film, bodies and joints. */
final class FilmPictures {
    private final PieceCache cache;
    private final PieceMaker maker;

    FilmPictures(PieceCache cache, PieceMaker maker) {
        this.cache = cache;
        this.maker = maker;
    }

    /**
     * A film's pictures, ready to be copied.
     *
     * @param pieces with what was seen; none where clips are copied that were never rendered
     */
    record Made(
            List<FilmPlan.Picture> pictures,
            List<Seen> pieces,
            Set<PieceKey> used,
            Set<PieceKey> rendered) {}

    /** A piece and what was seen while it was rendered. */
    record Seen(Timeline.Piece piece, PictureFacts facts) {}

    Made make(Timeline timeline, Makers makers, Progress progress) throws InterruptedException {
        List<Timeline.Piece> pieces = timeline.pieces();
        List<PieceMaker.Made<PictureFacts>> made =
                new PictureRounds(maker, makers, pieces, progress).all(this::missing);
        List<FilmPlan.Picture> pictures = new ArrayList<>();
        List<Seen> seen = new ArrayList<>();
        Set<PieceKey> used = new HashSet<>();
        Set<PieceKey> rendered = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            PieceMaker.Made<PictureFacts> each = made.get(i);
            pictures.add(new FilmPlan.Picture(each.file(), pieces.get(i).plan().frames()));
            seen.add(new Seen(pieces.get(i), each.facts()));
            used.add(each.key());
            if (each.fresh()) {
                rendered.add(each.key());
            }
        }
        return new Made(pictures, seen, used, rendered);
    }

    /** The clips themselves, where nothing is to be changed about their pictures. */
    static boolean copied(Cut cut, Timeline timeline) {
        return cut.copies()
                && timeline.pieces().stream()
                        .noneMatch(piece ->
                                piece.isJoint()
                                        || !piece.plan().captions().pages().isEmpty()
                                        || piece.plan().footage().from() > 0);
    }

    /**
     * @param captioned the same film with its captions in its pictures: what was seen when that was
     *     rendered, mostly ahead of any film, was seen before captions were laid over it
     */
    Made copies(Timeline timeline, Timeline captioned) {
        return new Made(
                timeline.pieces().stream()
                        .map(piece ->
                                new FilmPlan.Picture(
                                        piece.plan().footage().clip(), piece.plan().frames()))
                        .toList(),
                seenBefore(captioned),
                Set.of(),
                Set.of());
    }

    /** All of it or nothing: a report on parts of a film would be taken for one on all of it. */
    private List<Seen> seenBefore(Timeline timeline) {
        List<Seen> seen = known(timeline);
        return seen.size() == timeline.pieces().size() ? seen : List.of();
    }

    /** What was seen of pieces that were rendered before, in order. */
    List<Seen> known(Timeline timeline) {
        List<Seen> seen = new ArrayList<>();
        for (Timeline.Piece piece : timeline.pieces()) {
            cache.facts(maker.key(piece.plan()), PictureFacts.class)
                    .ifPresent(facts -> seen.add(new Seen(piece, facts)));
        }
        return seen;
    }

    /** Renders the body of one shot ahead of the film. */
    boolean prepare(Timeline timeline, int shot, Makers makers) throws InterruptedException {
        boolean fresh = false;
        for (Timeline.Piece piece : timeline.pieces()) {
            if (piece.shot() == shot && !piece.isJoint()) {
                fresh |= missing(piece) && isFresh(piece, makers);
            }
        }
        return fresh;
    }

    private boolean isFresh(Timeline.Piece piece, Makers makers) throws InterruptedException {
        return maker.picture(piece.plan(), makers, Progress.UNHEARD).fresh();
    }

    /** Frames that are not kept yet. */
    long missing(Timeline timeline) {
        return timeline.pieces().stream()
                .filter(this::missing)
                .mapToLong(piece -> piece.plan().frames())
                .sum();
    }

    /** Pieces that are not kept yet. */
    long missingPieces(Timeline timeline) {
        return timeline.pieces().stream().filter(this::missing).count();
    }

    private boolean missing(Timeline.Piece piece) {
        return cache.facts(maker.key(piece.plan()), PictureFacts.class).isEmpty();
    }
}
