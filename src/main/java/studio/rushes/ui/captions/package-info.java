/** Captions in the window: over the picture, under the hand, and the choice of their look. */
@NullMarked
package studio.rushes.ui.captions;

import org.jspecify.annotations.NullMarked;
