package dev.puente.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.puente.language.Language;
import dev.puente.language.TextFolding;

/** A Latin name in brackets stands in the Spanish text too, and a person of the glossary whom the Spanish names is named in Persian. */
final class NamesAgree implements DocumentCheck {

	private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*[A-Za-z][^()]*)\\)");
	private static final Pattern NAME = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\d .’'&/@+-]*");
	private static final Pattern GAP = Pattern.compile("[\\s\u200c\u00a0-]+");

	private final List<Glossary.Entry> people;

	NamesAgree(Glossary glossary) {
		this.people = glossary.entries().stream().filter(entry -> "person".equals(entry.kind())).toList();
	}

	@Override
	public Stream<Fault> faults(WrittenDocument document) {
		if (document.document().title().size() < Language.values().length || document.passages().size() < Language.values().length) {
			return Stream.empty();
		}
		String spanish = folded(document.words(Language.ES));
		return Stream.concat(document.sentences(Language.FA).flatMap(sentence -> unknownNames(sentence, spanish)), people(document));
	}

	private static Stream<Fault> unknownNames(WrittenSentence sentence, String spanish) {
		return BRACKETS.matcher(sentence.text()).results().flatMap(found -> Arrays.stream(found.group(1).split("[،؛,;]")))
				.flatMap(part -> NAME.matcher(part).results()).map(found -> found.group().strip())
				.filter(name -> name.length() > 1 && !spanish.contains(folded(name)))
				.map(name -> sentence.warning("the name «" + name + "» does not occur in es.md",
						"write it as the Spanish text does, or name it there"));
	}

	private Stream<Fault> people(WrittenDocument document) {
		String persian = folded(document.words(Language.FA));
		return document.sentences(Language.ES).flatMap(sentence -> {
			String text = folded(sentence.text());
			return people.stream().filter(person -> fullNames(person.es()).anyMatch(text::contains))
					.filter(person -> person.fa().stream().map(NamesAgree::folded).noneMatch(persian::contains))
					.map(person -> sentence.warning(
							"«" + person.es().getFirst() + "» is named here, but fa.md holds no Persian form of the name",
							"write one of " + String.join("، ", person.fa()) + ", or add the form to glossary.yaml"));
		});
	}

	/** One word alone may name somebody else. */
	private static Stream<String> fullNames(List<String> forms) {
		return forms.stream().filter(form -> form.strip().contains(" ")).map(NamesAgree::folded);
	}

	private static String folded(String text) {
		return GAP.matcher(TextFolding.fold(text)).replaceAll("");
	}
}
