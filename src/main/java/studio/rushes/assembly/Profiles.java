package studio.rushes.assembly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.catalogue.CatalogueFile;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * The profiles that are known. The shipped ones can be replaced and added to by a file of the
 * person's own, a whole row at a time.
 */
public final class Profiles {
    private static final String SHIPPED = "profiles.json";

    private final Map<String, Profile> profiles = new LinkedHashMap<>();

    /**
     * Profiles, and what was wrong with the person's own file where it was left out.
     *
     * @param problem empty where all is well
     */
    public record Reading(Profiles profiles, Optional<Problem> problem) {}

    private Profiles(List<Profile> shipped, List<Profile> own) {
        shipped.forEach(profile -> profiles.put(profile.id(), profile));
        own.forEach(profile -> profiles.put(profile.id(), profile));
    }

    public static Profiles shipped() {
        return new Profiles(shippedRows(), List.of());
    }

    /** Reads the person's own file over the shipped rows; a file that is not there changes none. */
    public static Reading with(Path own) {
        if (!Files.exists(own)) {
            return new Reading(shipped(), Optional.empty());
        }
        try {
            List<Profile> rows = ProfileRows.read(CatalogueFile.own(own));
            return new Reading(new Profiles(shippedRows(), rows), Optional.empty());
        } catch (CatalogueException e) {
            return new Reading(
                    shipped(),
                    Optional.of(
                            Problem.of("PROFILES-UNREADABLE")
                                    .with("reason", e.mistake())
                                    .with("own", own)));
        }
    }

    private static List<Profile> shippedRows() {
        try {
            return ProfileRows.read(CatalogueFile.shipped(Profiles.class, SHIPPED));
        } catch (CatalogueException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Profile> all() {
        return List.copyOf(profiles.values());
    }

    public Optional<Profile> find(String id) {
        return Optional.ofNullable(profiles.get(id));
    }

    /** One that somebody asked for; another is refused with the names of all. */
    public Profile named(String id) {
        return find(id).orElseThrow(() ->
                new StudioException(
                        Problem.of("EDITION-PROFILE")
                                .with("id", id)
                                .with("choices", String.join(", ", profiles.keySet()))));
    }
}
