/** The cloud pipeline as the whole program uses it. */
@NullMarked
package studio.rushes.app.cloud;

import org.jspecify.annotations.NullMarked;
