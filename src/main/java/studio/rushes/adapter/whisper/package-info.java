/** Hearing through Whisper's own library. */
@NullMarked
package studio.rushes.adapter.whisper;

import org.jspecify.annotations.NullMarked;
