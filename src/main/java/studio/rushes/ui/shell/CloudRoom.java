package studio.rushes.ui.shell;

import studio.rushes.script.Script;
import studio.rushes.ui.cloud.SharingModel;

/** The open video beside the cloud. */
record CloudRoom(SharingModel model) implements Room {
    @Override
    public void open(Desk desk, Script script) {
        model.begin(desk.sharing());
    }

    @Override
    public void close() {
        model.end();
    }
}
