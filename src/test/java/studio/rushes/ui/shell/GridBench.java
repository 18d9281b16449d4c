package studio.rushes.ui.shell;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.script.BlockIds;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Scenes;

/**
 * What the window's thread works per pulse while 20 takes a second change in a project of 500
 * blocks: all of it, from one pulse to the next, in the whole window. With {@code -Dsheet=true} the
 * sheet is shown, with five takes of each block.
 */
public final class GridBench {
    private static final int BLOCKS = 500;
    private static final boolean SHEET = Boolean.getBoolean("sheet");
    private static final int TAKES = SHEET ? 5 * BLOCKS : BLOCKS;
    private static final int A_SECOND = 20;

    /** More than any service takes at once. */
    private static final int IN_FLIGHT = 40;

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int SECONDS = 12;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ScheduledExecutorService service = Executors.newSingleThreadScheduledExecutor();
    private final Random random = new Random(6);
    private final Take[] takes =
            IntStream.range(0, TAKES).mapToObj(GridBench::first).toArray(Take[]::new);
    private final FakeDesk desk = new FakeDesk(Scenes.script(BLOCKS), List.of(takes));
    private final AtomicInteger place = new AtomicInteger();

    private enum Scene {
        NOTHING("nothing happens", false, false),
        CHANGES("20 changes a second", true, false),
        SCROLLING("the same while it is scrolled", true, true);

        private final String words;
        private final boolean changing;
        private final boolean scrolling;

        Scene(String words, boolean changing, boolean scrolling) {
            this.words = words;
            this.changing = changing;
            this.scrolling = scrolling;
        }
    }

    public static void main(String[] arguments) throws Exception {
        GridBench bench = new GridBench();
        CountDownLatch shown = new CountDownLatch(1);
        MainView[] view = new MainView[1];
        Platform.startup(() -> {
            view[0] = bench.show(new Stage());
            shown.countDown();
        });
        shown.await();
        bench.run(view[0]);
        bench.service.shutdownNow();
        System.exit(0);
    }

