/** What a person chooses for all videos. */
@NullMarked
package studio.rushes.ui.settings;

import org.jspecify.annotations.NullMarked;
