/** Choices that outlive a project. */
@NullMarked
package studio.rushes.settings;

import org.jspecify.annotations.NullMarked;
