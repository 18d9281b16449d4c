/** Picture and sound through FFmpeg's own libraries. */
@NullMarked
package studio.rushes.adapter.ffmpeg;

import org.jspecify.annotations.NullMarked;
