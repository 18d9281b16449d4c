package studio.rushes.adapter.veo;

import java.util.List;
import java.util.Optional;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Booking;
import studio.rushes.generation.Model;
import studio.rushes.generation.ModelId;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** The models of the catalogue behind one door; the first is the usual one. */
record Models(List<Model> all) {
    Models {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("at least one model, was none");
        }
    }

    Model usual() {
        return all.getFirst();
    }

    ModelId id(ClipRequest request) {
        return request.booking().map(Booking::model).orElse(usual().id());
    }

    Optional<Model> find(ClipRequest request) {
        ModelId id = id(request);
        return all.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    Model get(ClipRequest request) {
        return find(request).orElseThrow(() -> new StudioException(unknown(request)));
    }

    Problem unknown(ClipRequest request) {
        return Problem.of("VEO-MODEL-UNKNOWN")
                .with("model", id(request))
                .with("usual", usual().label());
    }
}
