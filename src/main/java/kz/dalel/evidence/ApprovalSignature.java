package kz.dalel.evidence;

import kz.dalel.signatures.CheckedSignature;

/**
 * The signature of an approval.
 *
 * @param name what the head called the file
 * @param sha256 SHA-256 of the file, hexadecimal
 * @param checked what its check said when it was received
 */
public record ApprovalSignature(String name, String sha256, CheckedSignature checked) {}
