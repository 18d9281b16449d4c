package studio.rushes.sharing;

import studio.rushes.problem.Problem;

/**
 * Something in a document that could not be understood; the rest of it was.
 *
 * @param field its path, such as {@code clips_status.2}
 */
public record Oddity(DocumentName document, String field, Problem problem) {}
