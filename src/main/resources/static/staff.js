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
