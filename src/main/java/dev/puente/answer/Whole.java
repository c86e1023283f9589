package dev.puente.answer;

/** Listens to a model until it has finished; nobody sees anything before. */
final class Whole implements Listener {

	private static final int LONGEST = 4_000;

	private final StringBuilder text = new StringBuilder();

	@Override
	public void begin() {
		text.setLength(0);
	}

	@Override
	public void hear(String piece) {
		if (text.length() < LONGEST) {
			text.append(piece);
		}
	}

	@Override
	public boolean shown() {
		return false;
	}

	String text() {
		return text.toString().strip();
	}
}
