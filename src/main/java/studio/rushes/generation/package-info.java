/** Making clips: takes, their states, and the services that bring them in. */
@NullMarked
package studio.rushes.generation;

import org.jspecify.annotations.NullMarked;
