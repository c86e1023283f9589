package dev.puente.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id that stands in every line logged about it and in the response: who reports a fault can name it. */
final class QuestionMark extends OncePerRequestFilter {

	static final String HEADER = "X-Question-Id";
	private static final String LOGGED = "question";
	private static final int LENGTH = 12;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH);
		response.setHeader(HEADER, id);
		try (MDC.MDCCloseable marked = MDC.putCloseable(LOGGED, id)) {
			chain.doFilter(request, response);
		}
	}
}
