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
                throw row.mistake("a second row for " + model.id());
            }
            models.add(model);
        }
        return List.copyOf(models);
    }

    private static WhisperModel model(CataloguePlace row) throws CatalogueException {
        CatalogueRow values = row.exactly(KEYS);
        return new WhisperModel(
                like(ID, values.value("id"), "an id is small letters, digits and hyphens"),
                values.value("name").text(LONGEST_NAME),
                like(FILE, values.value("file"), "a plain file name that ends in .bin is expected"),
                values.value("bytes").number(1, LARGEST),
                yes(values.value("exact")),
                values.value("note").text(LONGEST_TEXT),
                folder(values.value("from")),
                digest(values.value("digest")),
                values.value("source").text(LONGEST_TEXT));
    }

    private static String like(Pattern pattern, CataloguePlace place, String mistake)
            throws CatalogueException {
        String text = place.text(LONGEST_NAME);
        if (!pattern.matcher(text).matches()) {
            throw place.mistake(mistake);
        }
        return text;
    }

    private static boolean yes(CataloguePlace place) throws CatalogueException {
        if (!place.node().isBoolean()) {
            throw place.mistake("true or false is expected");
        }
        return place.node().booleanValue();
    }

    private static URI folder(CataloguePlace place) throws CatalogueException {
        return ModelAddress.folder(place.text(LONGEST_TEXT))
                .orElseThrow(() -> place.mistake(ModelAddress.EXPECTED + " is expected"));
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
            throw place.mistake(String.valueOf(e.getMessage()));
        }
    }
}
