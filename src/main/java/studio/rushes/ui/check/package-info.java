/** Asking a generator, at no cost, whether it would work. */
@NullMarked
package studio.rushes.ui.check;

import org.jspecify.annotations.NullMarked;
