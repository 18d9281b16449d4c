package studio.rushes.assembly;

/** What can be rendered of a cut before its film is asked for. One thread at a time. */
public final class Preparation {
    private final Cut cut;
    private final Timeline timeline;
    private final FilmPictures pictures;
    private final SoundAhead sound;

    Preparation(Cut cut, Timeline timeline, FilmPictures pictures, SoundAhead sound) {
        this.cut = cut;
        this.timeline = timeline;
        this.pictures = pictures;
        this.sound = sound;
    }

    /** Whether it is this cut that is prepared. */
    public boolean isOf(Cut other) {
        return cut.equals(other);
    }

    /**
     * Renders something of one shot. Does nothing where all of it was done before. Blocking,
     * seconds.
     *
     * @param shot counted from 0
     * @param ahead who renders while nobody waits
     * @return whether anything had to be rendered; then there may be more
     */
    public boolean prepare(int shot, Makers ahead) throws InterruptedException {
        boolean seen =
                !FilmPictures.copied(cut, timeline) && pictures.prepare(timeline, shot, ahead);
        boolean heard = sound.prepare(shot, ahead);
        return seen || heard;
    }
}
