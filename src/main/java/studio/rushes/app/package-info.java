/** Composition root, life cycle and command line. */
@NullMarked
package studio.rushes.app;

import org.jspecify.annotations.NullMarked;
