package studio.rushes.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.rushes.files.FileReason;
import studio.rushes.problem.Phrase;

/**
 * A catalogue as the JSON it is. Strict: a key given twice or anything after the end is refused.
 */
public final class CatalogueFile {
    private static final int LARGEST_FILE = 1 << 20;
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private CatalogueFile() {}

    /** What comes with the program, beside the class that reads it. */
    public static byte[] shipped(Class<?> reader, String name) {
        try (InputStream resource = reader.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the program lacks its " + name);
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person's own; one of more than 1 MB is refused, and so is what is no file. */
    public static byte[] own(Path file) throws CatalogueException {
        if (!Files.isRegularFile(file)) {
            throw new CatalogueException(Phrase.of("row.file"), Phrase.of("reason.no-file"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new CatalogueException(Phrase.of("row.file"), Phrase.of("row.large"));
            }
            return bytes;
        } catch (IOException e) {
            throw new CatalogueException(
                    Phrase.of("row.file"),
                    Phrase.of("row.unread").with("reason", FileReason.of(e)));
        }
    }

    /**
     * @param name as mistakes at its top are told
     */
    public static CataloguePlace read(String name, byte[] json) throws CatalogueException {
        try {
            return new CataloguePlace(name, MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new CatalogueException(
                    Phrase.of("place.column")
                            .with("line", e.getLocation().getLineNr())
                            .with("column", e.getLocation().getColumnNr()),
                    Phrase.of("row.json"));
        } catch (IOException e) {
            throw new CatalogueException(
                    Phrase.of("row.file"),
                    Phrase.of("row.unread").with("reason", FileReason.of(e)));
        }
    }
}
