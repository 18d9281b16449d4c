/** The window itself: bars, panes, life cycle. */
@NullMarked
package studio.rushes.ui.shell;

import org.jspecify.annotations.NullMarked;
