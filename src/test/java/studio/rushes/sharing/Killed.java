package studio.rushes.sharing;

/** The program was killed here. An error, so that nothing mistakes it for a failure. */
final class Killed extends Error {}
