package studio.rushes.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import studio.rushes.media.Progress;

/**
 * In which order the pieces of a film are rendered: two at a time where there are two of about the
 * same length, so that neither processor waits while an encoder starts or ends; one with all
 * processors where one would be left over.
 */
final class PictureRounds {
    private final PieceMaker maker;
    private final Makers makers;
    private final List<Timeline.Piece> pieces;
    private final Progress progress;
    private final double[] reached;
    private final double all;

    PictureRounds(PieceMaker maker, Makers makers, List<Timeline.Piece> pieces, Progress progress) {
        this.maker = maker;
        this.makers = makers;
        this.pieces = pieces;
        this.progress = progress;
        reached = new double[pieces.size()];
        all = pieces.stream().mapToLong(PictureRounds::frames).sum();
    }

    private static long frames(Timeline.Piece piece) {
        return piece.plan().frames();
    }

    /**
     * @param missing which pieces have to be rendered
     * @return all pieces, in their order
     */
    List<PieceMaker.Made<PictureFacts>> all(Predicate<Timeline.Piece> missing)
            throws InterruptedException {
        Map<Integer, PieceMaker.Made<PictureFacts>> made = new TreeMap<>();
        if (makers.beside().isPresent()) {
            Makers half = new Makers(makers.beside().get(), makers.sound());
            List<Integer> paired = paired(missing);
            List<PieceMaker.Made<PictureFacts>> done =
                    TwoAtATime.all(paired.stream().map(at -> work(at, half)).toList());
            for (int i = 0; i < done.size(); i++) {
                made.put(paired.get(i), done.get(i));
            }
        }
        for (int at = 0; at < pieces.size(); at++) {
            if (!made.containsKey(at)) {
                made.put(at, work(at, makers).call());
            }
        }
        return List.copyOf(made.values());
    }

    /** The longest first, so that both processors are done at about the same time. */
    private List<Integer> paired(Predicate<Timeline.Piece> missing) {
        List<Integer> open =
                IntStream.range(0, pieces.size())
                        .filter(at -> missing.test(pieces.get(at)))
                        .boxed()
                        .sorted(Comparator.comparingLong(at -> -frames(pieces.get(at))))
                        .toList();
        if (open.isEmpty()) {
            return open;
        }
        long longest = frames(pieces.get(open.getFirst()));
        long alike = open.stream().filter(at -> 2 * frames(pieces.get(at)) > longest).count();
        return alike % 2 == 0 ? open : open.subList(1, open.size());
    }

    private Work work(int at, Makers by) {
        return () -> {
            PieceMaker.Made<PictureFacts> made =
                    maker.picture(pieces.get(at).plan(), by, fraction -> tell(at, fraction));
            tell(at, 1);
            return made;
        };
    }

    /** From two threads. */
    private synchronized void tell(int at, double fraction) {
        reached[at] = Math.max(reached[at], fraction);
        double done = 0;
        for (int i = 0; i < reached.length; i++) {
            done += reached[i] * frames(pieces.get(i));
        }
        progress.at(done / all);
    }

    /** Renders one piece. */
    @FunctionalInterface
    private interface Work extends Callable<PieceMaker.Made<PictureFacts>> {
        @Override
        PieceMaker.Made<PictureFacts> call() throws InterruptedException;
    }
}
