package dev.puente.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import dev.puente.answer.Answer;
import dev.puente.answer.Citation;
import dev.puente.conversation.Response;
import dev.puente.conversation.WebTalks;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Validity;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.redis.RedisUnavailable;

/** The chat page: a form that answers below itself, and the same turn alone for the page's script. */
@Controller
class ChatController {

	private static final Logger LOG = LoggerFactory.getLogger(ChatController.class);
	/** After this nothing reminds of the talk, and a new one begins. */
	private static final String FORGOTTEN = "/forget yes";
	private static final Set<Validity.Status> SETTLED = Set.of(Validity.Status.IN_FORCE, Validity.Status.HELD);

	private final WebTalks talks;
	private final PageLetters letters;
	private final Knowledge knowledge;
	private final Messages messages;

	ChatController(WebTalks talks, PageLetters letters, Knowledge knowledge, Messages messages) {
		this.talks = talks;
		this.letters = letters;
		this.knowledge = knowledge;
		this.messages = messages;
	}

	@GetMapping("/")
	String open(HttpServletRequest request, HttpServletResponse response, Model model) {
		String talk = TalkCookie.read(request);
		addLetters(talk, 0, model);
		return page(talk, request, response, model);
	}

	@PostMapping("/")
	String ask(@RequestParam(required = false) @Nullable String question, @RequestParam(required = false) @Nullable String pressed,
			@RequestParam(required = false) @Nullable String conversation, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		String talk = answer(Pressed.of(question, pressed), conversation, request, response, model);
		addLetters(talk, 0, model);
		return page(talk, request, response, model);
	}

	@PostMapping("/turn")
	String turn(@RequestParam(required = false) @Nullable String question, @RequestParam(required = false) @Nullable String pressed,
			@RequestParam(required = false) @Nullable String conversation, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		page(answer(Pressed.of(question, pressed), conversation, request, response, model), request, response, model);
		return "turn";
	}

	/** What came for a talk after the letters that its page shows already. */
	@GetMapping("/letters")
	String letters(@RequestParam String conversation, @RequestParam(defaultValue = "0") int after, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		String talk = VisitorText.conversation(conversation);
		page(talk, request, response, model);
		addLetters(talk, Math.max(0, after), model);
		return "letters";
	}

	private String answer(Pressed pressed, @Nullable String conversation, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		String talk = VisitorText.conversation(Optional.ofNullable(conversation).orElseGet(() -> UUID.randomUUID().toString()));
		Response said = talks.say(talk, pressed.said(), VisitorLanguage.of(request));
		Words words = new Words(said.reply().language(), messages);
		model.addAttribute("turn", "t" + UUID.randomUUID().toString().substring(0, 8));
		model.addAttribute("asked", pressed.shown());
		model.addAttribute("a", words);
		model.addAttribute("reply", ReplyView.of(said.reply(), words, talk));
		said.answer().ifPresent(answer -> {
			model.addAttribute("answer", AnswerJson.of(answer, Optional.of(talk)));
			model.addAttribute("standings", standings(answer));
			model.addAttribute("twins", answer instanceof Answer.Grounded grounded ? talks.twins(grounded) : Map.of());
			model.addAttribute("words",
					Stream.of(Language.values()).collect(Collectors.toMap(Language::code, l -> new Words(l, messages))));
		});
		if (pressed.said().equals(FORGOTTEN)) {
			TalkCookie.remove(request, response);
			return UUID.randomUUID().toString();
		}
		if (PageLetters.isUnguessable(talk)) {
			TalkCookie.write(request, response, talk);
		}
		return talk;
	}

	/** A page without its letters is better than none. */
	private void addLetters(String talk, int after, Model model) {
		try {
			model.addAttribute("letters", letters.after(talk, after).stream().map(letter -> new LetterView(letter.number(), letter.at(),
					ReplyView.of(letter.reply(), new Words(letter.reply().language(), messages), talk))).toList());
		} catch (RedisUnavailable e) {
			LOG.info("event=letters-not-read cause={}", e.getMessage());
		}
	}

	/** A letter as the page shows it. */
	record LetterView(int number, Instant at, ReplyView reply) {
	}

	/** Returns the validity of each cited document that a reader must not take for settled, by its id. */
	private Map<String, Validity> standings(Answer answer) {
		if (!(answer instanceof Answer.Grounded grounded)) {
			return Map.of();
		}
		Generation generation = knowledge.current();
		return grounded.citations().stream().map(Citation::document).distinct().flatMap(id -> generation.document(id).stream())
				.filter(document -> !settled(document))
				.collect(Collectors.toMap(Document::id, Document::validity));
	}

	/** A guide gathers what other documents say; it has no status of its own to be unknown. */
	private static boolean settled(Document document) {
		Validity.Status status = document.validity().status();
		return SETTLED.contains(status) || status == Validity.Status.UNKNOWN && document.kind() == Document.Kind.GUIDE;
	}

	private String page(String talk, HttpServletRequest request, HttpServletResponse response, Model model) {
		Language language = VisitorLanguage.of(request);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		model.addAttribute("w", new Words(language, messages));
		model.addAttribute("v", new Words(language.other(), messages));
		model.addAttribute("talk", talk);
		model.addAttribute("here", "/");
		model.addAttribute("longest", VisitorText.LONGEST);
		return "chat";
	}
}
