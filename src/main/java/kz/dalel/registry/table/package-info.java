/** Tables as people keep them, in spreadsheets and CSV files, read without trusting the file. */
package kz.dalel.registry.table;
