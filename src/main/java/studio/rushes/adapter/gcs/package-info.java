/** Files in Google Cloud Storage; the only place that knows its library. */
@NullMarked
package studio.rushes.adapter.gcs;

import org.jspecify.annotations.NullMarked;
