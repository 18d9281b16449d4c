package studio.rushes.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.problem.StudioException;

/** Files that would end the library's process, or be taken silently, are told before. */
class ModelFileTest {
    private static final Path REAL = Path.of("src/test/resources/whisper/ggml-tiny-test.bin");

    /** Bytes of tokens in the models of whisper.cpp; with them three published sizes come out. */
    private static final int TOKEN_BYTES = 307_057;

    private final ModelMaker maker = new ModelMaker();
    @TempDir private Path folder;

    @Test
    void aRealModelIsTakenAndSaysWhatItIs() {
        assertThat(ModelFile.check(REAL))
                .isEqualTo(new ModelFacts(12_663_579, true, 96, 3, 3, "f16"));
    }

    @Test
    void theThreeModelsOfTheCatalogueComeOutToTheirPublishedSizes() throws IOException {
        Path file = folder.resolve("model.bin");
        maker.worded(TOKEN_BYTES).sized(512, 8, 6, 6).write(file);
        assertThat(ModelFile.check(file).bytes()).isEqualTo(shipped("base"));
        maker.sized(768, 12, 12, 12).write(file);
        assertThat(ModelFile.check(file).bytes()).isEqualTo(shipped("small"));
        maker.sized(1280, 20, 32, 4).kept(2008, 6, 32, 22);
        maker.vocabulary = 51_866;
        maker.mels = 128;
        maker.filterMels = 128;
        maker.write(file);
        ModelFacts facts = ModelFile.check(file);
        assertThat(facts.bytes()).isEqualTo(shipped("large-v3-turbo-q5_0"));
        assertThat(facts.weights()).isEqualTo("q5_0");
        assertThat(facts.multilingual()).isTrue();
    }

    private static long shipped(String id) {
        return WhisperModels.shipped().named(id).bytes();
    }

    @Test
    void aModelOfOneLanguageSaysSo() throws IOException {
        maker.vocabulary = 51_864;
        assertThat(ModelFile.check(written()).multilingual()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, 32, 18",
        "3, 3, 32, 20",
        "8, 6, 32, 22",
        "9, 7, 32, 24",
        "7, 8, 32, 34",
        "2002, 2, 32, 18",
        "10, 10, 256, 84",
        "11, 11, 256, 110",
        "12, 12, 256, 144",
        "13, 13, 256, 176",
        "14, 14, 256, 210",
    })
    void everyWayOfKeepingWeightsHasItsExactSize(int fileType, int type, int block, int bytes)
            throws IOException {
        maker.sized(256, 4, 1, 1).kept(fileType, type, block, bytes);
        assertThat(ModelFile.check(written()).bytes()).isEqualTo(Files.size(written()));
    }

    @Test
    void aFileCutAtAnyBorderOrAByteBesideItIsRefused() throws IOException {
        Path file = written();
        List<Long> borders = List.copyOf(maker.borders);
        assertThat(borders).hasSizeGreaterThan(100);
        for (long border : borders.reversed()) {
            for (long end : new long[] {border + 1, border, border - 1}) {
                if (end >= 0 && end < Files.size(file)) {
                    cut(file, end);
                    assertRefused(file);
                }
            }
        }
        assertThat(Files.size(file)).isZero();
    }

    @Test
    void aRealModelCutInsideItsLastWeightIsRefusedThoughTheLibraryTakesIt() throws IOException {
        Path file = copy();
        cut(file, Files.size(file) - 1);
        assertThatThrownBy(() -> ModelFile.check(file))
                .hasMessageStartingWith("WHISPER-MODEL-CUT: ")
                .hasMessageContaining("model.bin")
                .hasMessageContaining("decoder.ln.bias");
    }

    @Test
    void aByteTooManyIsRefused() throws IOException {
        Path file = copy();
        cut(file, Files.size(file) + 1);
        assertThatThrownBy(() -> ModelFile.check(file))
                .hasMessageStartingWith("WHISPER-MODEL-DAMAGED: ")
                .hasMessageContaining("1 bytes follow");
    }

