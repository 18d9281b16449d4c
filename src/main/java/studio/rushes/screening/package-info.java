/** The cut shown before there is a film of it: clips, joints and cards as one stream. */
@NullMarked
package studio.rushes.screening;

import org.jspecify.annotations.NullMarked;
