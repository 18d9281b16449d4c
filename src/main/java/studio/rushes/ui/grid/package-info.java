/** The live grid of takes. */
@NullMarked
package studio.rushes.ui.grid;

import org.jspecify.annotations.NullMarked;
