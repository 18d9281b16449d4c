/** The bridge between the studio's threads and JavaFX's one. */
@NullMarked
package studio.rushes.ui.fx;

import org.jspecify.annotations.NullMarked;
