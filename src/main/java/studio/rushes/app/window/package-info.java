/** Where the window meets the projects: what the window asks for, answered by the core. */
@NullMarked
package studio.rushes.app.window;

import org.jspecify.annotations.NullMarked;
