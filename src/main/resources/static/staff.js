// The review of a draft while it is being written. Without script, the button does the same.
const form = document.getElementById("_write");
const review = document.getElementById("_review");
if (form && review && form.querySelector("button")) {
	let timer;
	let asked = 0;
	form.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(async () => {
			const mine = ++asked;
			const reply = await fetch(form.action, {
				method: "POST",
				body: new URLSearchParams(new FormData(form)),
				headers: { "X-Requested-With": "staff.js" },
			});
			if (reply.ok && !reply.redirected && mine === asked) {
				review.innerHTML = await reply.text();
			}
		}, 700);
	});
}

// What others say and do is shown without reloading by hand; what is being written stays. Without script, one reloads.
for (const place of document.querySelectorAll("[data-poll]")) {
	setInterval(async () => {
		if (document.hidden) {
			return;
		}
		try {
			const reply = await fetch(place.dataset.from, { headers: { "X-Requested-With": "staff.js" } });
			const fresh = reply.ok && !reply.redirected ? await reply.text() : "";
			if (fresh && fresh !== place.dataset.last) {
				// the same text once more would be read out again
				if (place.dataset.last !== undefined || place.innerHTML.trim() !== fresh.trim()) {
					place.innerHTML = fresh;
				}
				place.dataset.last = fresh;
			}
		} catch {
			// the next one may succeed
		}
	}, place.dataset.poll * 1000);
}
