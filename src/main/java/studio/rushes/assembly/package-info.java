/** The cut: from chosen takes to one finished film. */
@NullMarked
package studio.rushes.assembly;

import org.jspecify.annotations.NullMarked;
