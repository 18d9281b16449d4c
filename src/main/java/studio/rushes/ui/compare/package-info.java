/** Takes of one block side by side. */
@NullMarked
package studio.rushes.ui.compare;

import org.jspecify.annotations.NullMarked;
