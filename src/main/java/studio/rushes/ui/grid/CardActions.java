package studio.rushes.ui.grid;

/** What a card asks for when it is used; called on the window's thread, returns at once. */
public interface CardActions {
    void perform(Verb verb, BlockCardModel card);

    /** Whether anything can be performed; not where someone else runs the project. */
    boolean possible();

    /** The card was double-clicked, or Enter pressed on it. */
    void play(BlockCardModel card);
}
