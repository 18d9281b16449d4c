/** Clips made by Veo and scripts drafted by Gemini, over Vertex AI or the Gemini API. */
@NullMarked
package studio.rushes.adapter.veo;

import org.jspecify.annotations.NullMarked;
