/** The player. */
@NullMarked
package studio.rushes.ui.preview;

import org.jspecify.annotations.NullMarked;
