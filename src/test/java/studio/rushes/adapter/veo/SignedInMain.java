package studio.rushes.adapter.veo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.Submission;
import studio.rushes.media.FrameSize;
import studio.rushes.script.BlockId;
import studio.rushes.veo.Door;

/** A process of its own that is signed in the way a producer's computer is. */
final class SignedInMain {
    private SignedInMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        URI server = URI.create(args[0]);
        VeoClipGenerator generator =
                VeoClipGenerator.at(
                        new VeoPlace.Vertex(
                                "film",
                                "us-central1",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(server)),
                        Door.VERTEX_INLINE.models(),
                        Optional.empty(),
                        VeoTimes.STANDARD);
        ClipRequest request =
                new ClipRequest(
                        new BlockId("b1"),
                        1,
                        "Dawn over the sea.",
                        "",
                        "Dawn, wide",
                        Locale.FRENCH,
                        8,
                        FrameSize.PORTRAIT_720);
        List<String> told = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            told.add(
                    switch (generator.submit(new AttemptId(UUID.randomUUID()), request)) {
                        case Submission.Accepted accepted ->
                                generator.poll(accepted.operation()).getClass().getSimpleName();
                        case Submission.Refused refused -> refused.problem().code();
                        case Submission.Lost _ -> "LOST";
                    });
        }
        Files.write(Path.of(args[2]), told);
    }
}
