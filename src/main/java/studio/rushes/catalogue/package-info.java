/** Files of rows that come with the program and that a person may add to. */
@NullMarked
package studio.rushes.catalogue;

import org.jspecify.annotations.NullMarked;
