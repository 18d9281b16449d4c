/** Words of picture and sound, and the ports to the machinery behind them. */
@NullMarked
package studio.rushes.media;

import org.jspecify.annotations.NullMarked;
