/** Plays recorded bodies through the real processes on a throw-away database: how an authority tries an edition. */
package kz.dalel.platform.rehearsal;
