/** Small value types every room speaks in; depends on nothing. */
@org.springframework.modulith.ApplicationModule(displayName = "Shared", type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package kz.dalel.shared;
