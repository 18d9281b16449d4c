package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState.Cancelled;
import studio.rushes.generation.TakeState.Downloading;
import studio.rushes.generation.TakeState.Expired;
import studio.rushes.generation.TakeState.Failed;
import studio.rushes.generation.TakeState.Filtered;
import studio.rushes.generation.TakeState.Generating;
import studio.rushes.generation.TakeState.Queued;
import studio.rushes.generation.TakeState.Ready;
import studio.rushes.generation.TakeState.Submitting;
import studio.rushes.generation.TakeState.Unconfirmed;

/** A block's state as its card names it: that of its take, and what the script says since. */
public enum CardStatus {
    DRAFT(Tone.IDLE),
    QUEUED(Tone.IDLE),
    SUBMITTING(Tone.RUNNING),
    GENERATING(Tone.RUNNING),
    DOWNLOADING(Tone.RUNNING),
    READY(Tone.READY),
    /** The producer said that it plays. */
    CHOSEN(Tone.READY),
    /** Nothing plays: every clip of it was rejected. */
    REJECTED(Tone.IDLE),
    STALE(Tone.ATTENTION),
    FAILED(Tone.FAILED),
    FILTERED(Tone.ATTENTION),
    /** The answer to a submit was lost, and Rushes still looks for the clip by itself. */
    LOOKING(Tone.UNCONFIRMED),
    /** Nothing came, and only the producer can say what now. */
    UNCONFIRMED(Tone.UNCONFIRMED),
    EXPIRED(Tone.ATTENTION),
    CANCELLED(Tone.IDLE),
    /** Kept out of the film, and nothing goes on that could matter. */
    LEFT_OUT(Tone.IDLE);

    private final Tone tone;

    CardStatus(Tone tone) {
        this.tone = tone;
    }

    static CardStatus of(BlockCardData data) {
        CardStatus status = data.take().map(take -> of(take, data)).orElse(DRAFT);
        return data.film().leftOut() && !status.mayCost() ? LEFT_OUT : status;
    }

    private static CardStatus of(Take take, BlockCardData data) {
        return switch (take.state()) {
            case Queued _ -> QUEUED;
            case Submitting _ -> SUBMITTING;
            case Generating _ -> GENERATING;
            case Downloading _ -> DOWNLOADING;
            case Ready _ when take.judgement().rejected() -> REJECTED;
            case Ready _ when data.stale() -> STALE;
            case Ready _ when take.judgement().confirmed() -> CHOSEN;
            case Ready _ -> READY;
            case Failed _ -> FAILED;
            case Filtered _ -> FILTERED;
            case Unconfirmed _ when data.standing().asks() -> UNCONFIRMED;
            case Unconfirmed _ -> LOOKING;
            case Expired _ -> EXPIRED;
            case Cancelled _ -> CANCELLED;
        };
    }

    /** The state of a take by itself. */
    public static CardStatus of(Take take) {
        return of(take, BlockCardData.draft(take.request().block(), 0, 0, ""));
    }

    /** Whether something goes on that is watched wherever its block is. */
    private boolean mayCost() {
        return running() || this == QUEUED || this == UNCONFIRMED;
    }

    public Tone tone() {
        return tone;
    }

    public boolean running() {
        return tone == Tone.RUNNING || this == LOOKING;
    }

    /** Whether nothing goes on until the producer decides something. */
    public boolean needsYou() {
        return tone == Tone.ATTENTION || tone == Tone.FAILED || this == UNCONFIRMED;
    }

    /** What can be done to a block in this state. */
    List<Verb> verbs(BlockCardData data) {
        if (data.standing().stopping()) {
            return List.of(Verb.STOP, Verb.GO_ON);
        }
        return switch (this) {
            case DRAFT -> List.of(Verb.GENERATE);
            case QUEUED, SUBMITTING, GENERATING, DOWNLOADING -> List.of(Verb.CANCEL);
            case READY, CHOSEN -> List.of();
            case STALE, REJECTED -> List.of(Verb.MAKE_AGAIN);
            case LEFT_OUT -> List.of(Verb.TAKE_IN);
            case LOOKING -> List.of(Verb.FORGET);
            case UNCONFIRMED -> List.of(Verb.RETRY_UNCONFIRMED, Verb.FORGET);
            case FAILED, FILTERED, EXPIRED, CANCELLED -> again(data);
        };
    }

    private List<Verb> again(BlockCardData data) {
        if (data.stale()) {
            // The same again would bring the old text.
            return List.of(Verb.MAKE_AGAIN);
        }
        List<Verb> verbs = new ArrayList<>();
        if (this == FILTERED) {
            verbs.add(Verb.EDIT);
        }
        verbs.add(this == EXPIRED ? Verb.REMAKE : Verb.RETRY);
        if (this != CANCELLED && data.clip().isPresent()) {
            verbs.add(Verb.KEEP);
        }
        return List.copyOf(verbs);
    }

    /** The state in a word. */
    public String word() {
        return switch (this) {
            case DRAFT -> text("grid.state.draft");
            case QUEUED -> text("grid.state.queued");
            case SUBMITTING -> text("grid.state.submitting");
            case GENERATING -> text("grid.state.generating");
            case DOWNLOADING -> text("grid.state.downloading");
            case READY -> text("grid.state.ready");
            case CHOSEN -> text("grid.state.chosen");
            case REJECTED -> text("review.state.rejected");
            case STALE -> text("grid.state.stale");
            case FAILED -> text("grid.state.failed");
            case FILTERED -> text("grid.state.filtered");
            case LOOKING, UNCONFIRMED -> text("grid.state.unconfirmed");
            case EXPIRED -> text("grid.state.expired");
            case CANCELLED -> text("grid.state.cancelled");
            case LEFT_OUT -> text("grid.state.left.out");
        };
    }
}
