/** What operators watch: health and figures, on a port of their own. */
package kz.dalel.platform.watch;
