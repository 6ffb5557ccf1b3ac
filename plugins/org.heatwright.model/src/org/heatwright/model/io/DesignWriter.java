// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.MachinePackage;

/**
 * Writes a machine or a study in its one canonical form: features in the order of the metamodel, defaults left out (but for purpose and role, which a reader
 * looks for), two blanks of indent, one attribute per
 * line once a tag is wider than {@value #WIDTH} columns. The same content gives the same bytes. Verified by {@code DesignFileTest}.
 */
final class DesignWriter {

	private static final int WIDTH = 120;
	/** A channel and its operator are read as one thing and stand on one line up to this width. */
	private static final int WIDTH_OF_PAIRS = 140;

	private final StringBuilder out = new StringBuilder();

	private DesignWriter() {
	}

	static byte[] write(EObject root, DesignPackages packages) {
		DesignWriter writer = new DesignWriter();
		writer.root(root, packages);
		return writer.out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void root(EObject root, DesignPackages packages) {
		String tag = packages.root().getEPackage().getNsPrefix() + ":" + packages.root().getName();
		out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		before(Remarks.of(root).before(), 0);
		out.append('<').append(tag).append(" xmi:version=\"2.0\" xmlns:xmi=\"").append(DesignPackages.XMI);
		out.append("\" xmlns:xsi=\"").append(DesignPackages.XSI).append("\"\n   ");
		for (int i = 0; i < packages.all().size(); i++) {
			out.append(i == 2 ? "\n   " : "").append(" xmlns:").append(packages.all().get(i).getNsPrefix()).append("=\"")
					.append(packages.all().get(i).getNsURI()).append('"');
		}
		List<String> attributes = attributes(root);
		String line = String.join(" ", attributes);
		if (!attributes.isEmpty()) {
			out.append("\n    ").append(line.length() + 4 <= WIDTH ? line : String.join("\n    ", attributes));
		}
		body(root, tag, 0);
		out.append('\n');
		Remarks.of(root).behind().forEach(remark -> out.append(remark).append('\n'));
	}

	/** Remarks on lines of their own; the line of what follows has begun. */
	private void before(List<String> remarks, int depth) {
		remarks.forEach(remark -> out.append(remark).append('\n').append("  ".repeat(depth)));
	}

	/** Everything after the attributes of a start tag. */
	private void body(EObject object, String tag, int depth) {
		List<Runnable> children = children(object, depth + 1);
		if (children.isEmpty()) {
			out.append("/>");
			return;
		}
		out.append('>');
		for (Runnable child : children) {
			out.append('\n').append("  ".repeat(depth + 1));
			child.run();
		}
		out.append('\n').append("  ".repeat(depth)).append("</").append(tag).append('>');
	}

	private List<Runnable> children(EObject object, int depth) {
		List<Runnable> children = new ArrayList<>();
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			int index = 0;
			for (Object value : feature.isMany() ? (List<?>) object.eGet(feature) : listOf(object.eGet(feature))) {
				List<String> remarks = Remarks.of(object).beforeValue(feature, index++);
				if (feature instanceof EReference reference && reference.isContainment()) {
					children.add(() -> element((EObject) value, reference, depth));
				} else if (feature instanceof EAttribute attribute && attribute.isMany()) {
					String text = EcoreUtil.convertToString(attribute.getEAttributeType(), value);
					children.add(() -> value(feature.getName(), remarks, text, depth));
				}
			}
		}
		UnknownContent.of(object).elements().forEach(tag -> children.add(() -> unknown(tag, depth)));
		Remarks.of(object).last().forEach(remark -> children.add(() -> out.append(remark)));
		return children;
	}

	private void value(String name, List<String> remarks, String text, int depth) {
		before(remarks, depth);
		out.append('<').append(name).append('>').append(escaped(text)).append("</").append(name).append('>');
	}

	private static List<?> listOf(Object value) {
		return value == null ? List.of() : List.of(value);
	}

	private void element(EObject object, EReference feature, int depth) {
		before(Remarks.of(object).before(), depth);
		tag(object, feature, depth);
		Remarks.of(object).behind().forEach(remark -> out.append(' ').append(remark));
	}

	private void tag(EObject object, EReference feature, int depth) {
		List<String> attributes = attributes(object);
		if (object.eClass() != feature.getEReferenceType()) {
			EClass type = object.eClass();
			attributes.add(0, "xsi:type=\"" + type.getEPackage().getNsPrefix() + ":" + type.getName() + "\"");
		}
		if (object.eClass() == BathPackage.Literals.CHANNEL && pair(object, feature, attributes, depth)) {
			return;
		}
		startTag(feature.getName(), attributes, depth);
		body(object, feature.getName(), depth);
	}

