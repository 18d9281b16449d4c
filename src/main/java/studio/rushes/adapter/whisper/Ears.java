package studio.rushes.adapter.whisper;

import java.util.Optional;

/** Which way to Whisper there is on a system. */
final class Ears {
    private Ears() {}

    /**
     * The library's own interface, which tells when each word was said, where it can be called;
     * else the one made for Java, which knows sentences only.
     */
    static Ear ofThisSystem(int threads) {
        NativeFiles files = NativeFiles.ofThisSystem();
        if (files.hasInterface()) {
            Optional<WhisperCalls> calls = WhisperLibrary.calls(files);
            if (calls.isPresent()) {
                return new NativeEar(calls.get(), threads);
            }
        }
        return new JniEar(files, threads);
    }
}
