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
	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");
	private static final Pattern GAP = Pattern.compile("[\\s\u200c\u00a0-]+");

	private final List<Person> people;

	NamesAgree(Glossary glossary) {
		this.people = glossary.entries().stream()
				.filter(entry -> "person".equals(entry.kind()) && !entry.fa().isEmpty() && !entry.es().isEmpty()).map(Person::of).toList();
	}

	/** A person with the folded forms of the name. */
	private record Person(Glossary.Entry entry, List<String> es, List<String> fa) {

		/** One Spanish word alone may name somebody else. */
		static Person of(Glossary.Entry entry) {
			return new Person(entry, entry.es().stream().filter(form -> form.strip().contains(" ")).map(NamesAgree::words).toList(),
					entry.fa().stream().map(NamesAgree::folded).toList());
		}

		Fault missingAt(WrittenSentence sentence) {
			return sentence.warning("«" + entry.es().getFirst() + "» is named here, but fa.md holds no Persian form of the name",
					"write one of " + String.join("، ", entry.fa()) + ", or add the form to glossary.yaml");
		}
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
				.filter(name -> name.length() > 1 && !holds(spanish, name))
				.map(name -> sentence.warning("the name «" + name + "» does not occur in es.md",
						"write it as the Spanish text does, or name it there"));
	}

	/** The Spanish text may write a name longer than the brackets do. */
	private static boolean holds(String spanish, String name) {
		return Arrays.stream(name.split(" ")).map(NamesAgree::folded).allMatch(spanish::contains);
	}

	private Stream<Fault> people(WrittenDocument document) {
		String persian = folded(document.words(Language.FA));
		return document.sentences(Language.ES).flatMap(sentence -> {
			String text = words(sentence.text());
			return people.stream().filter(person -> person.es().stream().anyMatch(text::contains))
					.filter(person -> person.fa().stream().noneMatch(persian::contains)).map(person -> person.missingAt(sentence));
		});
	}

	/** Returns the folded words, each between spaces. */
	private static String words(String text) {
		return " " + NO_WORD.matcher(TextFolding.fold(text)).replaceAll(" ").strip() + " ";
	}

	private static String folded(String text) {
		return GAP.matcher(TextFolding.fold(text)).replaceAll("").replace('’', '\'');
	}
}
