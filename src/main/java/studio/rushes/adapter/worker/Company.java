package studio.rushes.adapter.worker;

/** Whether a job has its worker to itself. */
enum Company {
    /** With the whole machine. */
    ALONE(2),

    /** Another such job may run at the same time. */
    BESIDE_ANOTHER(1);

    /** As many jobs as one worker does at a time. */
    static final int ALL = 2;

    private final int places;

    Company(int places) {
        this.places = places;
    }

    int places() {
        return places;
    }
}
