package studio.rushes.app.worker;

import com.fasterxml.jackson.databind.node.TextNode;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.media.Progress;

/** A studio that has its worker hang and is there to be killed. */
public final class StudioMain {
    private StudioMain() {}

    public static void main(String[] args) throws InterruptedException {
        WorkerCommand command = WorkerCommand.likeThisProcess(FaultyWorkerMain.class.getName());
        try (WorkerClient worker = new WorkerClient(command)) {
            worker.run("hang", TextNode.valueOf(args[0]), Progress.UNHEARD);
        }
    }
}
