/** Clips made by Veo, over Vertex AI or the Gemini API; the only place that knows its library. */
@NullMarked
package studio.rushes.adapter.veo;

import org.jspecify.annotations.NullMarked;
