package studio.rushes.adapter.veo;

import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.Part;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.DraftWish;
import studio.rushes.generation.Money;
import studio.rushes.generation.ScriptWriter;
import studio.rushes.generation.WriterModel;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Scripts drafted by Gemini behind the same two doors. A draft is one request: an answer that is
 * lost was cheap, but it was paid, and so it is not asked for again by itself.
 */
public final class VeoScriptWriter implements ScriptWriter {
    private static final Logger LOG = LoggerFactory.getLogger(VeoScriptWriter.class);

    /** A model thinks before it writes, and what it thinks is paid too. */
    private static final int TOKENS_TO_THINK = 4_096;

    private static final int TOKENS_A_BLOCK = 400;

    /** More characters than so many blocks of a minute can have. */
    private static final int LONGEST_DRAFT = 200_000;

    private final BackEnd backEnd;
    private final WriterModel model;
    private final DraftAnswers answers;

    private VeoScriptWriter(BackEnd backEnd, WriterModel model) {
        this.backEnd = backEnd;
        this.model = model;
        answers = new DraftAnswers(new Answers(backEnd::strike), model);
    }

    /**
     * @param model one behind this place
     */
    public static VeoScriptWriter at(VeoPlace place, WriterModel model, VeoTimes times) {
        Lines lines = Lines.open(times);
        return new VeoScriptWriter(
                switch (place) {
                    case VeoPlace.Vertex vertex -> new VertexBackEnd(vertex, lines);
                    case VeoPlace.Gemini gemini -> new GeminiBackEnd(gemini, lines);
                },
                model);
    }

    /** A character is never more than a token, whatever the language. */
    @Override
    public Money most(DraftWish wish) {
        String sent = DraftPrompt.rules(wish) + DraftPrompt.theme(wish);
        return model.price(sent.length(), tokens(wish));
    }

    private static int tokens(DraftWish wish) {
        return TOKENS_TO_THINK + wish.blocks() * TOKENS_A_BLOCK;
    }

    @Override
    public String draft(DraftWish wish) throws InterruptedException {
        SubmitWatch watch = new SubmitWatch();
        try {
            Client client = backEnd.submitting(backEnd.account());
            return text(
                    ScopedValue.where(SubmitWatch.CURRENT, watch).call(() -> ask(client, wish)));
        } catch (StudioException e) {
            throw e;
        } catch (ApiException e) {
            LOG.info("a draft was answered with {}", e.code());
            throw new StudioException(answers.error(e));
        } catch (RuntimeException e) {
            // The library has many ways to say that no answer came, or none that it can read.
            if (Thread.interrupted()) {
                throw new InterruptedException("while a draft was written");
            }
            LOG.info("a draft failed, sent: {}: {}", watch.sent(), backEnd.strike(e.toString()));
            throw new StudioException(
                    watch.sent() ? DraftAnswers.lost() : DraftAnswers.unreachable());
        }
    }

    private GenerateContentResponse ask(Client client, DraftWish wish) {
        return client.models.generateContent(
                model.id().value(),
                DraftPrompt.theme(wish),
                GenerateContentConfig.builder()
                        .systemInstruction(
                                Content.fromParts(Part.fromText(DraftPrompt.rules(wish))))
                        .candidateCount(1)
                        .maxOutputTokens(tokens(wish))
                        .build());
    }

    private String text(GenerateContentResponse answer) {
        Optional<Candidate> candidate =
                answer.candidates().flatMap(all -> all.stream().findFirst());
        if (candidate.isEmpty()) {
            throw new StudioException(
                    answer.promptFeedback().isPresent()
                            ? DraftAnswers.blocked()
                            : DraftAnswers.empty());
        }
        Optional<Problem> cut =
                candidate.get().finishReason().map(FinishReason::knownEnum).flatMap(answers::end);
        if (cut.isPresent()) {
            throw new StudioException(cut.get());
        }
        String text =
                String.join(
                        "",
                        candidate.get().content().flatMap(Content::parts).orElse(List.of()).stream()
                                .filter(part -> !part.thought().orElse(false))
                                .flatMap(part -> part.text().stream())
                                .toList());
        if (text.isBlank() || text.length() > LONGEST_DRAFT) {
            throw new StudioException(DraftAnswers.empty());
        }
        return text;
    }
}
