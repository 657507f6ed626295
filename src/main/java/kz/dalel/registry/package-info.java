/** The registry of assessed bodies and of the people who act for them, each fact with its dates. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {"shared", "ledger", "spreadsheet"})
package kz.dalel.registry;
