/** The worker process: encoding and decoding away from the studio. */
@NullMarked
package studio.rushes.app.worker;

import org.jspecify.annotations.NullMarked;
