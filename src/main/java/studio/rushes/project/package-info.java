/** A video's folder, and the session that works on it. */
@NullMarked
package studio.rushes.project;

import org.jspecify.annotations.NullMarked;
