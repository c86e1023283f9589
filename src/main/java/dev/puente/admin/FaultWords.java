package dev.puente.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.puente.knowledge.Fault;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/**
 * What is wrong with a draft, in the language of who writes it. The lint itself speaks English, for those who review files; what has no words
 * here stays in English.
 */
final class FaultWords {

	private static final Map<String, Pattern> REASONS = reasons();

	private FaultWords() {
	}

	/** Returns what a fault says and how to mend it; nothing when it is told in English only. */
	static Optional<String> of(Fault fault, Language language, Messages messages) {
		for (Map.Entry<String, Pattern> one : REASONS.entrySet()) {
			Matcher matcher = one.getValue().matcher(fault.reason());
			if (matcher.matches()) {
				Object[] parts = IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toArray();
				return Optional.of(messages.text(language, "lint." + one.getKey(), parts));
			}
		}
		return Optional.empty();
	}

	private static Map<String, Pattern> reasons() {
		Map<String, Pattern> reasons = new LinkedHashMap<>();
		reasons.put("unfit", Pattern.compile("«(.+)» does not fit here"));
		reasons.put("field", Pattern.compile("«(.+)» is not a field of a document"));
		reasons.put("sources", Pattern.compile("there are no sources"));
		reasons.put("id", Pattern.compile("the id «(.*)» is not the folder.s name «(.*)»"));
		reasons.put("title", Pattern.compile("the title in «(.+)» is missing"));
		reasons.put("ends", Pattern.compile("the event ends before it begins"));
		reasons.put("texts", Pattern.compile("there is neither fa\\.md nor es\\.md"));
		reasons.put("partner", Pattern.compile("the passage «(.+)» is missing in (..)\\.md"));
		reasons.put("mark", Pattern.compile("the passage «(.+)» names the source «(.+)», which document\\.yaml does not list"));
		reasons.put("heading", Pattern.compile("this heading does not open a passage"));
		reasons.put("anchor", Pattern.compile("the anchor «(.+)» stands here a second time"));
		reasons.put("empty", Pattern.compile("the passage «(.+)» is empty"));
		reasons.put("outside", Pattern.compile("text outside a passage"));
		reasons.put("unsourced", Pattern.compile("a sentence names no source: «(.*)»"));
		reasons.put("passages", Pattern.compile("there is no passage"));
		reasons.put("yaml", Pattern.compile("this is not YAML: (?s:(.*))"));
		reasons.put("hidden", Pattern.compile("this line holds the invisible character (U\\+[0-9A-F]+)"));
		reasons.put("markup", Pattern.compile("here is too much markup"));
		reasons.put("long", Pattern.compile("this has more than (\\d+) characters"));
		reasons.put("sentences", Pattern.compile("the passage «(.+)» has (\\d+) sentences here and (\\d+) in es\\.md"));
		reasons.put("numbers", Pattern.compile("(?s:(.+)) stands in «(.*)» but not in its (?:Spanish|Persian) partner \\(line (\\d+)\\)"));
		reasons.put("dates", Pattern.compile("the date (.+) of «(.*)» is missing in its (?:Spanish|Persian) partner \\(line (\\d+)\\)"));
		reasons.put("uncited", Pattern.compile("the source «(.+)» is never cited"));
		reasons.put("twice", Pattern.compile("the source «(.+)» is listed twice"));
		reasons.put("address", Pattern.compile("«(.+)» is no address of the web"));
		reasons.put("words", Pattern.compile("«(.*)» has (\\d+) words"));
		reasons.put("unclear", Pattern.compile("«(.*)» begins with «(.*)», which is unclear when quoted alone"));
		reasons.put("shared", Pattern.compile("two sentences share one source mark: «(.*)»"));
		reasons.put("person", Pattern.compile("«(.+)» is named here, but fa\\.md holds no Persian form of the name"));
		reasons.put("name", Pattern.compile("the name «(.+)» does not occur in es\\.md"));
		reasons.put("future", Pattern.compile("asOf (.+) lies in the future"));
		reasons.put("sign", Pattern.compile(
				"(an Arabic letter|Arabic digits|Latin digits|a foreign quotation mark|a Latin sign|a space on the wrong side of a sign|no space after a sign): «(.*)»"));
		reasons.put("missing", Pattern.compile("«(.+)» is missing"));
		return reasons;
	}
}
