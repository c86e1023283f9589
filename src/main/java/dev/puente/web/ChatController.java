package dev.puente.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import dev.puente.answer.Answer;
import dev.puente.answer.Citation;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Validity;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/** The chat page: a form that answers below itself, and the same turn alone for the page's script. */
@Controller
class ChatController {

	private static final Set<Validity.Status> SETTLED = Set.of(Validity.Status.IN_FORCE, Validity.Status.HELD);

	private final Asking asking;
	private final Knowledge knowledge;
	private final Messages messages;

	ChatController(Asking asking, Knowledge knowledge, Messages messages) {
		this.asking = asking;
		this.knowledge = knowledge;
		this.messages = messages;
	}

	@GetMapping("/")
	String open(HttpServletRequest request, HttpServletResponse response, Model model) {
		return page(UUID.randomUUID().toString(), request, response, model);
	}

	@PostMapping("/")
	String ask(@RequestParam(required = false) @Nullable String question, @RequestParam(required = false) @Nullable String conversation,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		String talk = answer(question, conversation, model);
		return page(talk, request, response, model);
	}

	@PostMapping("/turn")
	String turn(@RequestParam(required = false) @Nullable String question, @RequestParam(required = false) @Nullable String conversation,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		page(answer(question, conversation, model), request, response, model);
		return "turn";
	}

	private String answer(@Nullable String question, @Nullable String conversation, Model model) {
		String talk = VisitorText.conversation(Optional.ofNullable(conversation).orElseGet(() -> UUID.randomUUID().toString()));
		String asked = VisitorText.question(question);
		Answer answer = asking.ask(new AskRequest(asked, Optional.empty(), Optional.of(talk)));
		model.addAttribute("turn", "t" + UUID.randomUUID().toString().substring(0, 8));
		model.addAttribute("asked", asked);
		model.addAttribute("answer", AnswerJson.of(answer, Optional.of(talk)));
		model.addAttribute("standings", standings(answer));
		model.addAttribute("a", new Words(answer.language(), messages));
		return talk;
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
