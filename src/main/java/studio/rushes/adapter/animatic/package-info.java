/** The free, offline generator: a readable, audible preview of each block. */
@NullMarked
package studio.rushes.adapter.animatic;

import org.jspecify.annotations.NullMarked;
