/**
 * The record of every act that matters, written in the act's own transaction: a chain of entries, each sealing the rows its
 * act wrote. Written to by all rooms, knows none of them.
 */
@ApplicationModule(displayName = "Ledger", allowedDependencies = "shared")
package kz.dalel.ledger;

import org.springframework.modulith.ApplicationModule;
