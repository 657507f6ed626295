/** The sentences people read. */
package kz.dalel.platform.text;
