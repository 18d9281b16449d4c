package studio.rushes.app.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.rushes.assembly.AssemblyStep;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.FilmReportJson;
import studio.rushes.generation.Money;
import studio.rushes.generation.Spending;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.problem.Problem;
import studio.rushes.project.Awaited;

/** One JSON object a line, for programs. Problems go to standard error as for people. */
final class JsonReport implements Report {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private final PrintWriter err;

    JsonReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void launching(int blocks, Money price) {
        print(event("launch").put("blocks", blocks).put("price", price.decimal()));
    }

    @Override
    public void spent(Spending spending) {
        if (spending.counts().isZero()) {
            return;
        }
        print(
                event("spent")
                        .put("charged", spending.charged().decimal())
                        .put("perhaps", spending.perhaps().decimal())
                        .put("reserved", spending.reserved().decimal())
                        .put("currency", spending.counts().currency().getCurrencyCode()));
    }

    @Override
    public void take(int block, Take take, Optional<Awaited> awaited) {
        ObjectNode event = event("take");
        event.put("block", block);
        event.put("take", take.ordinal());
        event.put("id", take.id().toString());
        event.put("generator", take.generator().value());
        event.put("state", take.state().word());
        event.put("seconds", take.request().seconds());
        awaited.ifPresent(on -> event.put("waits_for", on.number()));
        switch (take.state()) {
            case TakeState.Ready ready -> {
                event.put("path", "takes/" + take.fileName());
                event.put("frames", ready.clip().frames());
                event.put("confirmed", take.judgement().confirmed());
                event.put("rejected", take.judgement().rejected());
                event.put("stars", take.judgement().stars());
            }
            case TakeState.Generating generating ->
                    generating.fraction().ifPresent(value -> event.put("progress", value));
            case TakeState.Failed failed -> problem(event, failed.problem());
            case TakeState.Filtered filtered -> problem(event, filtered.problem());
            case TakeState.Expired expired -> problem(event, expired.problem());
            case TakeState.Queued _,
                    TakeState.Submitting _,
                    TakeState.Downloading _,
                    TakeState.Unconfirmed _,
                    TakeState.Cancelled _ -> {}
        }
        print(event);
    }

    @Override
    public void expecting(Duration time) {
        print(event("expected").put("seconds", rounded(time.toMillis() / 1e3)));
    }

    @Override
    public void assembling(AssemblyStep step) {
        print(
                event("assembling")
                        .put("stage", word(step.stage()))
                        .put("progress", rounded(step.whole()))
                        .put("elapsed", rounded(step.elapsed().toMillis() / 1e3))
                        .put("left", rounded(step.left().toMillis() / 1e3)));
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void film(Film film) {
        ObjectNode event = event("final");
        event.put("path", film.path().toString());
        event.put("rendered", film.rendered());
        event.put("reused", film.reused());
        event.setAll(FilmReportJson.of(film.report()));
        print(event);
    }

    @Override
    public void words(List<BlockWords> blocks) {
        for (BlockWords block : blocks) {
            ObjectNode event = event("words");
            event.put("block", block.block());
            event.put("words", block.words());
            event.put("heard", block.heard());
            event.put("follow", word(block.captions().follow()));
            block.captions()
                    .check()
                    .ifPresent(check -> {
                        event.put("line", word(check.verdict()));
                        event.put("confidence", rounded(check.confidence()));
                        var differences = event.putArray("differences");
                        check.differences()
                                .forEach(difference ->
                                        differences
                                                .addObject()
                                                .put("script", difference.script())
                                                .put("heard", difference.heard()));
                    });
            print(event);
        }
    }

    @Override
    public void finished(Path film, Optional<FilmReport> checked) {
        ObjectNode event = event("final");
        event.put("path", film.toString());
        checked.ifPresent(report -> event.setAll(FilmReportJson.of(report)));
        print(event);
    }

    @Override
    public synchronized void problem(Problem problem) {
        err.println(problem.line());
        err.flush();
    }

    private static ObjectNode event(String name) {
        return JSON.createObjectNode().put("event", name);
    }

    private static void problem(ObjectNode event, Problem problem) {
        event.putObject("problem")
                .put("code", problem.code())
                .put("headline", problem.headline())
                .put("meaning", problem.meaning())
                .put("remedy", problem.remedy());
    }

    private synchronized void print(ObjectNode event) {
        try {
            out.println(JSON.writeValueAsString(event));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot be written", e);
        }
    }
}
