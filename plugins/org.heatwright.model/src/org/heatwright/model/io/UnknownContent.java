// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;

/**
 * What a file said about an element in words that this version does not know; written back on save, so that a newer version finds it again. Verified by {@code
 * UnknownContentTest}.
 */
final class UnknownContent extends AdapterImpl {

	/**
	 * An element that this version does not know.
	 *
	 * @param name    with its prefix
	 * @param before  the remarks that stand before it
	 * @param content texts, remarks and tags in their order
	 */
	record Tag(String name, List<String> before, Map<String, String> attributes, List<Object> content) {

		/** The element that has just begun, to its end. */
		static Tag read(DesignStream xml, List<String> before, int depth) throws XMLStreamException, DesignFileException {
			xml.count(depth);
			Tag tag = new Tag(qualified(xml.getPrefix(), xml.getLocalName()), List.copyOf(before), attributes(xml, depth), new ArrayList<>());
			while (xml.next() != XMLStreamConstants.END_ELEMENT) {
				if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
					tag.content().add(read(xml, List.of(), depth + 1));
				} else if (xml.isRemark()) {
					tag.content().add(new Remark(xml.remark()));
				} else if (xml.holdsWords()) {
					tag.content().add(xml.getText());
				}
			}
			return tag;
		}

		private static Map<String, String> attributes(DesignStream xml, int depth) throws DesignFileException {
			Map<String, String> attributes = new LinkedHashMap<>();
			for (int i = 0; i < xml.getNamespaceCount(); i++) {
				attributes.put(xml.getNamespacePrefix(i) == null ? "xmlns" : "xmlns:" + xml.getNamespacePrefix(i), Objects.requireNonNullElse(xml.getNamespaceURI(i), ""));
			}
			for (int i = 0; i < xml.getAttributeCount(); i++) {
				xml.count(depth);
				attributes.put(qualified(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
			}
			return attributes;
		}

		private static String qualified(String prefix, String name) {
			return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
		}
	}

	/** A comment or a processing instruction inside an unknown element, as it is written. */
	record Remark(String text) {
	}

	private final List<Map.Entry<String, String>> attributes = new ArrayList<>();
	private final List<Tag> elements = new ArrayList<>();

	@Override
	public boolean isAdapterForType(Object type) {
		return type == UnknownContent.class;
	}

	/** Of an element; empty content when it has none. */
	static UnknownContent of(EObject element) {
		for (Object adapter : element.eAdapters()) {
			if (adapter instanceof UnknownContent content) {
				return content;
			}
		}
		return new UnknownContent();
	}

	static UnknownContent attachedTo(EObject element) {
		UnknownContent content = of(element);
		if (!element.eAdapters().contains(content)) {
			element.eAdapters().add(content);
		}
		return content;
	}

	List<Map.Entry<String, String>> attributes() {
		return attributes;
	}

	List<Tag> elements() {
		return elements;
	}

	void copyTo(EObject element) {
		if (!attributes.isEmpty() || !elements.isEmpty()) {
			UnknownContent copy = attachedTo(element);
			copy.attributes.addAll(attributes);
			copy.elements.addAll(elements);
		}
	}
}
