package studio.rushes.app.cloud;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.CloudFollower;
import studio.rushes.sharing.CloudVideo;
import studio.rushes.sharing.Oddity;

/** What could not be taken in of one project's video, until it is closed. Safe for many threads. */
public final class CloudTroubles {
    /** Nobody reads more; the log has them all. */
    private static final int MOST = 50;

    private final Set<Problem> met = new LinkedHashSet<>();
    private List<Problem> odd = List.of();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public List<Problem> all() {
        synchronized (this) {
            return Stream.concat(met.stream(), odd.stream()).distinct().limit(MOST).toList();
        }
    }

    /** Hears of each change, on any thread. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void add(List<Problem> problems) {
        boolean more;
        synchronized (this) {
            more = met.size() < MOST && met.addAll(problems);
        }
        if (more) {
            listeners.forEach(Runnable::run);
        }
    }

    private void odd(List<Problem> now) {
        boolean other;
        synchronized (this) {
            other = !odd.equals(now);
            odd = new ArrayList<>(now);
        }
        if (other) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Notes here what is heard there. */
    CloudFollower.Listener before(CloudFollower.Listener hearer) {
        return new CloudFollower.Listener() {
            @Override
            public void heard(CloudVideo video) {
                odd(video.oddities().stream().map(Oddity::problem).toList());
                hearer.heard(video);
            }

            @Override
            public void trouble(Problem problem) {
                add(List.of(problem));
                hearer.trouble(problem);
            }
        };
    }
}
