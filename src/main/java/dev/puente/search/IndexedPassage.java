package dev.puente.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

import dev.puente.language.Language;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/** A passage as Lucene keeps it: its terms by field, and the passage itself, to be read back where it is found. */
final class IndexedPassage {

	private static final FieldType TERMS = termsType();
	/** Keeps the passage whole: document, anchor, language, title and text, each behind its length. */
	private static final String WHOLE = "whole";

	private IndexedPassage() {
	}

	static Document document(IndexPassage passage) {
		List<Token> body = Tokens.of(passage.text());
		List<Token> title = Tokens.of(passage.title());
		List<Token> all = new ArrayList<>(title);
		all.addAll(body);
		Document document = new Document();
		document.add(new Field(Fields.WORDS, new TermStream(Fields.words(body)), TERMS));
		document.add(new Field(Fields.STEMS, new TermStream(Fields.stems(body)), TERMS));
		document.add(new Field(Fields.GRAMS, new TermStream(Fields.grams(all)), TERMS));
		document.add(new Field(Fields.TITLE, new TermStream(Fields.stems(title)), TERMS));
		List<String> asked = passage.asked().stream().flatMap(question -> Fields.stems(Tokens.of(question)).stream()).toList();
		document.add(new Field(Fields.ASKED, new TermStream(asked), TERMS));
		document.add(new StringField(Fields.LANGUAGE, passage.language().code(), Field.Store.NO));
		document.add(new StringField(Fields.DOCUMENT, passage.document(), Field.Store.NO));
		document.add(new StringField(Fields.KEY, key(passage.document(), passage.anchor(), passage.language()), Field.Store.NO));
		document.add(new BinaryDocValuesField(WHOLE, new BytesRef(whole(passage))));
		return document;
	}

	/** Returns what tells a passage from all others of its index. */
	static String key(String document, String anchor, Language language) {
		return document + '\n' + anchor + '\n' + language.code();
	}

	private static String whole(IndexPassage passage) {
		StringBuilder whole = new StringBuilder();
		for (String part : List.of(passage.document(), passage.anchor(), passage.language().code(), passage.title())) {
			whole.append(part.length()).append(' ').append(part);
		}
		return whole.append(passage.text()).toString();
	}

	/**
	 * Reads a passage back, as if found with the score 0.
	 *
	 * @param document its number in the segment
	 */
	static Hit hit(LeafReader segment, int document) throws IOException {
		BinaryDocValues values = segment.getBinaryDocValues(WHOLE);
		if (values == null || !values.advanceExact(document)) {
			throw new IOException("a passage of the index has no text");
		}
		String whole = values.binaryValue().utf8ToString();
		List<String> parts = new ArrayList<>();
		int start = 0;
		while (parts.size() < 4) {
			int space = whole.indexOf(' ', start);
			int end = space + 1 + Integer.parseInt(whole.substring(start, space));
			parts.add(whole.substring(space + 1, end));
			start = end;
		}
		return new Hit(parts.get(0), parts.get(1), Language.ofCode(parts.get(2)).orElseThrow(), parts.get(3), whole.substring(start), 0);
	}

	private static FieldType termsType() {
		FieldType type = new FieldType();
		type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
		type.setTokenized(true);
		type.freeze();
		return type;
	}
}
