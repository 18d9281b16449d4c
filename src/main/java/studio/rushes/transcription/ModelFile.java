package studio.rushes.transcription;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import studio.rushes.files.FileReason;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Looks through a model file of whisper.cpp before it is loaded. The library trusts what it reads:
 * a wrong file ends its process, and one that is cut inside its last weight is taken silently. So
 * every head in it is read here, to the last byte, and what lies between is passed over.
 */
public final class ModelFile {
    private static final byte[] MAGIC = {'l', 'm', 'g', 'g'};
    private static final int FFT = 201;
    private static final int LONGEST_TOKEN = 511;
    private static final int LONGEST_NAME = 64;
    private static final String VOCABULARY = "its vocabulary";

    private ModelFile() {}

    /**
     * Blocking, some milliseconds; reads heads and vocabulary only, so that wrong weights of the
     * right size are a matter of its digest.
     *
     * @throws StudioException with a {@code WHISPER-MODEL-…} problem
     */
    public static ModelFacts check(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StudioException(
                    Problem.of("WHISPER-MODEL-MISSING", "file").with("file", file));
        }
        try (ModelBytes in = ModelBytes.open(file)) {
            return walk(in);
        } catch (WrongModelException e) {
            throw new StudioException(problem(file, e), e);
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("WHISPER-MODEL-UNREADABLE")
                            .with("file", file)
                            .with("reason", FileReason.of(e)),
                    e);
        }
    }

    private static ModelFacts walk(ModelBytes in) throws IOException, WrongModelException {
        greeting(in);
        ModelShape shape = ModelShape.read(in);
        bands(in, shape);
        vocabulary(in, shape);
        weights(in, shape);
        return new ModelFacts(
                in.size(),
                shape.multilingual(),
                shape.state(),
                shape.audioLayers(),
                shape.textLayers(),
                shape.weights().word());
    }

    private static void greeting(ModelBytes in) throws IOException, WrongModelException {
        if (in.size() == 0) {
            throw new WrongModelException(WrongModelException.Kind.NOT_ONE, "it is empty");
        }
        byte[] first = in.bytes((int) Math.min(Integer.BYTES, in.size()), "its first word");
        if (!Arrays.equals(first, MAGIC)) {
            throw new WrongModelException(WrongModelException.Kind.NOT_ONE, "it " + guess(first));
        }
    }

    /** Files that were seen in place of models. */
    private static String guess(byte[] first) {
        String start = new String(first, StandardCharsets.ISO_8859_1);
        if (start.startsWith("GGUF")) {
            return "is a GGUF file, which another program reads";
        }
        if (start.startsWith("RIFF")) {
            return "is a sound or a video";
        }
        if (start.startsWith("PK")) {
            return "is an archive; unpack it first";
        }
        if (start.stripLeading().startsWith("<")) {
            return "is a page of the web";
        }
        return "does not start like one";
    }

    private static void bands(ModelBytes in, ModelShape shape)
            throws IOException, WrongModelException {
        String where = "its bands of sound";
        int mels = in.number(where);
        int fft = in.number(where);
        if (mels != shape.mels() || fft != FFT) {
            throw damaged(
                    "its bands of sound are %d x %d where %d x %d are expected"
                            .formatted(mels, fft, shape.mels(), FFT));
        }
        in.pass((long) mels * fft * Float.BYTES, where);
    }

    private static void vocabulary(ModelBytes in, ModelShape shape)
            throws IOException, WrongModelException {
        int count = in.number(VOCABULARY);
        if (count < 1 || count > shape.vocabulary()) {
            throw damaged(
                    "its vocabulary has %d tokens where 1 to %d are possible"
                            .formatted(count, shape.vocabulary()));
        }
        boolean blank = false;
        for (int i = 0; i < count; i++) {
            int length = in.number(VOCABULARY);
            if (length < 0 || length > LONGEST_TOKEN) {
                throw damaged("token " + i + " of its vocabulary is " + length + " bytes long");
            }
            blank |= Arrays.equals(in.bytes(length, VOCABULARY), new byte[] {' '});
        }
        if (!blank) {
            // The library asks for it without looking whether it is there.
            throw damaged("its vocabulary lacks the blank");
        }
    }

    private static void weights(ModelBytes in, ModelShape shape)
            throws IOException, WrongModelException {
        Map<String, ModelShape.Weight> missing = shape.expected();
        if (in.left() == 0) {
            throw new WrongModelException(
                    WrongModelException.Kind.UNFIT, "it holds no weights, as those for tests do");
        }
        while (in.left() > 0) {
            if (missing.isEmpty()) {
                throw damaged("%d bytes follow its last weight".formatted(in.left()));
            }
            weight(in, missing);
        }
        if (!missing.isEmpty()) {
            throw new WrongModelException(
                    WrongModelException.Kind.CUT,
                    "%d of its weights are missing, such as %s"
                            .formatted(missing.size(), missing.keySet().iterator().next()));
        }
    }

    private static void weight(ModelBytes in, Map<String, ModelShape.Weight> missing)
            throws IOException, WrongModelException {
        String where = "the head of a weight";
        int dimensions = in.number(where);
        int length = in.number(where);
        int type = in.number(where);
        if (dimensions < 1 || dimensions > 3 || length < 1 || length > LONGEST_NAME) {
            throw damaged(
                    "a weight has %d dimensions and a name of %d bytes"
                            .formatted(dimensions, length));
        }
        int[] size = {1, 1, 1};
        for (int i = 0; i < dimensions; i++) {
            size[i] = in.number(where);
        }
        String name = new String(in.bytes(length, where), StandardCharsets.US_ASCII);
        ModelShape.Weight expected = missing.remove(name);
        if (expected == null) {
            throw damaged("it holds an unknown weight, or one twice: " + printable(name));
        }
        if (type != expected.type().id() || !expected.is(size)) {
            throw damaged(
                    "its %s is %d x %d x %d of kind %d where %s is expected"
                            .formatted(name, size[0], size[1], size[2], type, expected));
        }
        in.pass(expected.bytes(), name);
    }

    private static String printable(String name) {
        return name.replaceAll("[^ -~]", "?");
    }

    private static WrongModelException damaged(String what) {
        return new WrongModelException(WrongModelException.Kind.DAMAGED, what);
    }

    private static Problem problem(Path file, WrongModelException e) {
        Problem problem =
                switch (e.kind()) {
                    case NOT_ONE -> Problem.of("WHISPER-MODEL-NOT-ONE");
                    case CUT -> Problem.of("WHISPER-MODEL-CUT");
                    case DAMAGED -> Problem.of("WHISPER-MODEL-DAMAGED");
                    case UNFIT -> Problem.of("WHISPER-MODEL-UNFIT");
                };
        return problem.with("name", file.getFileName()).with("what", e.what());
    }
}
