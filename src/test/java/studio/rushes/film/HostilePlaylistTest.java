package studio.rushes.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.problem.StudioException;

/** Playlists that call themselves clips: refused before anything they name is opened. */
@Timeout(180)
class HostilePlaylistTest {
    @TempDir Path folder;

    @Test
    void whatTheyNameOnTheNetworkIsNotCalled() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Thread listener;
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener = Thread.ofVirtual().start(() -> count(server, calls));
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/block_1.mp4";
            assertAllRefused(playlists(address));
            assertThat(calls).hasValue(0);
            // What counts does count.
            try (var _ = new java.net.Socket(server.getInetAddress(), server.getLocalPort())) {
                while (calls.get() == 0) {
                    Thread.onSpinWait();
                }
            }
        }
        listener.join();
    }

    private static void count(ServerSocket server, AtomicInteger calls) {
        try {
            while (true) {
                server.accept().close();
                calls.incrementAndGet();
            }
        } catch (SocketException e) {
            // Closed: the test is over.
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The file named is a pipe: whoever opened it would let its writer go on. */
    @Test
    void whatTheyNameOnTheDiskIsNotOpened() throws Exception {
        Path outside = folder.resolve("outside.mp4");
        Ffmpeg.run(List.of("mkfifo", outside.toString()));
        AtomicInteger opened = new AtomicInteger();
        Thread writer = Thread.ofPlatform().daemon().start(() -> open(outside, opened));
        assertAllRefused(playlists(outside.toString()));
        assertAllRefused(playlists("file:" + outside));
        assertThat(opened).hasValue(0);
        try (FileChannel _ = FileChannel.open(outside, StandardOpenOption.READ)) {
            writer.join();
        }
        assertThat(opened).hasValue(1);
    }

    private static void open(Path pipe, AtomicInteger opened) {
        try (FileChannel _ = FileChannel.open(pipe, StandardOpenOption.WRITE)) {
            opened.incrementAndGet();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void assertAllRefused(Map<String, String> playlists) throws Exception {
        try (FilmStudio studio = new FilmStudio(folder.resolve("cache"))) {
            for (Map.Entry<String, String> playlist : playlists.entrySet()) {
                Path clip = folder.resolve(playlist.getKey() + ".mp4");
                Files.write(clip, playlist.getValue().getBytes(StandardCharsets.ISO_8859_1));
                Path film = folder.resolve("final.mp4");
                assertRefused(() -> studio.probe().inspect(clip), playlist.getKey());
                assertRefused(() -> studio.probe().listen(clip), playlist.getKey());
                assertRefused(
                        () ->
                                studio.assemble(
                                        FilmStudio.cut(List.of(FilmStudio.shot(1, clip, 0, 24))),
                                        film),
                        playlist.getKey());
                assertThat(film).doesNotExist();
            }
        }
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable job, String name) {
        StudioException refused = catchThrowableOfType(StudioException.class, job);
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.problem().code()).as(name).startsWith("MEDIA-");
    }

    private static Map<String, String> playlists(String named) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "hls",
                "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:8\n#EXTINF:8.0,\n"
                        + named
                        + "\n#EXT-X-ENDLIST\n");
        all.put("concat", "ffconcat version 1.0\nfile '" + named + "'\n");
        all.put(
                "dash",
                "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\""
                        + " type=\"static\" mediaPresentationDuration=\"PT8S\"><Period>"
                        + "<AdaptationSet mimeType=\"video/mp4\"><Representation id=\"1\""
                        + " bandwidth=\"1\"><BaseURL>"
                        + named
                        + "</BaseURL></Representation></AdaptationSet></Period></MPD>");
        all.put(
                "sdp",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\n"
                        + "m=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\na=control:"
                        + named
                        + "\n");
        all.put("reference-movie", referenceMovie(named));
        return all;
    }

    /** An old kind of QuickTime file that holds nothing but another's address. */
    private static String referenceMovie(String named) {
        String data = box("rdrf", "\0\0\0\0" + "url " + size(named.length() + 1) + named + "\0");
        return box("ftyp", "qt  \0\0\0\0qt  ") + box("moov", box("rmra", box("rmda", data)));
    }

    private static String box(String name, String content) {
        return size(content.length() + 8) + name + content;
    }

    private static String size(int bytes) {
        return "\0\0" + (char) (bytes >> 8) + (char) (bytes & 0xFF);
    }
}
