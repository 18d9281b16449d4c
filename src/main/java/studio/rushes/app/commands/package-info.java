/** The command line, a class for each command. */
@NullMarked
package studio.rushes.app.commands;

import org.jspecify.annotations.NullMarked;
