package studio.rushes.ui.compare;

import java.util.OptionalInt;

/** A number key: pressed, it has a take be heard; held, only for as long as it is held. */
final class Held {
    private static final long HELD_NANOS = 400_000_000;

    private OptionalInt before = OptionalInt.empty();
    private long since;
    private boolean down;

    /**
     * @param heard who is heard till now
     * @return whether it is news, and no repeat of a key that is held
     */
    boolean press(int heard, long now) {
        if (down) {
            return false;
        }
        down = true;
        before = OptionalInt.of(heard);
        since = now;
        return true;
    }

    /** Who is to be heard again; empty where the key was only pressed. */
    OptionalInt release(long now) {
        OptionalInt back = down && now - since >= HELD_NANOS ? before : OptionalInt.empty();
        down = false;
        before = OptionalInt.empty();
        return back;
    }
}
