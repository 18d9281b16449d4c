package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

/** Clips that a producer may bring along, other than what the model services send. */
class HardPicturesTest {
    private static final FrameSize SIZE = new FrameSize(360, 640);
    private static final Look LOOK =
            new Look(SIZE, FrameRate.FILM, CaptionLook.standard(), EncoderSettings.STANDARD);

    @TempDir static Path folder;

    private static Fixtures fixtures;

    private final FfmpegPictures renderer = new FfmpegPictures();

    @BeforeAll
    static void prepare() {
        fixtures = new Fixtures(folder);
    }

    @Test
    void everyKindOfClipGivesThePicturesAskedFor() throws Exception {
        assertThat(render(fixtures.wideMono(), 12, 24).count()).isEqualTo(24);
        assertThat(render(fixtures.rotated(), 3, 20).count()).isEqualTo(20);
        assertThat(render(fixtures.hevc(), 3, 20).count()).isEqualTo(20);
        assertThat(render(fixtures.variableRate(), 10, 38).count()).isEqualTo(38);
    }

    @Test
    void oddSizesAreFitted() throws Exception {
        Path odd =
                fixtures.make(
                        "odd.mp4",
                        Fixtures.picture("721x1283", "24", 1),
                        List.of(),
                        "-c:v libx264 -preset ultrafast -pix_fmt yuv444p");
        Path odd420 =
                fixtures.make(
                        "odd 420.mov",
                        Fixtures.picture("361x643", "24", 1),
                        List.of(),
                        "-vf format=yuvj420p -c:v mjpeg -q:v 3");

        assertThat(render(odd, 0, 24).count()).isEqualTo(24);
        assertThat(render(odd420, 0, 24).count()).isEqualTo(24);
    }

    @Test
    void tenBitsLoseOnlyTheirLastTwo() throws Exception {
        Path ten =
                fixtures.make(
                        "ten.mp4",
                        List.of("-f", "lavfi", "-i", "color=0xC02040:size=360x640:rate=24:d=1"),
                        List.of(),
                        "-vf scale=out_color_matrix=bt709:out_range=tv,format=yuv420p10le"
                                + " -colorspace bt709 -color_range tv -c:v libx264"
                                + " -preset ultrafast -crf 8");

        assertMeans(render(ten, 0, 24), 75, 126, 197);
    }

    @Test
    void aTransparentPictureLiesOnBlack() throws Exception {
        for (String packed :
                List.of(
                        "-vf scale=out_color_matrix=bt709,format=yuva444p10le -c:v prores_ks"
                                + " -profile:v 4444 -colorspace bt709",
                        "-vf format=rgba -c:v png",
                        "-vf format=argb -c:v qtrle")) {
            Path half =
                    fixtures.make(
                            "alpha.mov",
                            List.of(
                                    "-f",
                                    "lavfi",
                                    "-i",
                                    "color=0xC02040:size=360x640:rate=24:d=0.5,format=rgba,"
                                            + "geq=r=192:g=32:b=64:a='255*lt(Y,320)'"),
                            List.of(),
                            packed);
            Screening seen = render(half, 0, 12);

            assertThat(seen.luma(5, 180, 160)).as(packed).isCloseTo(75, within(3));
            assertThat(seen.luma(5, 180, 480)).as(packed).isCloseTo(16, within(2));
        }
    }

    @Test
    void whiteOfAnHdrClipIsWhiteAndGreyStaysBelowIt() throws Exception {
        for (String transfer : List.of("smpte2084", "arib-std-b67")) {
            // Left half paper white (203 cd/m²), right half a quarter of its light.
            Path hdr = hdr(transfer);
            Screening seen = render(hdr, 0, 12);

            assertThat(seen.luma(5, 90, 320)).as(transfer + " white").isBetween(190, 235);
            assertThat(seen.luma(5, 270, 320)).as(transfer + " grey").isBetween(100, 160);
            // Neither has a colour.
            assertThat(seen.means(5)[1]).as(transfer).isCloseTo(128, within(2.0));
            assertThat(seen.means(5)[2]).as(transfer).isCloseTo(128, within(2.0));
        }
    }

