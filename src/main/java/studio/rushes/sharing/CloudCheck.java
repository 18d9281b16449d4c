package studio.rushes.sharing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Asks each of the three services whether it can be used, by looking only: nothing is written and
 * nothing is charged. What one of them says never keeps the next from being asked.
 */
public final class CloudCheck {
    /** What sharing with the pipeline needs. */
    public enum Service {
        DOCUMENTS,
        BUCKET,
        GENERATOR
    }

    /** Asks one service. Blocks for as long as that takes. */
    @FunctionalInterface
    public interface Question {
        /**
         * @return what stands in the way; empty where nothing does
         */
        Optional<Problem> ask() throws InterruptedException;
    }

    /** Hears each answer as it comes, on the checking thread. */
    @FunctionalInterface
    public interface Hearer {
        void hear(Service service, Optional<Problem> problem);
    }

    /** Where nothing lies, so that looking there is quick in the fullest bucket. */
    private static final String NOWHERE = "rushes-check/";

    private final Map<Service, Question> questions = new EnumMap<>(Service.class);

    /**
     * @param collection of the pipeline's, which need not be there yet
     * @param generator its own free check
     */
    public CloudCheck(
            PipelineDocuments documents,
            String collection,
            VideoBucket bucket,
            Question generator) {
        questions.put(
                Service.DOCUMENTS,
                () -> {
                    documents.list(collection, 1);
                    return Optional.empty();
                });
        questions.put(
                Service.BUCKET,
                () -> {
                    bucket.list(NOWHERE);
                    return Optional.empty();
                });
        questions.put(Service.GENERATOR, generator);
    }

    /** Asks all of them, one after the other. Blocks; gives up when it is interrupted. */
    public Map<Service, Optional<Problem>> run(Hearer hearer) throws InterruptedException {
        Map<Service, Optional<Problem>> answers = new EnumMap<>(Service.class);
        for (Map.Entry<Service, Question> question : questions.entrySet()) {
            Optional<Problem> answer = answer(question.getValue());
            answers.put(question.getKey(), answer);
            hearer.hear(question.getKey(), answer);
        }
        return answers;
    }

    private static Optional<Problem> answer(Question question) throws InterruptedException {
        try {
            return question.ask();
        } catch (StudioException e) {
            return Optional.of(e.problem());
        }
    }
}
