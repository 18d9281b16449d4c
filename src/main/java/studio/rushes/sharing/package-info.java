/**
 * A video as the cloud pipeline sees it: its documents and files, read with care and kept in step.
 */
@NullMarked
package studio.rushes.sharing;

import org.jspecify.annotations.NullMarked;
