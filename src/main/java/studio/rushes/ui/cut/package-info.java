/** The cut in the window: what plays now, and where its gaps are. */
@NullMarked
package studio.rushes.ui.cut;

import org.jspecify.annotations.NullMarked;
