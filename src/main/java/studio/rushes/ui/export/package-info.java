/** Bringing the film out: how, how long it takes, how far it is, and what its check found. */
@NullMarked
package studio.rushes.ui.export;

import org.jspecify.annotations.NullMarked;
