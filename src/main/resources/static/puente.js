"use strict";
// The page works without this script; with it, a question is answered in place.
(() => {
	const log = document.getElementById("_log");
	const texts = document.getElementById("_texts").dataset;
	const field = document.getElementById("_question");
	const calm = matchMedia("(prefers-reduced-motion: reduce)");
	let busy = false;

	function element(name, className, text) {
		const made = document.createElement(name);
		made.className = className;
		made.dir = "auto";
		made.textContent = text;
		return made;
	}

	function waiting(question) {
		const turn = document.createElement("article");
		turn.className = "turn";
		turn.append(element("h2", "asked", question), element("p", "reply waiting", texts.wait));
		log.append(turn);
		document.body.classList.add("talking");
		show(turn);
		return turn;
	}

	function show(turn) {
		turn.scrollIntoView({ block: "start", behavior: calm.matches ? "auto" : "smooth" });
	}

	async function fault(reply) {
		try {
			return (await reply.json()).detail || texts.failed;
		} catch {
			return texts.failed;
		}
	}

	async function ask(form, button) {
		const data = new FormData(form, button);
		const fromField = form.contains(field);
		const turn = waiting(button && button.name === "pressed" ? button.textContent : data.get("question"));
		busy = true;
		log.setAttribute("aria-busy", "true");
		try {
			const reply = await fetch("/turn?lang=" + document.documentElement.lang, {
				method: "POST",
				body: new URLSearchParams(data),
				headers: { Accept: "*/*", "Accept-Language": document.documentElement.lang },
			});
			if (!reply.ok) {
				throw new Error(await fault(reply));
			}
			answered(turn, await reply.text(), fromField);
		} catch (error) {
			turn.lastChild.replaceWith(element("p", "reply failed", error instanceof TypeError ? texts.failed : error.message));
		} finally {
			busy = false;
			log.removeAttribute("aria-busy");
		}
	}

	// what a person writes meanwhile appears by itself
	async function look() {
		const talk = document.querySelector("input[name=conversation]").value;
		const shown = log.querySelectorAll(".letter");
		const after = shown.length ? shown[shown.length - 1].dataset.number : 0;
		try {
			const reply = await fetch("/letters?conversation=" + talk + "&after=" + after + "&lang=" + document.documentElement.lang);
			const template = document.createElement("template");
			template.innerHTML = reply.ok ? await reply.text() : "";
			log.append(...template.content.querySelectorAll(".letter"));
		} catch {
			// the next look may succeed
		}
	}

	setInterval(() => document.body.matches(".talking") && !document.hidden && !busy && look(), 15000);

	function answered(turn, html, fromField) {
		const template = document.createElement("template");
		template.innerHTML = html;
		const fresh = template.content.querySelector(".turn");
		log.querySelectorAll("#answer").forEach((old) => old.removeAttribute("id"));
		turn.replaceWith(fresh);
		show(fresh);
		if (fromField) {
			field.value = "";
			field.focus({ preventScroll: true });
		} else {
			fresh.querySelector(".reply").focus({ preventScroll: true });
		}
	}

	document.addEventListener("submit", (event) => {
		if (event.target.matches("form.ask")) {
			event.preventDefault();
			const blank = event.target.contains(field) && !field.value.trim();
			if (!busy && !blank) {
				ask(event.target, event.submitter);
			}
		}
	});

	field.addEventListener("keydown", (event) => {
		if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
			event.preventDefault();
			field.form.requestSubmit();
		}
	});

	log.addEventListener("click", (event) => {
		const mark = event.target.closest("a.mark");
		const source = mark && document.getElementById(mark.hash.slice(1));
		if (source) {
			event.preventDefault();
			source.closest("details").open = true;
			source.focus({ preventScroll: true });
			source.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
		}
	});
})();
