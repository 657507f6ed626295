/**
 * Files people upload: received, checked, kept in PostgreSQL and given out again. Which of them are named by what, and who may
 * read them, is the say of the rooms that name them.
 */
@ApplicationModule(displayName = "Files", allowedDependencies = {"shared", "ledger"})
package kz.dalel.files;

import org.springframework.modulith.ApplicationModule;
