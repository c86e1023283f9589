package dev.puente.search;

import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Feeds terms that are analysed already to Lucene. */
final class TermStream extends TokenStream {

	private final CharTermAttribute attribute = addAttribute(CharTermAttribute.class);
	private final List<String> terms;
	private Iterator<String> next;

	TermStream(List<String> terms) {
		this.terms = terms;
		this.next = terms.iterator();
	}

	@Override
	public boolean incrementToken() {
		if (!next.hasNext()) {
			return false;
		}
		// no other attribute is ever set
		attribute.setEmpty().append(next.next());
		return true;
	}

	@Override
	public void reset() {
		next = terms.iterator();
	}
}