    private MainView show(Stage stage) {
        SimpleObjectProperty<Theme> look = new SimpleObjectProperty<>(Theme.DARK);
        MainViewModel model =
                new MainViewModel(
                        new FakeStudio(),
                        InstantSource.system(),
                        Executors.newVirtualThreadPerTaskExecutor(),
                        FxThread.EXECUTOR,
                        FxThread.PULSE);
        MainView view =
                new MainView(
                        model,
                        new GradientPosters(),
                        new ScriptColumn(model, new BlockIds(new Random(1))),
                        new StackPane(),
                        _ -> {},
                        look,
                        ZoneOffset.UTC);
        MainWindow.show(stage, view, model, look);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1600);
        stage.setHeight(1000);
        model.open(CompletableFuture.completedFuture(desk));
        if (SHEET) {
            view.centre().show("zoom-sheet");
        }
        return view;
    }

    private void run(MainView view) throws Exception {
        service.scheduleAtFixedRate(
                this::change, 0, TimeUnit.SECONDS.toMicros(1) / A_SECOND, TimeUnit.MICROSECONDS);
        for (Scene scene : Scene.values()) {
            measure(view, scene);
            List<Pulses> rounds = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                rounds.add(measure(view, scene));
            }
            say(scene, rounds);
        }
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        System.out.printf(
                Locale.ROOT,
                "memory: %d MB of heap in use, the process %d MB, at most %d MB%n",
                used,
                status("VmRSS:"),
                status("VmHWM:"));
    }

    private static void say(Scene scene, List<Pulses> rounds) {
        System.out.printf(
                Locale.ROOT,
                "%s: FX thread per pulse, median %.2f ms, p95 %.2f (rounds %s), worst %.1f; %.0f"
                        + " pulses a second%n",
                scene.words,
                middle(rounds.stream().map(p -> p.at(0.5)).toList()),
                middle(rounds.stream().map(p -> p.at(0.95)).toList()),
                String.join(
                        " ",
                        rounds.stream()
                                .map(p -> String.format(Locale.ROOT, "%.2f", p.at(0.95)))
                                .toList()),
                Collections.max(rounds.stream().map(p -> p.at(1)).toList()),
                middle(rounds.stream().map(p -> p.millis.size() / (double) SECONDS).toList()));
    }

    private static double middle(List<Double> of) {
        return of.stream().sorted().toList().get(of.size() / 2);
    }

    /** Milliseconds of the thread's own time, lowest first. */
    private record Pulses(List<Double> millis) {
        double at(double share) {
            return millis.get((int) Math.min(millis.size() - 1, millis.size() * share));
        }
    }

    private volatile boolean changing;

    private Pulses measure(MainView view, Scene scene) throws Exception {
        CompletableFuture<List<Double>> done = new CompletableFuture<>();
        changing = scene.changing;
        Platform.runLater(() -> new Watch(view, scene.scrolling, done).start());
        List<Double> millis = new ArrayList<>(done.get());
        changing = false;
        Collections.sort(millis);
        return new Pulses(millis);
    }

    private static final class Watch extends AnimationTimer {
        private final CompletableFuture<List<Double>> done;
        private final List<Double> millis = new ArrayList<>();
        private final @Nullable ScrollBar bar;
        private long before = -1;
        private long end;

        /** Some 60 pixels a pulse, 3,600 a second: as fast as one can still see what it is. */
        private double step = 0.0008;

        private Watch(MainView view, boolean scrolling, CompletableFuture<List<Double>> done) {
            this.done = done;
            Node grid = view.lookup(SHEET ? "#sheet-rows" : "#board-grid");
            bar = scrolling ? (ScrollBar) grid.lookup(".scroll-bar:vertical") : null;
        }

        @Override
        public void handle(long now) {
            long cpu = THREADS.getCurrentThreadCpuTime();
            if (before < 0) {
                end = now + TimeUnit.SECONDS.toNanos(SECONDS);
            } else {
                millis.add((cpu - before) / 1e6);
            }
            if (now >= end) {
                stop();
                done.complete(millis);
            } else if (bar != null) {
                scroll(bar);
            }
            before = cpu;
        }

        private void scroll(ScrollBar by) {
            double next = by.getValue() + step * by.getMax();
            if (next < 0 || next > by.getMax()) {
                step = -step;
            }
            by.setValue(Math.clamp(next, 0, by.getMax()));
        }
    }

    /** One take goes a step further, round and round through all of them. */
    private void change() {
        if (!changing) {
            return;
        }
        int i = place.getAndIncrement() % 40 < 30 ? random.nextInt(24) : random.nextInt(TAKES);
        Take now = Scenes.later(takes[i], after(takes[i].state()));
        takes[i] = now;
        desk.change(now);
    }

    private TakeState after(TakeState state) {
        return switch (state) {
            case TakeState.Queued _ -> Scenes.submitting();
            case TakeState.Submitting _ -> Scenes.generating(0.1);
            case TakeState.Generating at when at.fraction().orElse(1) < 0.9 ->
                    Scenes.generating(at.fraction().orElse(0) + 0.1);
            case TakeState.Generating _ -> Scenes.downloading();
            case TakeState.Downloading _ ->
                    random.nextInt(8) == 0 ? Scenes.failed() : Scenes.ready();
            default -> Scenes.queued();
        };
    }

    private static Take first(int number) {
        int block = SHEET ? number / 5 + 1 : number + 1;
        return Scenes.take(
                block,
                SHEET ? number % 5 + 1 : 1,
                block <= IN_FLIGHT
                        ? Scenes.generating(0.1)
                        : block % 3 == 0 ? Scenes.queued() : Scenes.ready(),
                block > IN_FLIGHT && block % 3 != 0);
    }

    private static long status(String line) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            String found = lines.filter(l -> l.startsWith(line)).findFirst().orElseThrow();
            return Long.parseLong(found.replaceAll("\\D", "")) >> 10;
        }
    }
}
