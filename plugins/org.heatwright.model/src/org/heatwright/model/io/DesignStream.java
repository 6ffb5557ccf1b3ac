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
	private Location begin;
	private int elements;
	private boolean brokenLine;

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
		if (event == XMLStreamConstants.END_ELEMENT) {
			brokenLine = false;
		} else if (!isRemark()) {
			brokenLine |= event == XMLStreamConstants.START_ELEMENT || hasText() && getText().indexOf('\n') >= 0;
		}
		return event;
	}

	/** Whether the event is a comment or a processing instruction. */
	boolean isRemark() {
		return getEventType() == XMLStreamConstants.COMMENT || getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION;
	}

	/** The comment or processing instruction as it is written; counts against the limits. */
	String remark() throws DesignFileException {
		count(1);
		if (getEventType() == XMLStreamConstants.COMMENT) {
			return "<!--" + getText() + "-->";
		}
		return "<?" + getPITarget() + (getPIData() == null || getPIData().isEmpty() ? "" : " " + getPIData()) + "?>";
	}

	/** Whether no line has ended since the last element did. */
	boolean isOnLineOfLastElement() {
		return !brokenLine;
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

	/** Returns the remarks on the way. */
	List<String> skipToRoot() throws XMLStreamException, DesignFileException {
		List<String> remarks = new ArrayList<>();
		while (getEventType() != XMLStreamConstants.START_ELEMENT) {
			next();
			if (isRemark()) {
				remarks.add(remark());
			}
		}
		return remarks;
	}

	/** Returns the remarks on the way. */
	List<String> skipToEnd() throws XMLStreamException, DesignFileException {
		List<String> remarks = new ArrayList<>();
		while (hasNext()) {
			next();
			if (isRemark()) {
				remarks.add(remark());
			}
		}
		return remarks;
	}

	/** The text of the element that has just begun, to its end; remarks inside are added to a list. */
	String text(List<String> remarks) throws XMLStreamException, DesignFileException {
		StringBuilder text = new StringBuilder();
		while (next() != XMLStreamConstants.END_ELEMENT) {
			if (isRemark()) {
				remarks.add(remark());
			} else if (getEventType() == XMLStreamConstants.START_ELEMENT) {
				throw refused("an element <" + getLocalName() + "> where only text may stand");
			} else if (hasText()) {
				text.append(getText());
			}
		}
		return text.toString();
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

	int column() {
		return begin.getColumnNumber();
	}

	/** Counts an element, or a remark or an attribute that has to be kept, against the limits. */
	void count(int depth) throws DesignFileException {
		if (++elements > MOST_ELEMENTS) {
			throw refused("more than " + MOST_ELEMENTS + " elements, remarks and unknown attributes");
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
