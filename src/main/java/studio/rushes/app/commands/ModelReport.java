package studio.rushes.app.commands;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import studio.rushes.problem.Problem;
import studio.rushes.transcription.ChosenModel;
import studio.rushes.transcription.ModelArrival;
import studio.rushes.transcription.ModelProgress;
import studio.rushes.transcription.ShelvedModel;
import studio.rushes.transcription.WhisperModel;

/** Says of models that hear words, in lines for people or for programs. */
final class ModelReport {
    /** A pipe or a log wants no running percentage. */
    private static final int TENTHS = 10;

    private final PrintWriter out;
    private final boolean json;

    ModelReport(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void model(ShelvedModel shelved, boolean chosen) {
        WhisperModel model = shelved.model();
        if (json) {
            ObjectNode event = event("model");
            event.put("id", model.id());
            event.put("name", model.name());
            event.put("bytes", shelved.facts().map(facts -> facts.bytes()).orElse(model.bytes()));
            event.put("note", model.note());
            event.put("from", model.from().toString());
            event.put("state", state(shelved));
            event.put("part", shelved.part());
            event.put("path", shelved.file().toString());
            event.put("chosen", chosen);
            event.put("problem", shelved.problem().map(Problem::code).orElse(null));
            print(event.toString());
        } else {
            print(
                    String.format(
                            Locale.ROOT,
                            "MODEL  %-20s  %8s  %-9s  %-7s  %s",
                            model.id(),
                            megabytes(model.bytes()),
                            state(shelved),
                            chosen ? "CHOSEN" : "",
                            model.note()));
        }
    }

    private static String state(ShelvedModel shelved) {
        if (shelved.present()) {
            return "HERE";
        }
        if (shelved.problem().isPresent()) {
            return "DAMAGED";
        }
        return shelved.part() > 0 ? "HALF" : "NOT-HERE";
    }

    /** A file of the person's own that was chosen. */
    void own(String path) {
        print(
                json
                        ? event("own").put("path", path).put("chosen", true).toString()
                        : "OWN    " + path + "  CHOSEN");
    }

    void chosen(String choice, ChosenModel model) {
        if (json) {
            ObjectNode event = event("chosen");
            event.put("choice", choice);
            event.put("path", model.file().toString());
            event.put("bytes", model.facts().bytes());
            event.put("multilingual", model.facts().multilingual());
            event.put("weights", model.facts().weights());
            event.put("sha256", model.sum());
            print(event.toString());
        } else {
            print(
                    "CHOSEN  %s  %s, %s"
                            .formatted(
                                    choice,
                                    model.facts().multilingual()
                                            ? "many languages"
                                            : "English only",
                                    model.file()));
        }
    }

    void none() {
        print(
                json
                        ? event("chosen").putNull("choice").toString()
                        : "CHOSEN  none; words are timed from the script");
    }

    /** Says at each tenth how far a download is. */
    ModelProgress arriving(String id) {
        return new ModelProgress() {
            private int told = -1;

            @Override
            public void at(ModelArrival arrival) {
                int tenth = (int) (arrival.fraction() * TENTHS);
                if (json || tenth != told) {
                    told = tenth;
                    print(json ? object(id, arrival) : line(id, arrival));
                }
            }
        };
    }

    private static String object(String id, ModelArrival arrival) {
        return event("download")
                .put("id", id)
                .put("bytes", arrival.bytes())
                .put("total", arrival.total())
                .put("bytes_per_second", Math.round(arrival.bytesPerSecond()))
                .toString();
    }

    private static String line(String id, ModelArrival arrival) {
        return String.format(
                        Locale.ROOT,
                        "GET    %s  %3.0f %%  %s of %s  %s",
                        id,
                        arrival.fraction() * 100,
                        megabytes(arrival.bytes()),
                        megabytes(arrival.total()),
                        arrival.bytesPerSecond() > 0
                                ? megabytes(Math.round(arrival.bytesPerSecond())) + "/s"
                                : "")
                .stripTrailing();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static ObjectNode event(String name) {
        return JsonNodeFactory.instance.objectNode().put("event", name);
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }
}
