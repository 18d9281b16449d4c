package studio.rushes.generation;

/**
 * Who drafts a script at the moment.
 *
 * @param lane the model that is paid
 */
public record DraftOffer(ScriptWriter writer, String lane) {}
