/** What is seen and heard of takes at a glance. */
@NullMarked
package studio.rushes.ui.look;

import org.jspecify.annotations.NullMarked;
