package studio.rushes.app.commands;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.CloudState;
import studio.rushes.sharing.CloudVideo;
import studio.rushes.sharing.CloudWatch;

/** A video of the cloud until it ends. */
final class WatchedVideo implements CloudWatch.Listener {
    private final CloudLines lines;
    private final CompletableFuture<CloudVideo> end = new CompletableFuture<>();

    WatchedVideo(CloudLines lines) {
        this.lines = lines;
    }

    @Override
    public void heard(CloudVideo video) {
        lines.video(video);
        if (video.state() instanceof CloudState.Done
                || video.state() instanceof CloudState.Failed) {
            end.complete(video);
        }
    }

    @Override
    public void trouble(Problem problem) {
        lines.problem(problem);
    }

    @Override
    public void over(Problem problem) {
        end.completeExceptionally(new StudioException(problem));
    }

    /**
     * @throws StudioException where it failed, or nothing more is heard of it
     */
    void await() throws InterruptedException {
        try {
            CloudVideo video = end.get();
            if (video.state() instanceof CloudState.Failed(Optional<String> message)) {
                throw new StudioException(failed(video.id(), message));
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StudioException trouble) {
                throw trouble;
            }
            throw new IllegalStateException("the watch ended in an unknown way", e);
        }
    }

    private static Problem failed(String id, Optional<String> message) {
        return message.map(
                        reason -> Problem.of("CLOUD-VIDEO-FAILED", "said").with("reason", reason))
                .orElseGet(() -> Problem.of("CLOUD-VIDEO-FAILED"))
                .with("video", id);
    }
}
