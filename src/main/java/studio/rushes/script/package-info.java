/** The text: a video as blocks, its files and its edits. */
@NullMarked
package studio.rushes.script;

import org.jspecify.annotations.NullMarked;
