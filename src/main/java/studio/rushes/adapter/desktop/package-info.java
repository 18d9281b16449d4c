/** The desktop's own way of telling somebody something. */
@NullMarked
package studio.rushes.adapter.desktop;

import org.jspecify.annotations.NullMarked;
