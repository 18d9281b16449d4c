/** Takes kept in a SQLite file inside the project, and the ledger in one of the studio. */
@NullMarked
package studio.rushes.adapter.sqlite;

import org.jspecify.annotations.NullMarked;
