/** What the tables of a registry file mean: sheets, columns, words; and the empty template for them. */
package kz.dalel.registry.load;
