package studio.rushes.adapter.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.FilmPlan;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.MixFacts;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.MusicPlan;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.SoundFacts;
import studio.rushes.assembly.SoundPlan;
import studio.rushes.assembly.Transition;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPage;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/** Plans and facts with something in every one of their parts. */
public final class SamplePlans {
    public static final PictureFacts PICTURE_FACTS =
            new PictureFacts(
                    List.of(new PictureFacts.Run(0, 12)),
                    List.of(new PictureFacts.Run(20, 40), new PictureFacts.Run(60, 72)),
                    3,
                    new PictureFacts.Thumb(1, 2, List.of(16, 128, 128, 235, 90, 240)),
                    new PictureFacts.Thumb(1, 1, List.of(0, 255, 1)));

    public static final SoundFacts SOUND_FACTS =
            new SoundFacts(
                    96_000,
                    -14.02,
                    SoundFacts.NO_PEAK,
                    4.25,
                    List.of(-70f, -14.1f),
                    List.of(-96.5f, Float.NEGATIVE_INFINITY));

    public static final MixFacts MIX_FACTS = new MixFacts(-1.0000001, List.of(-13.9f));

    private SamplePlans() {}

    public static Path file(String name) {
        return Path.of("").toAbsolutePath().resolve(name);
    }

    public static PicturePlan joint(Path clip) {
        return new PicturePlan(
                new Footage(clip, 180, 12),
                Optional.of(
                        new PicturePlan.Crossing(
                                new Footage(file("bloc é 2.mp4"), 0, 12),
                                Transition.Kind.DISSOLVE)),
                new CaptionTrack(
                        List.of(
                                new CaptionPage(
                                        2,
                                        12,
                                        List.of(List.of(new CaptionWord("« Où ? » \"\\", 3, 9)))))),
                look(OptionalInt.of(8_000_000)));
    }

    public static PicturePlan body(Path clip) {
        return new PicturePlan(
                new Footage(clip, 0, 180),
                Optional.empty(),
                CaptionTrack.EMPTY,
                look(OptionalInt.empty()));
    }

    public static SoundPlan sound(Path clip) {
        return new SoundPlan(
                new Footage(clip, 6, 192), FrameRate.FILM, Optional.of(LoudnessTarget.STANDARD));
    }

    public static MusicPlan music(Path file) {
        return new MusicPlan(file, -22.5);
    }

    public static MixPlan mix(Path sound) {
        return new MixPlan(
                375,
                376,
                768_000,
                List.of(
                        new MixPlan.Voice(
                                sound,
                                384_000,
                                384_000,
                                MixPlan.Fade.JOINT,
                                new MixPlan.Fade(MixPlan.Curve.EQUAL_POWER, 24_000))),
                Optional.of(
                        new MixPlan.Bed(file("music.pcm"), 9_000_000, 1, List.of(-8f, -20.25f))),
                -0.25,
                -1);
    }

    public static FilmPlan film(Path picture) {
        return new FilmPlan(
                List.of(
                        new FilmPlan.Picture(picture, 180),
                        new FilmPlan.Picture(file("joint.mov"), 12)),
                List.of(file("1.aac"), file("2.aac")),
                384_000,
                new FrameRate(30_000, 1001),
                Optional.of(
                        new FilmPlan.Subtitles(
                                "fr-FR",
                                List.of(new FilmPlan.Line(0, 24, "Le port\ns'éveille.")))));
    }

    static List<Object> all() {
        Path clip = file("bloc 1.mp4");
        SoundPlan asItIs = new SoundPlan(new Footage(clip, 0, 1), FrameRate.FILM, Optional.empty());
        MixPlan silence = new MixPlan(0, 1, 0, List.of(), Optional.empty(), 0, -1);
        FilmPlan bare = new FilmPlan(List.of(), List.of(), 0, FrameRate.FILM, Optional.empty());
        return List.of(
                joint(clip),
                body(clip),
                sound(clip),
                asItIs,
                music(clip),
                mix(clip),
                silence,
                film(clip),
                bare,
                PICTURE_FACTS,
                SOUND_FACTS,
                MIX_FACTS);
    }

    private static Look look(OptionalInt bits) {
        return new Look(
                new FrameSize(180, 320),
                FrameRate.FILM,
                CaptionLook.standard(),
                EncoderSettings.STANDARD.withMaxBitRate(bits));
    }
}
