package studio.rushes.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.FrameStream;
import studio.rushes.media.FrameStream.Piece;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.screening.Opening;

/**
 * One clip, or one cut, being watched. Its {@link #run} is the decoder: it obeys the newest order
 * and fills the queue. Closing it makes that end by itself within a picture.
 */
final class Reel {
    private static final Logger LOG = LoggerFactory.getLogger(Reel.class);

    /** Reading on so far is quicker than seeking. */
    private static final int READ_ON = 24;

    private final Opening opening;
    private final SoundSink sound;
    private final PictureQueue pictures = new PictureQueue();
    private final OrderSlot orders = new OrderSlot();
    private volatile @Nullable Facts facts;
    private volatile @Nullable Problem problem;
    private volatile long end = Long.MAX_VALUE;
    private volatile double due;
    private long next;

    /** What is known once the clip is open. */
    record Facts(FrameSize size, FrameRate rate, long frames, boolean hasSound) {}

    Reel(Opening opening, SoundSink sound) {
        this.opening = opening;
        this.sound = sound;
    }

    /** Decodes until closed. */
    void run() {
        try (FrameStream stream = opening.open()) {
            facts = new Facts(stream.size(), stream.rate(), stream.frames(), stream.hasSound());
            Optional<Order> order = orders.awaitNewer(-1);
            while (order.isPresent()) {
                obey(stream, order.get());
                order = orders.awaitNewer(order.get().serial());
            }
        } catch (StudioException e) {
            problem = e.problem();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("playing failed", e);
            problem = PlayerProblems.unexpected();
        }
    }

    private void obey(FrameStream stream, Order order) throws InterruptedException {
        if (order.speed() == 0) {
            still(stream, order);
        } else if (order.speed() > 0) {
            forward(stream, order);
        } else {
            backward(stream, order);
        }
    }

    /** Finishes although overtaken: who drags wants to see where they are. */
    private void still(FrameStream stream, Order order) throws InterruptedException {
        if (order.frame() < next || order.frame() > next + READ_ON) {
            place(stream, order.frame());
        }
        Optional<Picture> picture = read(stream, order.serial(), order.frame());
        if (picture.isEmpty()) {
            end = lastBefore(stream, order.frame()) + 1;
            place(stream, Math.max(0, end - 1));
            picture = read(stream, order.serial(), end - 1);
        }
        if (picture.isPresent()) {
            pictures.offer(picture.get());
        }
        pictures.end(order.serial());
    }

    private void place(FrameStream stream, long frame) {
        stream.seek(frame);
        next = frame;
    }

    private Optional<Picture> read(FrameStream stream, long serial, long frame) {
        while (!orders.closed()) {
            Optional<Piece> piece = stream.next();
            if (piece.isEmpty()) {
                next = Long.MAX_VALUE;
                return Optional.empty();
            }
            if (piece.get() instanceof Piece.Picture picture) {
                next = picture.frame() + 1;
                if (picture.frame() >= frame) {
                    return Optional.of(pictures.copy(serial, picture.frame(), picture.bgra()));
                }
            }
        }
        return Optional.empty();
    }

    /** The clip ends before this frame, whatever its container says: finds where. */
    private long lastBefore(FrameStream stream, long frame) {
        long last = -1;
        long from = frame;
        while (last < 0 && from > 0 && !orders.closed()) {
            from = Math.max(0, from - 2 * READ_ON);
            stream.seek(from);
            Optional<Piece> piece = stream.next();
            while (piece.isPresent()) {
                last = piece.get() instanceof Piece.Picture picture ? picture.frame() : last;
                piece = stream.next();
            }
        }
        return last;
    }

    private void forward(FrameStream stream, Order order) throws InterruptedException {
        boolean heard = order.speed() == 1;
        // Sound that was read past is gone: only a seek brings it back.
        if (heard || order.frame() != next) {
            place(stream, order.frame());
        }
        while (!orders.overtaken(order.serial())) {
            Optional<Piece> piece = stream.next();
            if (piece.isEmpty()) {
                end = Math.min(end, next);
                next = Long.MAX_VALUE;
                pictures.end(order.serial());
                return;
            }
            switch (piece.get()) {
                case Piece.Picture picture -> show(order, picture);
                case Piece.Sound pcm when heard ->
                        sound.offer(order.serial(), pcm.sample(), pcm.pcm());
                case Piece.Sound _ -> {}
            }
        }
    }

    private void show(Order order, Piece.Picture picture) throws InterruptedException {
        next = picture.frame() + 1;
        boolean late = picture.frame() < Math.floor(due) && !pictures.isEmpty();
        if (!late) {
            pictures.offer(pictures.copy(order.serial(), picture.frame(), picture.bgra()));
        }
    }

    /**
     * Video only decodes forwards: takes a few pictures at a time and hands them out in reverse.
     */
    private void backward(FrameStream stream, Order order) throws InterruptedException {
        int step = -order.speed();
        long above = order.frame() + 1;
        while (above > 0 && !orders.overtaken(order.serial())) {
            long from = Math.max(0, above - (long) step * PictureQueue.CAPACITY);
            List<Picture> reversed = new ArrayList<>();
            place(stream, from);
            while (next < above && !orders.overtaken(order.serial())) {
                long wanted = next + Math.floorMod(order.frame() - next, step);
                Optional<Picture> picture =
                        wanted < above ? read(stream, order.serial(), wanted) : Optional.empty();
                if (picture.isEmpty()) {
                    break;
                }
                reversed.addFirst(picture.get());
            }
            for (Picture picture : reversed) {
                pictures.offer(picture);
            }
            above = from;
        }
        pictures.end(order.serial());
    }

    void order(Order order) {
        due = Double.NEGATIVE_INFINITY;
        orders.put(order);
    }

    PictureQueue pictures() {
        return pictures;
    }

    Optional<Facts> facts() {
        return Optional.ofNullable(facts);
    }

    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** How many pictures there really are, as far as is known. */
    long frames() {
        Facts known = facts;
        return known == null ? 0 : Math.max(1, Math.min(end, known.frames()));
    }

    /** Tells the decoder what the clock says, so that it does not copy what is late already. */
    void due(double frame) {
        due = frame;
    }

    void close() {
        orders.close();
        pictures.close();
        sound.close();
    }
}
