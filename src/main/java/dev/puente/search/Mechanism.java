package dev.puente.search;

/** What the search does beyond comparing stems; each can be left out to measure what it brings. */
public enum Mechanism {
	/** Words as written, beside their stems. */
	WORDS,
	/** Title and heading as a field of their own. */
	TITLE,
	/** Questions by which people ask for a passage. */
	ASKED,
	/** Pieces of words. */
	GRAMS,
	/** Words written apart that are one. */
	JOINING,
	/** Spoken forms, words run together and slips of the finger. */
	REPAIR,
	/** Forms of a glossary entry for each other. */
	SYNONYMS,
	/** Words of the same language that share translations. */
	PARAPHRASES,
	/** Persian in Latin letters. */
	FINGLISH,
	/** Words of the other language by the lexicon. */
	TRANSLATION,
	/** What a word says in its own script weighs no more than its translations. */
	SHARING,
	/** Names of the other script by their sound. */
	NAMES,
	/** Months and years in the other calendar. */
	DATES,
	/** Text typed on the wrong keyboard layout. */
	LAYOUT
}
