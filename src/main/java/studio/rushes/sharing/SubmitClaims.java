package studio.rushes.sharing;

import java.util.Optional;
import studio.rushes.generation.SubmitGate;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.DocumentChange.Guard;

/**
 * Says in the video's document that a block goes out from here, before it does: whoever runs the
 * video next sees it, also where this program dies between the submit and its mirror's next word.
 */
final class SubmitClaims implements SubmitGate {
    private static final int TRIES = 8;

    private final PipelineDocuments documents;
    private final DocumentName document;
    private final Lease lease;
    private final MadeElsewhere elsewhere;

    SubmitClaims(
            PipelineDocuments documents,
            DocumentName document,
            Lease lease,
            MadeElsewhere elsewhere) {
        this.documents = documents;
        this.document = document;
        this.lease = lease;
        this.elsewhere = elsewhere;
    }

    /** Why it may not go out now, as far as that is known here. Answers at once. */
    @Override
    public Optional<Problem> closed(Take take) {
        if (!lease.holds()) {
            return Optional.of(notHeld());
        }
        return elsewhere.isOf(take) ? Optional.of(made()) : Optional.empty();
    }

    /** The same by the document itself. Blocking. */
    @Override
    public Optional<Problem> claim(Take take) throws InterruptedException {
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                Optional<PipelineDocument> now = documents.read(document);
                now.ifPresentOrElse(lease::heard, lease::removed);
                if (now.isEmpty() || !lease.holds()) {
                    return Optional.of(notHeld());
                }
                elsewhere.seen(now.get());
                String number = elsewhere.number(take);
                if (elsewhere.isOf(now.get(), number)) {
                    return Optional.of(made());
                }
                if (documents
                        .write(
                                new DocumentChange(
                                        document,
                                        elsewhere.claim(now.get(), number),
                                        new Guard.At(now.get().revision())))
                        .isPresent()) {
                    return lease.holds() ? Optional.empty() : Optional.of(notHeld());
                }
            }
            return Optional.of(Problem.of("MIRROR-BUSY").with("document", document));
        } catch (StudioException e) {
            return Optional.of(e.problem());
        }
    }

    private static Problem notHeld() {
        return Problem.of("LEASE-NOT-HELD");
    }

    private static Problem made() {
        return Problem.of("LEASE-BLOCK-ELSEWHERE");
    }
}
