package studio.rushes.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.catalogue.CatalogueFile;
import studio.rushes.catalogue.CataloguePlace;
import studio.rushes.catalogue.CatalogueRow;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Phrase;

/** Profiles as they are written in a file; a mistake is told with its place. */
final class ProfileRows {
    private static final Pattern ID = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,39}");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SOURCE = 400;
    private static final int LEAST_BIT_RATE = 100_000;
    private static final int MOST_BIT_RATE = 500_000_000;
    private static final int FASTEST = 120;
    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "name",
                    "size",
                    "rate",
                    "maxBitRate",
                    "lufs",
                    "truePeak",
                    "quality",
                    "source");

    private ProfileRows() {}

    /**
     * @throws CatalogueException naming the place of the first mistake
     */
    static List<Profile> read(byte[] json) throws CatalogueException {
        CatalogueRow parts = CatalogueFile.read("profiles.json", json).exactly(Set.of("profiles"));
        List<Profile> profiles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        CataloguePlace rows = new CataloguePlace("profiles", parts.value("profiles").node());
        for (CataloguePlace row : rows.list()) {
            Profile profile = profile(row);
            if (!seen.add(profile.id())) {
                throw row.mistake(Phrase.of("row.second").with("id", profile.id()));
            }
            profiles.add(profile);
        }
        return List.copyOf(profiles);
    }

    private static Profile profile(CataloguePlace row) throws CatalogueException {
        CatalogueRow values = row.exactly(KEYS);
        return new Profile(
                id(values.value("id")),
                values.value("name").text(LONGEST_NAME),
                size(values.value("size")),
                rate(values.value("rate")),
                bits(values.value("maxBitRate")),
                new LoudnessTarget(
                        values.value("lufs").decimal(-40, -5),
                        values.value("truePeak").decimal(-12, 0)),
                quality(values.value("quality")),
                values.value("source").text(LONGEST_SOURCE));
    }

    private static String id(CataloguePlace place) throws CatalogueException {
        String id = place.text(LONGEST_NAME);
        if (!ID.matcher(id).matches()) {
            throw place.mistake(Phrase.of("row.id"));
        }
        return id;
    }

    private static Optional<FrameSize> size(CataloguePlace place) throws CatalogueException {
        if (place.unlessNull().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(FrameSize.parse(place.text(LONGEST_NAME)));
        } catch (IllegalArgumentException e) {
            throw place.mistake(Phrase.of("row.said").with("words", e.getMessage()));
        }
    }

    private static Optional<FrameRate> rate(CataloguePlace place) throws CatalogueException {
        return place.unlessNull().isEmpty()
                ? Optional.empty()
                : Optional.of(new FrameRate((int) place.number(1, FASTEST), 1));
    }

    private static OptionalInt bits(CataloguePlace place) throws CatalogueException {
        return place.unlessNull().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) place.number(LEAST_BIT_RATE, MOST_BIT_RATE));
    }

    private static Quality quality(CataloguePlace place) throws CatalogueException {
        return Quality.of(place.text(LONGEST_NAME))
                .orElseThrow(() ->
                        place.mistake(
                                Phrase.of("row.choice")
                                        .with("choices", String.join(", ", Quality.words()))));
    }
}
