/** The application's clock, and the means to play past and future for demo, rehearsal and tests. */
package kz.dalel.platform.time;
