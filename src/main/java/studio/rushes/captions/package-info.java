/** Words on screen: when they are said, how they are set, how they are drawn. */
@NullMarked
package studio.rushes.captions;

import org.jspecify.annotations.NullMarked;
