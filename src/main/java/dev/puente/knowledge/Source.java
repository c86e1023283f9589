package dev.puente.knowledge;

import java.util.Optional;

/**
 * A publication that carries statements of a document.
 *
 * @param id local to the document, e.g. {@code S36}
 * @param publisher who published it
 * @param title its title, or what it is about
 * @param url its address, if known
 * @param date when it was published, if known
 * @param language BCP 47 tag of its language
 */
public record Source(String id, String publisher, String title, Optional<String> url, Optional<PartialDate> date, String language) {
}
