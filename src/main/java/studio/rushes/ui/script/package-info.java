/** The script on the left, edited in place. */
@NullMarked
package studio.rushes.ui.script;

import org.jspecify.annotations.NullMarked;
