/** The draft of an indicator as a workbook: written for the officer, read back without trusting it, compared with the draft. */
package kz.dalel.evidence.sheet;
