package studio.rushes.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.PipelineCloud;
import studio.rushes.sharing.CloudCheck.Service;
import studio.rushes.ui.check.FreeCheck;
import studio.rushes.ui.cloud.PipelineFields.Field;

class ServicesModelTest {
    private final FakeCloudDesk desk = new FakeCloudDesk();
    private final ServicesModel model = new ServicesModel(desk, Runnable::run);

    @Test
    void eachServiceIsToldAsItAnswers() {
        model.check();
        desk.hearer.hear(Service.DOCUMENTS, Optional.empty());
        desk.hearer.hear(Service.BUCKET, Optional.of(CloudScenes.REFUSED));

        assertThat(state(Service.DOCUMENTS)).isInstanceOf(FreeCheck.Good.class);
        assertThat(state(Service.BUCKET)).isEqualTo(new FreeCheck.Bad(CloudScenes.REFUSED));
        assertThat(state(Service.GENERATOR)).isInstanceOf(FreeCheck.Running.class);
        assertThat(model.runningProperty().get()).isTrue();

        desk.hearer.hear(Service.GENERATOR, Optional.empty());
        desk.checked.complete(Map.of());
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void whereNothingCanBeAskedTheReasonIsTold() {
        model.check();
        desk.checked.completeExceptionally(new StudioException(Problem.of("CLOUD-NO-PROJECT")));

        assertThat(model.troubleProperty().get()).map(Problem::code).contains("CLOUD-NO-PROJECT");
        assertThat(state(Service.DOCUMENTS)).isInstanceOf(FreeCheck.Idle.class);
    }

    @Test
    void anAnswerAboutWhatStoodThereBeforeIsNotShown() {
        model.check();
        var late = desk.hearer;
        model.idle();

        late.hear(Service.DOCUMENTS, Optional.empty());

        assertThat(state(Service.DOCUMENTS)).isInstanceOf(FreeCheck.Idle.class);
    }

    @Test
    void aNameThatCannotBeOneLeavesTheOneBefore() {
        PipelineCloud before =
                PipelineCloud.USUAL.withPlace(Optional.empty(), Optional.of("my-clips"));
        PipelineFields fields = new PipelineFields(before);

        fields.property(Field.BUCKET).set("gs://other-clips");
        fields.property(Field.OPERATIONS).set("no/collection");

        assertThat(fields.fits(Field.OPERATIONS)).isFalse();
        assertThat(fields.over(before).bucket()).contains("other-clips");
        assertThat(fields.over(before).operations()).isEmpty();
        fields.property(Field.BUCKET).set("");
        assertThat(fields.over(before).bucket()).isEmpty();
    }

    private FreeCheck state(Service service) {
        return model.stateProperty(service).get();
    }
}
