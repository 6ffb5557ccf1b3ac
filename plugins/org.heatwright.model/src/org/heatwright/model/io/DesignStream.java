// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * The XML events of a file that nobody vouches for: no document type, no entities, a limit on elements and depth, and the place where each event begins.
 * Verified by {@code HostileDesignTest}.
 */
final class DesignStream extends StreamReaderDelegate {

	private static final int MOST_ELEMENTS = 100_000;
	private static final int DEEPEST = 256;

	private final String file;
	private final List<FileNotice> notices = new ArrayList<>();
	private Location begin;
	private int elements;
	private boolean commented;

	DesignStream(Reader text, String file) throws XMLStreamException {
		super(open(text));
		this.file = file;
		this.begin = getLocation();
	}

	private static XMLStreamReader open(Reader text) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		// The platform's own limit differs from release to release; ours, in count, is met first.
		factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(2 * DEEPEST));
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("external content is not read");
		});
		return factory.createXMLStreamReader(text);
	}

	/** Goes on to the next event and remembers where it begins: the platform's reader only knows where an event ends. */
	@Override
	public int next() throws XMLStreamException {
		begin = getLocation();
		int event = super.next();
		if (event == XMLStreamConstants.DTD) {
			throw new Refusal("a DOCTYPE is not allowed in a design");
		}
		if (event == XMLStreamConstants.ENTITY_REFERENCE) {
			throw new Refusal("entities are not allowed in a design");
		}
		if (event == XMLStreamConstants.COMMENT && !commented) {
			commented = true;
			notice("XML comments are not kept when the file is saved; use the attribute comment");
		}
		return event;
	}

	/** What a design may not hold, met between two events; becomes a {@link DesignFileException}. */
	final class Refusal extends XMLStreamException {

		private static final long serialVersionUID = 1;

		private Refusal(String reason) {
			super(reason);
		}

		DesignFileException asDesignFileException() {
			return refused(getMessage());
		}
	}

	void skipToRoot() throws XMLStreamException {
		while (getEventType() != XMLStreamConstants.START_ELEMENT) {
			next();
		}
	}

	void skipToEnd() throws XMLStreamException {
		while (hasNext()) {
			next();
		}
	}

	boolean holdsWords() {
		return getEventType() == XMLStreamConstants.CHARACTERS && !isWhiteSpace();
	}

	/** The line in which the present event begins, from 1. */
	int line() {
		return begin.getLineNumber();
	}

	DesignFileException refused(String reason) {
		return new DesignFileException(file, begin.getLineNumber(), begin.getColumnNumber(), reason);
	}

	void notice(String message) {
		notices.add(new FileNotice(begin.getLineNumber(), begin.getColumnNumber(), message));
	}

	List<FileNotice> notices() {
		return notices;
	}

	/** Counts an element, or an attribute that has to be kept, against the limits. */
	void count(int depth) throws DesignFileException {
		if (++elements > MOST_ELEMENTS) {
			throw refused("more than " + MOST_ELEMENTS + " elements and unknown attributes");
		}
		if (depth > DEEPEST) {
			throw refused("elements nested more than " + DEEPEST + " deep");
		}
	}

	/** For messages. */
	static String abbreviated(String text) {
		return text.length() <= 40 ? text : text.substring(0, 40) + "...";
	}
}
