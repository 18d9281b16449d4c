package studio.rushes.ui.script;

import static studio.rushes.ui.problem.Problems.words;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.ScriptEdit;

/**
 * One field while it is edited: what is typed goes to the script at once, and what the script
 * refuses stays in the field with its problem.
 */
public final class EditedField {
    private final ScriptDesk desk;
    private final Function<String, ScriptEdit> edit;
    private final StringProperty text;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private String applied;
    private boolean showing;

    EditedField(ScriptDesk desk, String value, Function<String, ScriptEdit> edit) {
        this.desk = desk;
        this.edit = edit;
        this.applied = value;
        this.text = new SimpleStringProperty(value);
        text.addListener((_, _, typed) -> {
            if (!showing) {
                type(typed);
            }
        });
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Empty where there is none. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Puts back what the script has. */
    public void revert() {
        showing = true;
        text.set(applied);
        showing = false;
        problem.set("");
    }

    public void leave() {
        desk.breakStep();
    }

    private void type(String typed) {
        try {
            desk.edit(edit.apply(typed));
            applied = typed;
            problem.set("");
        } catch (StudioException e) {
            tell(e.problem());
        }
    }

    /** Why what was wanted here was refused. */
    void tell(Problem refused) {
        problem.set(words(refused).headline());
    }

    /** The script's value; a text that was refused stays until the script itself changes here. */
    void show(String value) {
        if (!value.equals(applied)) {
            applied = value;
            revert();
        }
    }
}
