package studio.rushes.sharing;

import java.util.ArrayList;
import java.util.List;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;

/** Gathers what could not be understood; of very many only the first, and how many there were. */
final class Oddities {
    private static final int MOST = 50;

    private final List<Oddity> found = new ArrayList<>();
    private int more;
    private DocumentName last;

    /**
     * @param document the main one
     */
    Oddities(DocumentName document) {
        last = document;
    }

    void add(DocumentName document, String field, Problem problem) {
        if (found.size() < MOST) {
            found.add(new Oddity(document, Shown.plain(field, MOST), problem));
        } else {
            more++;
            last = document;
        }
    }

    void wrongType(DocumentName document, String field, Object value, Phrase wanted) {
        add(
                document,
                field,
                Problem.of("CLOUD-FIELD")
                        .with("document", document)
                        .with("field", Shown.plain(field, MOST))
                        .with("found", Shown.kind(value))
                        .with("wanted", wanted));
    }

    void unknownWord(DocumentName document, String field, String word) {
        add(
                document,
                field,
                Problem.of("CLOUD-WORD")
                        .with("document", document)
                        .with("field", field)
                        .with("word", Shown.quote(word)));
    }

    void notABlock(DocumentName document, String map, String key) {
        add(
                document,
                map,
                Problem.of("CLOUD-KEY")
                        .with("document", document)
                        .with("field", map)
                        .with("key", Shown.quote(key)));
    }

    void notUsable(DocumentName document, String field, String text) {
        add(
                document,
                field,
                Problem.of("CLOUD-TEXT")
                        .with("document", document)
                        .with("field", field)
                        .with("text", Shown.quote(text)));
    }

    void tooMany(DocumentName document, String field, long count, long most) {
        add(
                document,
                field,
                Problem.of("CLOUD-MANY")
                        .with("document", document)
                        .with("field", field)
                        .with("count", count)
                        .with("most", most));
    }

    List<Oddity> all() {
        if (more == 0) {
            return List.copyOf(found);
        }
        List<Oddity> all = new ArrayList<>(found);
        Problem rest = Problem.of("CLOUD-ODDITIES").with("document", last).with("count", more);
        all.add(new Oddity(last, "", rest));
        return List.copyOf(all);
    }
}
