/** The cloud pipeline's documents in Firestore; the only place that knows its library. */
@NullMarked
package studio.rushes.adapter.firestore;

import org.jspecify.annotations.NullMarked;
