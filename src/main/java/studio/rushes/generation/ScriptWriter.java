package studio.rushes.generation;

/** Drafts a script from a theme. Blocks for some seconds; may be called from many threads. */
public interface ScriptWriter {
    /** The most one draft can cost. */
    Money most(DraftWish wish);

    /**
     * @return block text, exactly as it came: a guest's words until they are read
     * @throws studio.rushes.problem.StudioException where none came
     */
    String draft(DraftWish wish) throws InterruptedException;
}
