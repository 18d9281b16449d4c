package studio.rushes.adapter.sqlite;

import java.util.List;

/**
 * What a file of ours holds, how it came to its form, and how to speak of it.
 *
 * @param application tells our file from any other SQLite database
 * @param steps in order, never edited once released; the file's {@code user_version} counts them
 */
record Schema(int application, StoreProblems problems, List<String> steps) {
    /** "RUSH". */
    static final Schema PROJECT =
            new Schema(
                    0x52555348,
                    StoreProblems.PROJECT,
                    List.of(
                            "001-takes.sql",
                            "002-prices.sql",
                            "003-judgements.sql",
                            "004-chains.sql",
                            "005-adoptions.sql",
                            "006-outbox.sql"));

    /** "RUSL". */
    static final Schema LEDGER =
            new Schema(0x5255534C, StoreProblems.LEDGER, List.of("ledger/001-charges.sql"));
}
