/** The command line of the jar: every command that does its work without the web application. */
@org.springframework.modulith.NamedInterface("cli")
package kz.dalel.platform.cli;
