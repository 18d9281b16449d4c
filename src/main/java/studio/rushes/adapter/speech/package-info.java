/** Scratch voices: the system's own speech engines. */
@NullMarked
package studio.rushes.adapter.speech;

import org.jspecify.annotations.NullMarked;
