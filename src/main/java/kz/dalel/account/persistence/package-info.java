/** Tables of what people chose for themselves. */
package kz.dalel.account.persistence;
