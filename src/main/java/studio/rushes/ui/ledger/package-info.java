/** What was spent, on what. */
@NullMarked
package studio.rushes.ui.ledger;

import org.jspecify.annotations.NullMarked;
