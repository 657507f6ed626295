/**
 * Detached electronic signatures: whether one is over a given content and intact, who made it, and whether the certificate leads
 * to an issuer that this system trusts. What is signed, and what follows from it, is the say of other rooms.
 */
@ApplicationModule(displayName = "Signatures", allowedDependencies = "shared")
package kz.dalel.signatures;

import org.springframework.modulith.ApplicationModule;
