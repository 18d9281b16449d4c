/** The cut to scale: order, length and joints of its blocks, by hand. */
@NullMarked
package studio.rushes.ui.strip;

import org.jspecify.annotations.NullMarked;
