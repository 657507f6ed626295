/** The page one arrives at: what Dalel is, where to go, and in the demo who one can log in as. */
@org.springframework.modulith.ApplicationModule(displayName = "Start", allowedDependencies = {"shared", "registry"})
package kz.dalel.start;
