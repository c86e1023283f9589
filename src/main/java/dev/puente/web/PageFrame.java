package dev.puente.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import dev.puente.language.Language;
import dev.puente.language.Messages;

/** What every page about documents needs: its language, its words and its addresses. */
@Component
class PageFrame {

	private final Messages messages;

	PageFrame(Messages messages) {
		this.messages = messages;
	}

	/**
	 * Frames a page.
	 *
	 * @param path of the page that search engines are to know
	 * @param here this page's own path and query without the language
	 * @return the words of the reader's language
	 */
	Words put(HttpServletRequest request, HttpServletResponse response, Model model, String path, String here) {
		Language language = VisitorLanguage.of(request);
		Words words = new Words(language, messages);
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		model.addAttribute("w", words);
		model.addAttribute("v", new Words(language.other(), messages));
		model.addAttribute("here", here);
		model.addAttribute("address", ServletUriComponentsBuilder.fromContextPath(request).path(path).build().encode().toUriString());
		return words;
	}
}
