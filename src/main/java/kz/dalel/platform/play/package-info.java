/** Plays quarters through the real processes, as people would: used by the demo and by the rehearsal. */
package kz.dalel.platform.play;
