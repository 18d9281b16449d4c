/** Takes are looked at, judged and asked for anew, by keys. */
@NullMarked
package studio.rushes.ui.review;

import org.jspecify.annotations.NullMarked;
