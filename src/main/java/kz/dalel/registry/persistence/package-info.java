/** The registry's tables. */
package kz.dalel.registry.persistence;
