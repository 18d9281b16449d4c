package studio.rushes.project;

/**
 * What a project does without anybody waiting for it.
 *
 * @param hearing clips that are listened to
 * @param looks clips whose looks are made
 * @param pieces rounds of rendering ahead of the film, one at most
 */
public record Behind(Backlog hearing, Backlog looks, Backlog pieces) {
    /** Nothing goes on, nor ever will. */
    public static Behind nothing() {
        return new Behind(new Backlog(), new Backlog(), new Backlog());
    }
}
