/** What a clip's sound says and when: the models that hear it, and what they heard. */
@NullMarked
package studio.rushes.transcription;

import org.jspecify.annotations.NullMarked;
