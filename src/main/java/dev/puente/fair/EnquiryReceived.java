package dev.puente.fair;

import dev.puente.language.Language;

/**
 * A company handed its form in; published in the process where that happened, again when that step is repeated after a crash. Holds nothing
 * that names the company or a person, so that it may be told where more people read along.
 *
 * @param number of the enquiry
 * @param conversation whose it is
 * @param language the visitor's
 * @param country of the company, as a person reads it
 * @param sector of the company, as a person reads it
 */
public record EnquiryReceived(String number, String conversation, Language language, String country, String sector) {
}
