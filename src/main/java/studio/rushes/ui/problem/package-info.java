/** How a problem is shown. */
@NullMarked
package studio.rushes.ui.problem;

import org.jspecify.annotations.NullMarked;
