package studio.rushes.app.cloud;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import studio.rushes.media.MediaProbe;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.OpenProject;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.sharing.CloudCheck;
import studio.rushes.sharing.CloudFilm;
import studio.rushes.sharing.CloudFollower;
import studio.rushes.sharing.CloudLink;
import studio.rushes.sharing.CloudProject;
import studio.rushes.sharing.CloudVideo;
import studio.rushes.sharing.CloudVideos;
import studio.rushes.sharing.CloudWatch;
import studio.rushes.sharing.PipelineDocuments;
import studio.rushes.sharing.RunInCloud;
import studio.rushes.sharing.VideoBucket;

/**
 * The cloud pipeline for the window and the command line: its videos, and what open projects have
 * to do with it. Which pipeline is asked each time, so that a change of the settings counts at
 * once. Safe for many threads; what asks a service blocks, so nothing of it belongs on the window's
 * thread.
 */
public final class StudioCloud {
    private final Means means;
    private final Supplier<CloudPlace> place;
    private final OpenShares open;

    /**
     * What it works with.
     *
     * @param probe decodes a film once before it counts
     * @param installation what tells this studio from every other; blocking, throws where it cannot
     *     be kept
     * @param prices of what the pipeline makes
     * @param generator a free check of who makes clips
     */
    public record Means(
            CloudDoors doors,
            MediaProbe probe,
            Supplier<String> installation,
            RunInCloud.Prices prices,
            CloudCheck.Question generator) {}

    /**
     * @param place throws where it is not known yet
     */
    public StudioCloud(Means means, Supplier<CloudPlace> place, OpenShares open) {
        this.means = means;
        this.place = place;
        this.open = open;
    }

    /** The same for one run that names another place. */
    public StudioCloud at(Supplier<CloudPlace> elsewhere) {
        return new StudioCloud(means, elsewhere, open);
    }

    /**
     * The same for one folder: a video stays where it was found, whatever the settings say later.
     */
    StudioCloud of(ProjectFolder folder) {
        return at(() -> {
            CloudPlace usual = place();
            return CloudLink.of(folder).flatMap(CloudLink::project).map(usual::in).orElse(usual);
        });
    }

    /**
     * @throws StudioException where no project is set up
     */
    public CloudPlace place() {
        return place.get();
    }

    /** What has to be set up before anything can be shared; returns at once. */
    public Optional<Problem> missing() {
        try {
            place().bucket();
            return Optional.empty();
        } catch (StudioException e) {
            return Optional.of(e.problem());
        }
    }

    public CloudVideos videos() {
        CloudPlace now = place();
        return new CloudVideos(documents(now), now.names());
    }

    /**
     * A video of the cloud.
     *
     * @throws StudioException where there is none of that name, or it cannot be understood
     */
    public CloudVideo find(String video) throws InterruptedException {
        return videos().find(video)
                .orElseThrow(() ->
                        new StudioException(Problem.of("CLOUD-NO-VIDEO").with("video", video)));
    }

    /** Tells of a video from now on, once it is started. */
    public CloudWatch watch(CloudVideo video, CloudWatch.Listener listener) {
        CloudPlace now = place();
        return new CloudWatch(documents(now), now.names(), video.document(), listener);
    }

    PipelineDocuments documents(CloudPlace at) {
        return means.doors().documents(at.project());
    }

    Function<String, VideoBucket> buckets(CloudPlace at) {
        return bucket -> means.doors().bucket(at.project(), bucket);
    }

    /** Makes folders projects of videos, and takes their blocks in. */
    public CloudProject projects() {
        return new CloudProject(buckets(place()));
    }

    /** Brings films that the pipeline made. */
    public CloudFilm films() {
        return films(place());
    }

    CloudFilm films(CloudPlace at) {
        return new CloudFilm(buckets(at), means.probe());
    }

    /**
     * Makes a folder the project of a video, to be opened as any other and then {@linkplain
     * CloudSession#follow followed}. Blocking.
     *
     * @return what a person should know, such as that two scripts differ
     */
    public List<Problem> open(CloudVideo video, ProjectFolder folder) throws InterruptedException {
        CloudPlace now = place();
        List<Problem> problems = new CloudProject(buckets(now)).create(video, folder);
        CloudLink.place(folder, now.project());
        open.opened(folder, problems);
        return problems;
    }

    /**
     * What an open project has to do with the cloud, one for each session, made at the first call.
     * Whoever calls this has it {@linkplain CloudSession#close closed} before the session, unless
     * it {@linkplain #attend attends}.
     */
    public CloudSession of(ProjectSession session) {
        return open.of(session, () -> new CloudSession(this, means, open, session));
    }

    /**
     * Has a project that was just opened do what it did before: a video of the cloud is followed,
     * and one that was shared goes on being shared. It ends with the project. Blocking,
     * milliseconds: no service is waited for.
     *
     * @param listener hears of it; also why it cannot be done
     */
    public CloudSession attend(OpenProject project, CloudFollower.Listener listener) {
        CloudSession session = of(project.session());
        project.beforeClose(session::close);
        try {
            session.follow(listener);
            session.again();
        } catch (StudioException e) {
            session.troubles().before(listener).trouble(e.problem());
        }
        return session;
    }

    /** Looks whether the three services can be used. */
    public CloudCheck check() {
        CloudPlace now = place();
        return new CloudCheck(
                documents(now),
                now.names().operations(),
                buckets(now).apply(now.bucket()),
                means.generator());
    }
}