    @Test
    void anyFlippedByteOfAHeadIsRefusedOrHarmlessAndNothingElseIsEverThrown() throws IOException {
        Random random = new Random(20261126);
        Path file = written();
        List<Long> borders = List.copyOf(maker.borders);
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int round = 0; round < 4000; round++) {
            // Two of three go for the head and the vocabulary, where most can be wrong.
            long border =
                    round % 3 == 0 ? borders.get(random.nextInt(borders.size())) : borders.get(0);
            int at = (int) Math.min(whole.length - 1, border + random.nextInt(60));
            byte before = whole[at];
            whole[at] = (byte) random.nextInt(256);
            flip(file, at, whole[at]);
            Throwable thrown = catchThrowable(() -> ModelFile.check(file));
            if (thrown != null) {
                assertThat(thrown).isInstanceOf(StudioException.class);
                assertThat(thrown).hasMessageStartingWith("WHISPER-MODEL-");
                refused++;
            }
            whole[at] = before;
            flip(file, at, before);
        }
        assertThat(refused).isGreaterThan(1500);
        assertThat(ModelFile.check(file).audioLayers()).isEqualTo(1);
    }

    @Test
    void nothingButAProblemComesOfFilesThatNeverWereModels() throws IOException {
        Random random = new Random(7);
        byte[] noise = new byte[100_000];
        for (int round = 0; round < 200; round++) {
            random.nextBytes(noise);
            if (round % 2 == 0) {
                // Behind the right first word anything may follow.
                noise[0] = 'l';
                noise[1] = 'm';
                noise[2] = 'g';
                noise[3] = 'g';
            }
            assertRefused(Files.write(folder.resolve("noise.bin"), noise));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',                              it is empty",
        "x,                               does not start like one",
        "'<!doctype html><html></html>',  is a page of the web",
        "'RIFF____WAVEfmt ',              is a sound or a video",
        "'GGUF____________',              is a GGUF file",
        "'PK______________',              is an archive",
        "A line of text,                  does not start like one",
    })
    void whatIsNoModelIsToldByWhatItLooksLike(String content, String told) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.bin"), content);
        assertThatThrownBy(() -> ModelFile.check(file))
                .hasMessageStartingWith("WHISPER-MODEL-NOT-ONE: notes.bin is no Whisper model: ")
                .hasMessageContaining(told);
    }

    /** It has the right first word, then its name's length and name; the library aborts on it. */
    @Test
    void aModelThatOnlyHearsWhetherSomebodySpeaksIsRefused() throws IOException {
        byte[] vad = new byte[885_098];
        byte[] head = {'l', 'm', 'g', 'g', 10, 0, 0, 0, 's', 'i', 'l', 'e', 'r', 'o', '-', '1'};
        System.arraycopy(head, 0, vad, 0, head.length);
        Path file = Files.write(folder.resolve("vad.bin"), vad);
        assertThatThrownBy(() -> ModelFile.check(file))
                .hasMessageStartingWith("WHISPER-MODEL-NOT-ONE: ")
                .hasMessageContaining("10 tokens");
    }

    @Test
    void aDistilledModelIsRefusedBecauseItTellsNoTimes() throws IOException {
        maker.textLayers = 2;
        assertThatThrownBy(() -> ModelFile.check(written()))
                .hasMessageStartingWith("WHISPER-MODEL-UNFIT: ");
        maker.vocabulary = 51_866;
        assertThat(ModelFile.check(written()).textLayers()).isEqualTo(2);
    }

    @Test
    void aModelWithoutWeightsIsRefusedThoughTheLibraryTakesIt() throws IOException {
        Path file = written();
        cut(file, firstWeight());
        assertThatThrownBy(() -> ModelFile.check(file))
                .hasMessageStartingWith("WHISPER-MODEL-UNFIT: ");
    }

    @Test
    void eachDimensionOutOfItsBoundsIsNamed() throws IOException {
        assertDamaged("positions of sound", model -> model.audioContext = 750);
        assertDamaged("numbers a moment", model -> model.state = 0);
        assertDamaged("numbers a moment", model -> model.state = 8193);
        assertDamaged("3 heads do not divide 16", model -> model.heads = 3);
        assertDamaged("heads", model -> model.textHeads = 0);
        assertDamaged("layers that listen", model -> model.audioLayers = 65);
        assertDamaged("layers that write", model -> model.textLayers = 0);
        assertDamaged("positions of text", model -> model.textContext = 449);
        assertDamaged("positions of text", model -> model.textContext = 63);
        assertDamaged("numbers a token", model -> model.textState = 32);
        assertDamaged("bands of sound", model -> model.mels = 81);
        assertDamaged("bands of sound", model -> model.filterMels = 128);
        assertDamaged("bands of sound", model -> model.filterFft = 200);
        assertDamaged("unknown way", model -> model.fileType = 0);
        assertDamaged("unknown way", model -> model.fileType = 4);
        assertDamaged("unknown way", model -> model.fileType = -1);
        assertDamaged("rows of 16 cannot be kept", model -> model.kept(8, 6, 16, 11));
        assertDamaged("of kind 1 where", model -> model.fileType = 7);
        assertDamaged("0 tokens", model -> model.tokens = List.of());
        assertDamaged("lacks the blank", model -> model.tokens = List.of(ModelMaker.token("a")));
        assertDamaged("512 bytes long", model -> model.tokens = List.of(new byte[512]));
    }

    private void assertDamaged(String told, Consumer<ModelMaker> wrong) throws IOException {
        ModelMaker model = new ModelMaker();
        if (told.startsWith("of kind 1")) {
            model.sized(32, 2, 1, 1);
        }
        wrong.accept(model);
        Path file = model.write(folder.resolve("wrong.bin"));
        assertThatThrownBy(() -> ModelFile.check(file))
                .as(told)
                .hasMessageStartingWith("WHISPER-MODEL-DAMAGED: ")
                .hasMessageContaining(told);
    }

    @Test
    void aWeightThatComesTwiceOrUnderAnotherNameIsRefused() throws IOException {
        Path file = copy();
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        int at = text.indexOf("encoder.blocks.1.attn.key.weight") + "encoder.blocks.".length();
        flip(file, at, (byte) '0');
        assertThatThrownBy(() -> ModelFile.check(file))
                .hasMessageContaining("or one twice: encoder.blocks.0.attn.key.weight");
        flip(file, at, (byte) 27);
        assertThatThrownBy(() -> ModelFile.check(file))
                .hasMessageContaining("one twice: encoder.blocks.?.attn.key.weight");
    }

    @Test
    void aFileThatIsMissingOrAFolderIsToldWithItsPlace() {
        assertThatThrownBy(() -> ModelFile.check(folder.resolve("none.bin")))
                .hasMessageStartingWith("WHISPER-MODEL-MISSING: ")
                .hasMessageContaining("none.bin");
        assertThatThrownBy(() -> ModelFile.check(folder))
                .hasMessageStartingWith("WHISPER-MODEL-MISSING: ");
    }

    private static void assertRefused(Path file) {
        assertThatThrownBy(() -> ModelFile.check(file))
                .isInstanceOf(StudioException.class)
                .hasMessageStartingWith("WHISPER-MODEL-");
    }

    private long firstWeight() {
        // Magic, dimensions in two, the size of the filters, they, the vocabulary.
        return maker.borders.get(6);
    }

    private Path written() throws IOException {
        return maker.write(folder.resolve("model.bin"));
    }

    private Path copy() throws IOException {
        return Files.copy(REAL, folder.resolve("model.bin"));
    }

    private static void cut(Path file, long bytes) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(bytes);
        }
    }

    private static void flip(Path file, int at, byte value) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            open.write(value);
        }
    }
}
