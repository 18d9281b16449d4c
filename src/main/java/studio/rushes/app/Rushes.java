package studio.rushes.app;

/** Where the program starts. */
public final class Rushes {
    private Rushes() {}

    public static void main(String[] args) {}
}
