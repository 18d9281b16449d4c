package studio.rushes.transcription;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.catalogue.CatalogueFile;
import studio.rushes.catalogue.CataloguePlace;
import studio.rushes.catalogue.CatalogueRow;
import studio.rushes.problem.Phrase;

/** Models as they are written in a file; a mistake is told with its place. */
final class WhisperModelRows {
    private static final Pattern ID = Pattern.compile("[a-z0-9]([-_.]?[a-z0-9]){0,39}");

    /** Says one file in one folder on every system. */
    private static final Pattern FILE =
            Pattern.compile("[A-Za-z0-9]([-_.]?[A-Za-z0-9]){0,90}\\.bin");

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 400;
    private static final long LARGEST = 16L << 30;
    private static final Set<String> KEYS =
            Set.of("id", "name", "file", "bytes", "exact", "note", "from", "digest", "source");

    private WhisperModelRows() {}

    /**
     * @throws CatalogueException naming the place of the first mistake
     */
    static List<WhisperModel> read(byte[] json) throws CatalogueException {
        CatalogueRow parts =
                CatalogueFile.read("whisper-models.json", json).exactly(Set.of("models"));
        List<WhisperModel> models = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        CataloguePlace rows = new CataloguePlace("models", parts.value("models").node());
        for (CataloguePlace row : rows.list()) {
            WhisperModel model = model(row);
            if (!seen.add(model.id())) {
                throw row.mistake(Phrase.of("row.second").with("id", model.id()));
            }
            models.add(model);
        }
        return List.copyOf(models);
    }

    private static WhisperModel model(CataloguePlace row) throws CatalogueException {
        CatalogueRow values = row.exactly(KEYS);
        return new WhisperModel(
                like(ID, values.value("id"), Phrase.of("row.id")),
                values.value("name").text(LONGEST_NAME),
                like(FILE, values.value("file"), Phrase.of("row.bin")),
                values.value("bytes").number(1, LARGEST),
                yes(values.value("exact")),
                values.value("note").text(LONGEST_TEXT),
                folder(values.value("from")),
                digest(values.value("digest")),
                values.value("source").text(LONGEST_TEXT));
    }

    private static String like(Pattern pattern, CataloguePlace place, Phrase mistake)
            throws CatalogueException {
        String text = place.text(LONGEST_NAME);
        if (!pattern.matcher(text).matches()) {
            throw place.mistake(mistake);
        }
        return text;
    }

    private static boolean yes(CataloguePlace place) throws CatalogueException {
        if (!place.node().isBoolean()) {
            throw place.mistake(Phrase.of("row.yes"));
        }
        return place.node().booleanValue();
    }

    private static URI folder(CataloguePlace place) throws CatalogueException {
        return ModelAddress.folder(place.text(LONGEST_TEXT))
                .orElseThrow(() -> place.mistake(Phrase.of("row.address")));
    }

    private static Optional<ModelDigest> digest(CataloguePlace place) throws CatalogueException {
        if (place.unlessNull().isEmpty()) {
            return Optional.empty();
        }
        CatalogueRow values = place.exactly(Set.of("algorithm", "hex"));
        try {
            return Optional.of(
                    new ModelDigest(
                            values.value("algorithm").text(LONGEST_NAME),
                            values.value("hex").text(LONGEST_NAME)));
        } catch (IllegalArgumentException e) {
            throw place.mistake(Phrase.of("row.said").with("words", e.getMessage()));
        }
    }
}