	private void startTag(String name, List<String> attributes, int depth) {
		String line = String.join(" ", attributes);
		boolean fits = 2 * depth + name.length() + line.length() + 4 <= WIDTH;
		String separator = fits ? " " : "\n" + "  ".repeat(depth + 2);
		out.append('<').append(name);
		for (String attribute : attributes) {
			out.append(separator).append(attribute);
		}
	}

	/** A channel with its operator on one line, where that fits. */
	private boolean pair(EObject channel, EReference feature, List<String> attributes, int depth) {
		DesignWriter line = new DesignWriter();
		line.startTag(feature.getName(), attributes, 0);
		List<Runnable> children = line.children(channel, 0);
		if (children.size() != 1) {
			return false;
		}
		line.out.append('>');
		children.get(0).run();
		line.out.append("</").append(feature.getName()).append('>');
		if (line.out.indexOf("\n") >= 0 || 2 * depth + line.out.length() > WIDTH_OF_PAIRS) {
			return false;
		}
		out.append(line.out);
		return true;
	}

	private static List<String> attributes(EObject object) {
		List<String> attributes = new ArrayList<>();
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			String value = feature instanceof EAttribute attribute ? attributeText(object, attribute) : referenceText(object, (EReference) feature);
			if (value != null) {
				attributes.add(feature.getName() + "=\"" + escaped(value) + "\"");
			}
		}
		for (Map.Entry<String, String> unknown : UnknownContent.of(object).attributes()) {
			attributes.add(unknown.getKey() + "=\"" + escaped(unknown.getValue()) + "\"");
		}
		return attributes;
	}

	private static String attributeText(EObject object, EAttribute attribute) {
		if (attribute.isMany()) {
			return null;
		}
		Object value = object.eGet(attribute);
		boolean always = attribute == MachinePackage.Literals.MACHINE__PURPOSE || attribute == BathPackage.Literals.BATH__ROLE;
		if (value == null && attribute.getDefaultValueLiteral() != null) {
			return "";
		}
		if (value == null || !always && Objects.equals(value, attribute.getDefaultValue())) {
			return null;
		}
		return EcoreUtil.convertToString(attribute.getEAttributeType(), value);
	}

	private static String referenceText(EObject object, EReference reference) {
		if (reference.isContainment() || reference.isContainer()) {
			return null;
		}
		List<String> ids = new ArrayList<>();
		for (Object target : reference.isMany() ? (List<?>) object.eGet(reference) : listOf(object.eGet(reference))) {
			if (!(target instanceof Element element) || element.getId() == null) {
				throw new IllegalStateException(reference.getName() + " of a " + object.eClass().getName() + " points at an element without an id");
			}
			ids.add(element.getId());
		}
		return ids.isEmpty() ? null : String.join(" ", ids);
	}

	private void unknown(UnknownContent.Tag tag, int depth) {
		before(tag.before(), depth);
		startTag(tag.name(), tag.attributes().entrySet().stream().map(entry -> entry.getKey() + "=\"" + escaped(entry.getValue()) + "\"").toList(), depth);
		if (tag.content().isEmpty()) {
			out.append("/>");
			return;
		}
		out.append('>');
		boolean text = tag.content().stream().anyMatch(String.class::isInstance);
		for (Object part : tag.content()) {
			if (part instanceof UnknownContent.Tag inner) {
				out.append(text ? "" : "\n" + "  ".repeat(depth + 1));
				unknown(inner, depth + 1);
			} else if (part instanceof UnknownContent.Remark remark) {
				out.append(text ? "" : "\n" + "  ".repeat(depth + 1)).append(remark.text());
			} else {
				out.append(escaped(part.toString()));
			}
		}
		out.append(text ? "" : "\n" + "  ".repeat(depth)).append("</").append(tag.name()).append('>');
	}

	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		text.codePoints().forEach(c -> {
			switch (c) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				case '\n', '\r', '\t' -> escaped.append("&#").append(c).append(';');
				default -> {
					if (c < 0x20 || c >= 0xD800 && c < 0xE000 || c == 0xFFFE || c == 0xFFFF) {
						throw new IllegalStateException(String.format("the character U+%04X cannot stand in an XML file", c));
					}
					escaped.appendCodePoint(c);
				}
			}
		});
		return escaped.toString();
	}
}
