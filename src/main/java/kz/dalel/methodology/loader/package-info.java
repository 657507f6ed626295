/** Reads editions from their data files and refuses what is not sound. */
package kz.dalel.methodology.loader;
