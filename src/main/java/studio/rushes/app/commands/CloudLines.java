package studio.rushes.app.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.CloudBlock;
import studio.rushes.sharing.CloudState;
import studio.rushes.sharing.CloudVideo;

/** Lines about videos of the cloud, each printed when it differs from the one before. */
final class CloudLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean json;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<Integer, String> last = new HashMap<>();

    CloudLines(boolean json, PrintWriter out, PrintWriter err) {
        this.json = json;
        this.out = out;
        this.err = err;
    }

    synchronized void video(CloudVideo video) {
        for (CloudBlock block : video.blocks()) {
            tell(block.number(), json ? event(block) : line(block));
        }
        tell(0, json ? event(video) : line(video));
    }

    private void tell(int block, String line) {
        if (!line.equals(last.put(block, line))) {
            print(line);
        }
    }

    private static String line(CloudBlock block) {
        return String.format(
                        Locale.ROOT, "B%02d  %-11s %s", block.number(), block.state(), block.word())
                .stripTrailing();
    }

    private static String line(CloudVideo video) {
        String line =
                String.format(
                        Locale.ROOT,
                        "VIDEO %s  %d of %d  %s",
                        word(video.state()),
                        video.done(),
                        video.blocks().size(),
                        video.word());
        return owner(video).map(owner -> line + ", run by " + owner).orElse(line).stripTrailing();
    }

    private static String event(CloudBlock block) {
        return written(
                JSON.createObjectNode()
                        .put("event", "block")
                        .put("block", block.number())
                        .put("state", block.state().name())
                        .put("word", block.word()));
    }

    private static String event(CloudVideo video) {
        ObjectNode event =
                JSON.createObjectNode()
                        .put("event", "video")
                        .put("video", video.id())
                        .put("state", word(video.state()))
                        .put("word", video.word())
                        .put("done", video.done())
                        .put("blocks", video.blocks().size());
        owner(video).ifPresent(owner -> event.put("owner", owner));
        if (video.state() instanceof CloudState.Failed(Optional<String> message)) {
            message.ifPresent(said -> event.put("message", said));
        }
        return written(event);
    }

    private static Optional<String> owner(CloudVideo video) {
        return video.lease().filter(lease -> lease.holdsAt(video.readAt())).map(it -> it.owner());
    }

    private static String word(CloudState state) {
        return state.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /** An object of the project that lies in the cloud now. */
    synchronized void sent(String address) {
        print(
                json
                        ? written(
                                JSON.createObjectNode().put("event", "sent").put("object", address))
                        : "SENT  " + address);
    }

    /** All of a project is in the cloud. */
    synchronized void pushed(String video, long clips, boolean film) {
        print(
                json
                        ? written(
                                JSON.createObjectNode()
                                        .put("event", "pushed")
                                        .put("video", video)
                                        .put("clips", clips)
                                        .put("film", film))
                        : "DONE  "
                                + video
                                + " is in the cloud as it is here: "
                                + clips
                                + (clips == 1 ? " clip" : " clips")
                                + (film ? " and the film" : "")
                                + " sent now");
    }

    /** All that is done in the cloud is here. */
    synchronized void pulled(CloudVideo video, long here, boolean film) {
        print(
                json
                        ? written(
                                JSON.createObjectNode()
                                        .put("event", "pulled")
                                        .put("video", video.id())
                                        .put("state", word(video.state()))
                                        .put("done", video.done())
                                        .put("here", here)
                                        .put("film", film))
                        : "DONE  "
                                + here
                                + " of "
                                + video.blocks().size()
                                + " clips"
                                + (film ? " and the film are here" : " are here"));
    }

    synchronized void problem(Problem problem) {
        err.println(problem.line());
        err.flush();
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }

    private static String written(ObjectNode event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot be written", e);
        }
    }
}
