/** Files that appear whole or not at all, and how they arrive from elsewhere. */
@NullMarked
package studio.rushes.files;

import org.jspecify.annotations.NullMarked;
