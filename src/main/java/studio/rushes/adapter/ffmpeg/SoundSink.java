package studio.rushes.adapter.ffmpeg;

/** Takes interleaved 16 bit stereo at 48 kHz; the array is good only during the call. */
@FunctionalInterface
interface SoundSink {
    void accept(short[] interleaved, int samplesPerChannel);
}
