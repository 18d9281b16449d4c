/** Secrets in the system's keychain, through java-keyring. */
@NullMarked
package studio.rushes.adapter.secrets;

import org.jspecify.annotations.NullMarked;
