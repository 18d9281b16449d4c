/** Sound out through the JDK. */
@NullMarked
package studio.rushes.adapter.sound;

import org.jspecify.annotations.NullMarked;
