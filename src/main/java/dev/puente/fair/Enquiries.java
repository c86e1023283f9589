package dev.puente.fair;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import dev.puente.delivery.Lanes;
import dev.puente.fair.Enquiry.StaffNote;
import dev.puente.fair.Enquiry.Status;
import dev.puente.language.Language;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/** The enquiries of companies, for staff; kept in one partition, so that their numbers are unique across replicas. */
@Component
public class Enquiries {

	private static final Script REGISTER = new Script("""
			local known = redis.call('HGET', KEYS[1], ARGV[1])
			if known then return {known} end
			local number = ARGV[2] .. string.format('%04d', redis.call('INCR', KEYS[2]))
			redis.call('HSET', KEYS[1], ARGV[1], number)
			redis.call('HSET', KEYS[3], number, ARGV[3])
			return {number}""");
	private static final Script ALL = new Script("return redis.call('HGETALL', KEYS[1])");
	private static final Script ONE = new Script("return {redis.call('HGET', KEYS[1], ARGV[1])}");
	private static final Script REPLACE = new Script("""
			if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return {0} end
			redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
			return {1}""");
	private static final String ENQUIRIES = Keys.at(0, "fair", "enquiries");
	private static final String BY_FORM = Keys.at(0, "fair", "enquiry-of-form");

	private final Redis redis;
	private final JsonMapper json;
	private final Lanes lanes;
	private final FormWords words;
	private final ApplicationEventPublisher publisher;
	private final Clock clock;

	Enquiries(Redis redis, JsonMapper json, Lanes lanes, FormWords words, ApplicationEventPublisher publisher, Clock clock) {
		this.redis = redis;
		this.publisher = publisher;
		this.words = words;
		this.json = json;
		this.lanes = lanes;
		this.clock = clock;
	}

	/**
	 * Returns all enquiries, the newest first.
	 *
	 * @throws dev.puente.redis.RedisUnavailable when Redis does not answer; so do all methods here
	 */
	public List<Enquiry> all() {
		List<String> flat = redis.run(ALL, List.of(ENQUIRIES));
		List<Enquiry> enquiries = new ArrayList<>();
		for (int i = 0; i + 1 < flat.size(); i += 2) {
			enquiries.add(read(flat.get(i), flat.get(i + 1)));
		}
		return enquiries.stream().sorted(Comparator.comparing(Enquiry::received).thenComparing(Enquiry::number).reversed()).toList();
	}

	/** Finds an enquiry by its number. */
	public Optional<Enquiry> find(String number) {
		return written(number).map(written -> read(number, written));
	}

	/** Returns the answers of an enquiry as a person reads them, by the names of the questions, in their order. */
	public Map<String, String> readable(Enquiry enquiry, Language language) {
		Map<String, String> readable = new LinkedHashMap<>();
		for (Question question : Question.values()) {
			String kept = enquiry.form().getOrDefault(question.slug(), "");
			if (!kept.isEmpty()) {
				readable.put(words.label(question, language), words.value(question, kept, language));
			}
		}
		return readable;
	}

	/**
	 * Sets how far staff are with an enquiry.
	 *
	 * @return the enquiry as it is now; nothing when there is none of that number, or its visitor was forgotten
	 */
	public Optional<Enquiry> status(String number, Status status) {
		return change(number, enquiry -> new Enquiry(number, enquiry.conversation(), enquiry.language(), enquiry.edition(), enquiry.form(),
				status, enquiry.received(), enquiry.notes()));
	}

	/**
	 * Adds a remark.
	 *
	 * @return the enquiry as it is now; nothing when there is none of that number, or its visitor was forgotten
	 */
	public Optional<Enquiry> note(String number, String staff, String text) {
		return change(number, enquiry -> {
			List<StaffNote> notes = new ArrayList<>(enquiry.notes());
			notes.add(new StaffNote(staff, clock.instant(), text));
			return new Enquiry(number, enquiry.conversation(), enquiry.language(), enquiry.edition(), enquiry.form(), enquiry.status(),
					enquiry.received(), notes);
		});
	}

	/** Takes a filled form in and tells staff and their systems; the same form again has the same number and no second effect. */
	String receive(String conversation, Form form, String edition) {
		Map<String, String> answers = new LinkedHashMap<>();
		for (Question question : Question.values()) {
			answers.put(question.slug(), form.answers().getOrDefault(question, ""));
		}
		String year = Year.now(clock.withZone(ZoneOffset.UTC)).toString();
		Enquiry enquiry = new Enquiry("", conversation, form.language(), edition, answers, Status.RECEIVED, clock.instant(), List.of());
		String number = redis.run(REGISTER, List.of(BY_FORM, Keys.at(0, "fair", "enquiries", year), ENQUIRIES),
				Keys.digest(conversation, form.id()), "F-" + year + "-", json.writeValueAsString(enquiry)).getFirst();
		Map<String, Object> data = new LinkedHashMap<>(Map.of("enquiry", number, "language", form.language().code(), "edition",
				edition));
		data.putAll(answers);
		lanes.events().append(number, number, json.writeValueAsString(
				Map.of("type", "enquiry.received", "timestamp", clock.instant().toString(), "data", data)));
		publisher.publishEvent(new EnquiryReceived(number, conversation, form.language(), said(form, Question.COUNTRY),
				said(form, Question.SECTOR)));
		return number;
	}

	private String said(Form form, Question question) {
		return words.value(question, form.answers().getOrDefault(question, ""), form.language());
	}

	/** Returns the numbers of a visitor's enquiries. */
	List<String> of(String conversation) {
		return all().stream().filter(enquiry -> enquiry.conversation().equals(conversation)).map(Enquiry::number).toList();
	}

	/** Empties the enquiries of a visitor; what remains is that there was one. */
	void forget(String conversation) {
		of(conversation).forEach(this::empty);
	}

	/** Empties those that came in before a moment; returns how many. */
	int empty(Instant before) {
		List<Enquiry> old = all().stream().filter(one -> one.status() != Status.FORGOTTEN && one.received().isBefore(before)).toList();
		old.forEach(one -> empty(one.number()));
		return old.size();
	}

	private void empty(String number) {
		change(number, kept -> new Enquiry(kept.number(), "", kept.language(), kept.edition(), Map.of(), Status.FORGOTTEN, kept.received(),
				List.of()));
	}

	private Optional<Enquiry> change(String number, UnaryOperator<Enquiry> change) {
		while (true) {
			Optional<String> before = written(number);
			Optional<Enquiry> known = before.map(text -> read(number, text)).filter(enquiry -> enquiry.status() != Status.FORGOTTEN);
			if (before.isEmpty() || known.isEmpty()) {
				return Optional.empty();
			}
			Enquiry after = change.apply(known.get());
			if (redis.run(REPLACE, List.of(ENQUIRIES), number, before.get(), json.writeValueAsString(after)).getFirst().equals("1")) {
				return Optional.of(after);
			}
		}
	}

	private Optional<String> written(String number) {
		return Optional.of(redis.run(ONE, List.of(ENQUIRIES), number).getFirst()).filter(text -> !text.isEmpty());
	}

	private Enquiry read(String number, String written) {
		return json.readValue(written, Enquiry.class).withNumber(number);
	}
}
