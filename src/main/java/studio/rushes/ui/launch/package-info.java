/** Choosing what makes the clips, and what it costs before it does. */
@NullMarked
package studio.rushes.ui.launch;

import org.jspecify.annotations.NullMarked;
