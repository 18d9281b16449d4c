package studio.rushes.sharing;

import java.time.Instant;

/** Which state of a document; another write makes another one. */
public record Revision(Instant updated) {}
