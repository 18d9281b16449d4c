/**
 * The cloud: where clips are made as it is typed in, and the videos of the cloud pipeline, to open,
 * to share, to choose between two versions and to have made there.
 */
@NullMarked
package studio.rushes.ui.cloud;

import org.jspecify.annotations.NullMarked;
