/** Working days of Kazakhstan and the deadlines counted in them. */
@org.springframework.modulith.NamedInterface("calendar")
package kz.dalel.quarter.calendar;
