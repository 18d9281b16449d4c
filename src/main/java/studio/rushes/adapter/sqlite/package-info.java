/** Takes kept in a SQLite file inside the project. */
@NullMarked
package studio.rushes.adapter.sqlite;

import org.jspecify.annotations.NullMarked;
