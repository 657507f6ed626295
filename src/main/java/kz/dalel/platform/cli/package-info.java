/** The command line of the jar: every command that does its work without the web application. */
package kz.dalel.platform.cli;
