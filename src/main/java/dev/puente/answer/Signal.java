package dev.puente.answer;

/** What speaks for or against a sentence as the answer to a question; each is a number, mostly 0–1. */
enum Signal {
	/** How well the search ranked the passage: its score against the best one's. */
	RANK,
	/** Share of the question's telling words that the sentence or its frame holds, by weight. */
	COVERAGE,
	/** The same of the sentence alone. */
	OWN,
	/** How like the question is to one that the sentence is known to answer; where nobody wrote down any, as {@link #OWN}. */
	LIKENESS,
	/** Cosine of the meanings of question and sentence. */
	MEANING,
	/** Cosine of the meanings of the question and the likest one that the sentence is known to answer; where nobody wrote down any, as {@link #MEANING}. */
	MEANING_ASKED,
	/** Whether the talk was about the document before. */
	TALKED_OF,
	/** Whether the document is of the sort that is asked for. */
	DOCUMENT,
	/** Whether the heading announces what is asked for. */
	HEADING,
	/** Share of the title's words that the question holds. */
	ABOUT,
	/** Whether it speaks of a deputy or former holder where the question means the head. */
	OTHER_OFFICE,
	/** Whether the sentence has the form of what is asked: a date for «when». */
	FORM,
	/** Years of the question that neither sentence nor frame has. */
	YEAR_MISSED,
	/** Names and places of the question that neither sentence nor frame has. */
	NAME_MISSED,
	/** Numbers of the question that neither sentence nor frame has. */
	NUMBER_MISSED,
	/** Share of words that stand together in the question and apart in the sentence. */
	APART,
	/** Share of the particulars wanted, such as a telephone number, that the sentence does not give. */
	LACKED,
	/** How surely sentence, heading or a question known to be answered holds the word that names what is asked for. */
	FOCUS,
	/** Whether a cause is asked for and the sentence gives none. */
	CAUSELESS,
	/** Whether the sentence says that something is not known. */
	GAP,
	/** Whether the sentence opens its passage. */
	FIRST
}
