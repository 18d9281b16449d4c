/** The language of failure: what a person is told when something does not work. */
@NullMarked
package studio.rushes.problem;

import org.jspecify.annotations.NullMarked;
