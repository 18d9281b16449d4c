package studio.rushes.generation;

/** One move of one take, made on a thread that may block. */
@FunctionalInterface
interface Step {
    /**
     * @param take as it was when the step fell due
     */
    void run(Take take, ClipGenerator generator) throws InterruptedException;
}
