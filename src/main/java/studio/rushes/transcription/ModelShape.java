package studio.rushes.transcription;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The dimensions of a model, and by them every weight it must hold. Only such as the library takes:
 * others end its process, or give times that mean nothing.
 */
record ModelShape(
        int vocabulary,
        int state,
        int audioLayers,
        int textContext,
        int textLayers,
        int mels,
        WeightType weights) {
    private static final String HEAD = "its head";
    private static final int ENGLISH_ONLY = 51_864;
    private static final int MANY_LANGUAGES = 51_865;

    /** Of the third large model, with one language more. */
    private static final int ONE_MORE_LANGUAGE = 51_866;

    /** The library counts time by positions of 20 ms: with another number its times are wrong. */
    private static final int AUDIO_CONTEXT = 1500;

    /** Fewer were never seen to work; more no model has, and memory grows with it. */
    private static final int LEAST_TEXT_CONTEXT = 64;

    private static final int MOST_TEXT_CONTEXT = 448;
    private static final int MOST_STATE = 8192;
    private static final int MOST_LAYERS = 64;

    /** With two the library takes the model for a distilled one, and turns times off. */
    private static final int DISTILLED = 2;

    /**
     * One weight as the library expects it.
     *
     * @param across numbers of a row
     */
    record Weight(int across, int down, int deep, WeightType type) {
        long bytes() {
            return type.bytes((long) across * down * deep);
        }

        boolean is(int[] size) {
            return size[0] == across && size[1] == down && size[2] == deep;
        }

        @Override
        public String toString() {
            return across + " x " + down + " x " + deep + " " + type.word();
        }
    }

    static ModelShape read(ModelBytes in) throws IOException, WrongModelException {
        int vocabulary = in.number(HEAD);
        if (vocabulary < ENGLISH_ONLY || vocabulary > ONE_MORE_LANGUAGE) {
            throw new WrongModelException(
                    WrongModelException.Kind.NOT_ONE,
                    "it is a model for something else, with %d tokens where Whisper has %d to %d"
                            .formatted(vocabulary, ENGLISH_ONLY, ONE_MORE_LANGUAGE));
        }
        int audioContext = in.number(HEAD);
        within("positions of sound", audioContext, AUDIO_CONTEXT, AUDIO_CONTEXT);
        int state = within("numbers a moment", in.number(HEAD), 1, MOST_STATE);
        heads(in.number(HEAD), state);
        int audioLayers = within("layers that listen", in.number(HEAD), 1, MOST_LAYERS);
        int textContext =
                within("positions of text", in.number(HEAD), LEAST_TEXT_CONTEXT, MOST_TEXT_CONTEXT);
        within("numbers a token", in.number(HEAD), state, state);
        heads(in.number(HEAD), state);
        int textLayers = within("layers that write", in.number(HEAD), 1, MOST_LAYERS);
        int mels = in.number(HEAD);
        if (mels != 80 && mels != 128) {
            throw damaged("it has " + mels + " bands of sound where 80 or 128 are possible");
        }
        WeightType weights = weights(in.number(HEAD), state);
        if (textLayers == DISTILLED && vocabulary != ONE_MORE_LANGUAGE) {
            throw new WrongModelException(
                    WrongModelException.Kind.UNFIT,
                    "it is a distilled model, which tells no times");
        }
        return new ModelShape(
                vocabulary, state, audioLayers, textContext, textLayers, mels, weights);
    }

    private static void heads(int heads, int state) throws WrongModelException {
        within("heads", heads, 1, state);
        if (state % heads != 0) {
            throw damaged("its " + heads + " heads do not divide " + state);
        }
    }

    private static WeightType weights(int fileType, int state) throws WrongModelException {
        WeightType weights =
                WeightType.ofFile(fileType)
                        .orElseThrow(() ->
                                damaged("its weights are kept in an unknown way, " + fileType));
        if (!weights.takesRowsOf(state)) {
            throw damaged("rows of " + state + " cannot be kept as " + weights.word());
        }
        return weights;
    }

    private static int within(String what, int value, int least, int most)
            throws WrongModelException {
        if (value < least || value > most) {
            throw damaged(
                    least == most
                            ? "it has %d %s where %d are expected".formatted(value, what, most)
                            : "it has %d %s where %d to %d are possible"
                                    .formatted(value, what, least, most));
        }
        return value;
    }

    private static WrongModelException damaged(String what) {
        return new WrongModelException(WrongModelException.Kind.DAMAGED, what);
    }

    boolean multilingual() {
        return vocabulary >= MANY_LANGUAGES;
    }

    /** Every weight the file must hold, by its name. */
    Map<String, Weight> expected() {
        Map<String, Weight> all = new LinkedHashMap<>();
        all.put("encoder.positional_embedding", plain(state, AUDIO_CONTEXT));
        all.put("encoder.conv1.weight", new Weight(3, mels, state, WeightType.F16));
        all.put("encoder.conv1.bias", plain(1, state));
        all.put("encoder.conv2.weight", new Weight(3, state, state, WeightType.F16));
        all.put("encoder.conv2.bias", plain(1, state));
        norm(all, "encoder.ln_post");
        for (int layer = 0; layer < audioLayers; layer++) {
            attention(all, "encoder.blocks." + layer + ".attn");
            thought(all, "encoder.blocks." + layer + ".mlp");
        }
        all.put("decoder.positional_embedding", plain(state, textContext));
        all.put("decoder.token_embedding.weight", large(state, vocabulary));
        norm(all, "decoder.ln");
        for (int layer = 0; layer < textLayers; layer++) {
            attention(all, "decoder.blocks." + layer + ".attn");
            attention(all, "decoder.blocks." + layer + ".cross_attn");
            thought(all, "decoder.blocks." + layer + ".mlp");
        }
        return all;
    }

    private void attention(Map<String, Weight> all, String name) {
        norm(all, name + "_ln");
        all.put(name + ".query.weight", large(state, state));
        all.put(name + ".query.bias", plain(state, 1));
        all.put(name + ".key.weight", large(state, state));
        all.put(name + ".value.weight", large(state, state));
        all.put(name + ".value.bias", plain(state, 1));
        all.put(name + ".out.weight", large(state, state));
        all.put(name + ".out.bias", plain(state, 1));
    }

    private void thought(Map<String, Weight> all, String name) {
        norm(all, name + "_ln");
        all.put(name + ".0.weight", large(state, 4 * state));
        all.put(name + ".0.bias", plain(4 * state, 1));
        all.put(name + ".2.weight", large(4 * state, state));
        all.put(name + ".2.bias", plain(state, 1));
    }

    private void norm(Map<String, Weight> all, String name) {
        all.put(name + ".weight", plain(state, 1));
        all.put(name + ".bias", plain(state, 1));
    }

    private Weight large(int across, int down) {
        return new Weight(across, down, 1, weights);
    }

    private static Weight plain(int across, int down) {
        return new Weight(across, down, 1, WeightType.F32);
    }
}