    private static Path hdr(String transfer) {
        return fixtures.make(
                "hdr " + transfer + ".mp4",
                List.of(
                        "-f",
                        "lavfi",
                        "-i",
                        "color=white:size=360x640:rate=24:d=0.5,format=gbrpf32le,"
                                + "geq=r='if(lt(X,180),1,0.25)':g='if(lt(X,180),1,0.25)'"
                                + ":b='if(lt(X,180),1,0.25)'"),
                List.of(),
                "-vf zscale=transferin=linear:primariesin=bt709:matrixin=gbr:rangein=pc:npl=203"
                        + ":transfer="
                        + transfer
                        + ":primaries=bt2020:matrix=bt2020nc:range=tv,format=yuv420p10le"
                        + " -color_primaries bt2020 -color_trc "
                        + transfer
                        + " -colorspace bt2020nc -color_range tv -c:v libx265 -preset ultrafast"
                        + " -x265-params log-level=none -tag:v hvc1");
    }

    @Test
    void theFirstOfTwoPictureTracksIsShown() throws Exception {
        Path two = folder.resolve("two.mp4");
        Tool.ffmpeg(
                "-f",
                "lavfi",
                "-i",
                "color=0xC02040:size=360x640:rate=24:d=1",
                "-f",
                "lavfi",
                "-i",
                "color=0x2040D0:size=360x640:rate=24:d=1",
                "-map",
                "0",
                "-map",
                "1",
                "-vf",
                "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
                "-colorspace",
                "bt709",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                two.toString());

        assertMeans(render(two, 6, 12), 75, 126, 197);
    }

    @Test
    void ofAFourHourClipOnlyTheAskedPartIsDecoded() throws Exception {
        Path second =
                fixtures.make(
                        "second.mp4",
                        Fixtures.picture("64x112", "24", 1),
                        List.of(),
                        "-c:v libx264 -preset ultrafast -g 12 -pix_fmt yuv420p");
        Path hours = folder.resolve("hours.mp4");
        Tool.ffmpeg(
                "-stream_loop", "14399", "-i", second.toString(), "-c", "copy", hours.toString());
        long from = 24L * 3600 * 3 + 7;
        try (Reel reel = Reel.open(new Footage(hours, from, 24), LOOK)) {
            for (int i = 0; i < 24; i++) {
                reel.next();
            }
            assertThat(reel.decoded()).isLessThan(24 + 12 + 2);
        }
        assertThat(render(hours, from, 24).closest(0, render(second, 0, 24))).isEqualTo(7);
    }

    @Test
    void aPlaylistCalledMp4IsRefusedWithoutOpeningWhatItNames() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
        try {
            Path secret = fixtures.usual("outside.mp4", "96x160", 1);
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.ts";
            List<String> lists =
                    List.of(
                            "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n" + address + "\n",
                            "#EXTM3U\n#EXTINF:2,\n" + secret.toAbsolutePath() + "\n",
                            "ffconcat version 1.0\nfile '" + secret.toAbsolutePath() + "'\n",
                            "<?xml version=\"1.0\"?><MPD><BaseURL>" + address + "</BaseURL></MPD>");
            for (String list : lists) {
                Path clip = fixtures.text("list.mp4", list);
                assertThatThrownBy(() -> render(clip, 0, 12))
                        .isInstanceOf(StudioException.class)
                        .hasMessageContaining("MEDIA-NOT-A-VIDEO");
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private Screening render(Path clip, long from, long frames) throws InterruptedException {
        Path target = folder.resolve(clip.getFileName() + "-" + from + "-" + frames + ".mov");
        try {
            Files.deleteIfExists(target);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        renderer.render(
                new PicturePlan(
                        new Footage(clip, from, frames),
                        Optional.empty(),
                        CaptionTrack.EMPTY,
                        LOOK),
                target,
                Progress.UNHEARD);
        return Screening.of(target, SIZE);
    }

    private static void assertMeans(Screening seen, int y, int u, int v) {
        double[] means = seen.means(5);
        assertThat(means[0]).isCloseTo(y, within(2.0));
        assertThat(means[1]).isCloseTo(u, within(2.0));
        assertThat(means[2]).isCloseTo(v, within(2.0));
    }
}
