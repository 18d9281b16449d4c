package studio.rushes.app.window;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.project.OpenProject;
import studio.rushes.sharing.CloudFollower;
import studio.rushes.sharing.CloudVideo;

/** What comes of following a video while nobody looks at it. */
record CloudNews(String project) implements CloudFollower.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(CloudNews.class);

    static CloudNews of(OpenProject project) {
        return new CloudNews(project.folder().name());
    }

    @Override
    public void heard(CloudVideo video) {
        LOG.debug("{} is {} in the cloud", project, video.word());
    }

    @Override
    public void trouble(Problem problem) {
        LOG.warn("{} in the cloud: {}", project, problem.line());
    }
}
