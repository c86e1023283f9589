// A staff system on Node with the npm package standardwebhooks: what it signs, Puente takes; what it would refuse, Puente refuses.
// Arguments: address of the hook, secret, secret before. Prints one JSON object of status codes and bodies.
import { Webhook } from "standardwebhooks";

const [, , hook, secret, oldSecret] = process.argv;

async function send(id, body, { key = secret, skewSeconds = 0, sent = body } = {}) {
	const at = new Date(Date.now() + skewSeconds * 1000);
	const headers = {
		"content-type": "application/json",
		"webhook-id": id,
		"webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
		"webhook-signature": new Webhook(key).sign(id, at, body),
	};
	const reply = await fetch(hook, { method: "POST", headers, body: sent });
	return { status: reply.status, body: await reply.text() };
}

function published(id, text) {
	const source = { id: "S1", publisher: "MINCOM", title: "Nota", url: "https://example.org", language: "es" };
	const document = { id, kind: "statement", title: { es: "Desde Node" }, issuer: "MINCOM", validity: { status: "held", asOf: "2026-11-22" }, sources: [source] };
	return JSON.stringify({ type: "document.published", timestamp: new Date().toISOString(), data: { id, document, es: `## El texto {#texto}\n\n${text} [S1].\n` } });
}

const body = published("peer-node", "Node publica «پل» con ñ y 😀");
const results = {
	accepted: await send("peer-1", body),
	repeated: await send("peer-1", body),
	conflict: await send("peer-1", published("peer-node", "Otra cosa")),
	early: await send("peer-2", body, { skewSeconds: 600 }),
	late: await send("peer-3", body, { skewSeconds: -600 }),
	rotated: await send("peer-4", published("peer-rotated", "Con el secreto anterior"), { key: oldSecret }),
	rewritten: await send("peer-5", body, { sent: JSON.stringify(JSON.parse(body), null, 1) }),
};
const twin = published("peer-twin", "Los gemelos");
results.twins = await Promise.all([1, 2, 3, 4].map(() => send("peer-6", twin)));
console.log(JSON.stringify(results));
