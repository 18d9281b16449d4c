/** The studio's end of the pipe to the worker process. */
@NullMarked
package studio.rushes.adapter.worker;

import org.jspecify.annotations.NullMarked;
