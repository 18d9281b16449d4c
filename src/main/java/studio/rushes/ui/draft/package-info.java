/** A script drafted from a theme, seen before it is taken. */
@NullMarked
package studio.rushes.ui.draft;

import org.jspecify.annotations.NullMarked;
