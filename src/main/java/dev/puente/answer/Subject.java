package dev.puente.answer;

/** What a question asks for, to be held against another one's: its telling words, and what it is about. */
public final class Subject {

	/** How alike the meanings of two questions are that ask for the same, whatever their words. */
	private static final double SAME = 0.8;
	/** How alike they are where their words tell the same too. */
	private static final double NEAR = 0.72;
	private static final double SHARED = 0.7;

	private final Stems stems;
	private final float[] meaning;

	private Subject(Stems stems, float[] meaning) {
		this.stems = stems;
		this.meaning = meaning;
	}

	/** Returns what a question asks for. */
	public static Subject of(String question) {
		return new Subject(Stems.of(EvidenceFinder.inOrder(question)), Meaning.PACKAGED.of(question, Asked.of(question)));
	}

	/** Of a question of which only the meaning is at hand. */
	static Subject of(float[] meaning) {
		return new Subject(Stems.NONE, meaning);
	}

	static Subject of(Phrased known) {
		return new Subject(known.stems(), known.meaning());
	}

	/** Tells whether two questions ask nearly the same, so that whoever has asked one needs no button for the other. */
	public boolean nearlySame(Subject other) {
		double likeness = Meaning.likeness(meaning, other.meaning);
		int fewer = Math.min(stems.size(), other.stems.size());
		return likeness >= SAME || likeness >= NEAR && fewer > 0 && stems.shared(other.stems) >= SHARED * fewer;
	}
}
