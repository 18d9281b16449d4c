package studio.rushes.sharing;

import java.util.Optional;

/** Where a video is. */
public sealed interface CloudState {
    /** Its script or its clips are being made. */
    record Running() implements CloudState {}

    /** All clips are there that will come; the film is made of them. */
    record Assembling() implements CloudState {}

    /**
     * @param film the object's name in the video's bucket
     */
    record Done(String film) implements CloudState {}

    /**
     * @param message what the pipeline says of it, if anything
     */
    record Failed(Optional<String> message) implements CloudState {}

    /** A word that Rushes does not know, or none: nothing is concluded from it. */
    record Unknown() implements CloudState {}
}
