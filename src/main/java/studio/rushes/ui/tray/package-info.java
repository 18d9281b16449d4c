/** Long work: what goes on, what came of it, and what ending it would cost. */
@NullMarked
package studio.rushes.ui.tray;

import org.jspecify.annotations.NullMarked;
