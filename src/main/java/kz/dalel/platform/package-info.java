/** What makes Dalel run: database, process engine, time, start and stop. Nobody imports it. */
@org.springframework.modulith.ApplicationModule(displayName = "Platform")
package kz.dalel.platform;
