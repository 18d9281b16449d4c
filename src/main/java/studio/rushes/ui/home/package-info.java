/** All videos of the studio: what each is at, and what its weeks cost. */
@NullMarked
package studio.rushes.ui.home;

import org.jspecify.annotations.NullMarked;
