/** Tables as people keep them, in spreadsheets and CSV files: read without trusting the file, written so that nothing is calculated. */
@org.springframework.modulith.ApplicationModule(displayName = "Spreadsheet", allowedDependencies = "shared")
package kz.dalel.spreadsheet;
