/** Who may call what: one chain of filters before every page, file and interface, closed unless a row opens it. */
package kz.dalel.platform.gate;
