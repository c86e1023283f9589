package dev.puente.admin;

/**
 * What is wrong with a field of a message.
 *
 * @param field its path, e.g. {@code data.document.sources}
 * @param reason what is wrong and how to mend it
 */
record FieldFault(String field, String reason) {
}
