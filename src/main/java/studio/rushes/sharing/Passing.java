package studio.rushes.sharing;

import java.util.Set;
import studio.rushes.problem.Problem;

/** Which troubles of the two services pass by themselves, so that asking again later helps. */
public final class Passing {
    private static final Set<String> CODES =
            Set.of(
                    "FIRESTORE-NO-ANSWER",
                    "FIRESTORE-QUOTA",
                    "BUCKET-NO-ANSWER",
                    "BUCKET-OTHER-BYTES");

    private Passing() {}

    public static boolean is(Problem problem) {
        return CODES.contains(problem.code());
    }
}
