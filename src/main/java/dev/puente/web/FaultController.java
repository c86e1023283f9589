package dev.puente.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows what the servlet container refused before a controller saw it. */
@Controller
class FaultController implements ErrorController {

	private final FaultRendering rendering;

	FaultController(FaultRendering rendering) {
		this.rendering = rendering;
	}

	@RequestMapping("/error")
	Object show(HttpServletRequest request) {
		HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
				? HttpStatus.valueOf(code)
				: HttpStatus.NOT_FOUND;
		String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/error";
		return rendering.render(Fault.of(status, Fault.nameOf(status)), request, path);
	}
}
