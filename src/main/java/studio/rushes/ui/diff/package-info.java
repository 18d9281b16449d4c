/** Two texts side by side. */
@NullMarked
package studio.rushes.ui.diff;

import org.jspecify.annotations.NullMarked;
