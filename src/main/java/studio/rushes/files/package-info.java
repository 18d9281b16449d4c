/** Files that appear whole or not at all. */
@NullMarked
package studio.rushes.files;

import org.jspecify.annotations.NullMarked;
