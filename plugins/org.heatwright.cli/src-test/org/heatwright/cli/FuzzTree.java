// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A file as names, attributes and children, which can be pulled apart without regard for what they mean. */
final class FuzzTree {

	String name;
	final Map<String, String> attributes = new LinkedHashMap<>();
	final List<FuzzTree> children = new ArrayList<>();
	String text = "";

	private FuzzTree(String name) {
		this.name = name;
	}

	static FuzzTree parse(String xml) {
		try {
			XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
			XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
			while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
				reader.next();
			}
			return element(reader);
		} catch (XMLStreamException e) {
			throw new IllegalArgumentException(e);
		}
	}

	private static FuzzTree element(XMLStreamReader reader) throws XMLStreamException {
		FuzzTree tree = new FuzzTree(qualified(reader.getPrefix(), reader.getLocalName()));
		for (int i = 0; i < reader.getNamespaceCount(); i++) {
			tree.attributes.put("xmlns:" + reader.getNamespacePrefix(i), reader.getNamespaceURI(i));
		}
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			tree.attributes.put(qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
		}
		while (reader.next() != XMLStreamConstants.END_ELEMENT) {
			if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
				tree.children.add(element(reader));
			} else if (reader.getEventType() == XMLStreamConstants.CHARACTERS) {
				tree.text += reader.getText().strip();
			}
		}
		return tree;
	}

	private static String qualified(String prefix, String name) {
		return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
	}

	FuzzTree copy() {
		FuzzTree copy = new FuzzTree(name);
		copy.attributes.putAll(attributes);
		copy.text = text;
		children.forEach(child -> copy.children.add(child.copy()));
		return copy;
	}

	/** This element and all below it. */
	List<FuzzTree> all() {
		List<FuzzTree> all = new ArrayList<>(List.of(this));
		children.forEach(child -> all.addAll(child.all()));
		return all;
	}

	String xml() {
		StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		write(out, "");
		return out.toString();
	}

	private void write(StringBuilder out, String indent) {
		out.append(indent).append('<').append(name);
		attributes.forEach((key, value) -> out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
		if (children.isEmpty() && text.isEmpty()) {
			out.append("/>\n");
			return;
		}
		out.append('>').append(escaped(text));
		if (!children.isEmpty()) {
			out.append('\n');
			children.forEach(child -> child.write(out, indent + "  "));
			out.append(indent);
		}
		out.append("</").append(name).append(">\n");
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("\n", "&#10;");
	}
}
