/** Every take of every block at a glance, each as a strip of small pictures. */
@NullMarked
package studio.rushes.ui.sheet;

import org.jspecify.annotations.NullMarked;
