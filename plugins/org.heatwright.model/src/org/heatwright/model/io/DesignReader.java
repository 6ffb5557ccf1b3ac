// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;

/**
 * Reads a design from bytes that nobody vouches for: no document type, no entities, no references to other files, no packages but ours, limits on everything.
 * Verified by {@code DesignFileTest}.
 */
final class DesignReader {

	static final long LARGEST = 64L << 20;
	private static final int MOST_ELEMENTS = 100_000;
	private static final int DEEPEST = 64;
	private static final int LONGEST_TEXT = 1 << 20;

	private final String file;
	private final XMLStreamReader xml;
	private final LineMap lines = new LineMap();
	private final List<FileNotice> notices = new ArrayList<>();
	private final Map<String, EObject> ids = new LinkedHashMap<>();
	private final List<Pending> references = new ArrayList<>();
	private int elements;

	/** A reference by id, resolved once every id is known. */
	private record Pending(EObject owner, EReference reference, String text, int line) {
	}

	private DesignReader(byte[] bytes, String file) throws XMLStreamException {
		this.file = file;
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("external content is not read");
		});
		this.xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
	}

	static LoadedDesign read(byte[] bytes, String file) throws DesignFileException {
		DesignReader reader = null;
		try {
			reader = new DesignReader(bytes, file);
			Machine machine = reader.document();
			return new LoadedDesign(machine, file, Digest.sha256(bytes), reader.notices, reader.lines);
		} catch (XMLStreamException e) {
			int line = e.getLocation() != null ? Math.max(0, e.getLocation().getLineNumber()) : 0;
			int column = e.getLocation() != null ? Math.max(0, e.getLocation().getColumnNumber()) : 0;
			throw new DesignFileException(file, line, column, "not well-formed XML: " + firstLine(e));
		}
	}

	private static String firstLine(XMLStreamException e) {
		String message = e.getMessage() == null ? "unreadable" : e.getMessage();
		int at = message.indexOf("Message: ");
		return (at < 0 ? message : message.substring(at + 9)).lines().findFirst().orElse("unreadable");
	}

	private DesignFileException refuse(String reason) {
		return new DesignFileException(file, xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(), reason);
	}

	private Machine document() throws XMLStreamException, DesignFileException {
		while (xml.next() != XMLStreamConstants.START_ELEMENT) {
			refuseDocumentType();
		}
		if (!MachinePackage.eNS_URI.equals(xml.getNamespaceURI()) || !"Machine".equals(xml.getLocalName())) {
			String namespace = xml.getNamespaceURI() == null ? "" : " of " + xml.getNamespaceURI();
			throw refuse("the root is " + xml.getLocalName() + namespace + ", expected Machine of " + MachinePackage.eNS_URI);
		}
		Machine machine = (Machine) element(MachinePackage.Literals.MACHINE, 1);
		while (xml.hasNext()) {
			xml.next();
		}
		resolveReferences();
		return machine;
	}

	private void refuseDocumentType() throws DesignFileException {
		if (xml.getEventType() == XMLStreamConstants.DTD) {
			throw refuse("a DOCTYPE is not allowed in a design");
		}
		if (xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
			throw refuse("entities are not allowed in a design");
		}
		if (xml.getEventType() == XMLStreamConstants.COMMENT) {
			notice("an XML comment is not kept when the file is saved; use the attribute comment");
		}
	}

	private void notice(String message) {
		notices.add(new FileNotice(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(), message));
	}

	/** The element that has just begun, with all it contains. */
	private EObject element(EClass type, int depth) throws XMLStreamException, DesignFileException {
		count(depth);
		EObject object = EcoreUtil.create(type);
		lines.put(object, xml.getLocation().getLineNumber());
		attributes(object);
		while (xml.next() != XMLStreamConstants.END_ELEMENT) {
			if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
				child(object, depth + 1);
			} else if (xml.getEventType() == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
				throw refuse("text where only elements may stand: \"" + abbreviated(xml.getText().strip()) + "\"");
			} else {
				refuseDocumentType();
			}
		}
		return object;
	}

	private void count(int depth) throws DesignFileException {
		if (++elements > MOST_ELEMENTS) {
			throw refuse("more than " + MOST_ELEMENTS + " elements");
		}
		if (depth > DEEPEST) {
			throw refuse("elements nested more than " + DEEPEST + " deep");
		}
	}

	private static String abbreviated(String text) {
		return text.length() <= 40 ? text : text.substring(0, 40) + "...";
	}

	private void attributes(EObject object) throws DesignFileException {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			String namespace = xml.getAttributeNamespace(i);
			if (namespace == null || namespace.isEmpty()) {
				attribute(object, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
			} else if (!namespace.equals(DesignPackages.XSI) && !namespace.equals(DesignPackages.XMI)) {
				notice("the attribute " + xml.getAttributePrefix(i) + ":" + xml.getAttributeLocalName(i) + " is unknown and is not kept");
			}
		}
	}

	private void attribute(EObject object, String name, String value) throws DesignFileException {
		if (name.equals("href")) {
			throw refuse("a design cannot refer to other files (href)");
		}
		if (value.length() > LONGEST_TEXT) {
			throw refuse("the attribute " + name + " has " + value.length() + " characters; the limit is " + LONGEST_TEXT);
		}
		EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
		if (feature instanceof EReference reference && !reference.isContainment()) {
			references.add(new Pending(object, reference, value, xml.getLocation().getLineNumber()));
		} else if (feature instanceof EAttribute attribute && !attribute.isMany()) {
			object.eSet(attribute, converted(attribute, value));
			if (attribute.isID() && ids.putIfAbsent(value, object) != null) {
				throw refuse("the id \"" + value + "\" is used twice");
			}
		} else {
			UnknownContent.attachedTo(object).attributes().add(Map.entry(name, value));
			notice("the attribute " + name + " of " + object.eClass().getName() + " is unknown to this version and kept as it is");
		}
	}

	private Object converted(EAttribute attribute, String value) throws DesignFileException {
		try {
			return EcoreUtil.createFromString(attribute.getEAttributeType(), value);
		} catch (IllegalArgumentException e) {
			throw refuse(attribute.getName() + " cannot be \"" + abbreviated(value) + "\"" + choices(attribute));
		}
	}

	private static String choices(EAttribute attribute) {
		if (attribute.getEAttributeType() instanceof org.eclipse.emf.ecore.EEnum literals) {
			return "; it is one of " + String.join(", ", literals.getELiterals().stream().map(literal -> literal.getLiteral()).toList());
		}
		return "; it is a whole number";
	}

	@SuppressWarnings("unchecked")
	private void child(EObject parent, int depth) throws XMLStreamException, DesignFileException {
		EStructuralFeature feature = parent.eClass().getEStructuralFeature(xml.getLocalName());
		if (xml.getAttributeValue(null, "href") != null) {
			throw refuse("a design cannot refer to other files (href)");
		}
		if (feature instanceof EReference reference && reference.isContainment()) {
			EClass type = type(reference.getEReferenceType());
			if (type == null) {
				keepUnknown(parent, depth);
				return;
			}
			if (!reference.isMany() && parent.eGet(reference) != null) {
				throw refuse("a second " + reference.getName() + " in " + parent.eClass().getName() + ", which has one");
			}
			EObject object = element(type, depth);
			if (reference.isMany()) {
				((EList<EObject>) parent.eGet(reference)).add(object);
			} else {
				parent.eSet(reference, object);
			}
		} else if (feature instanceof EAttribute attribute && attribute.isMany()) {
			count(depth);
			((EList<Object>) parent.eGet(attribute)).add(converted(attribute, xml.getElementText()));
		} else {
			keepUnknown(parent, depth);
		}
	}

	/** The class that xsi:type names, or the declared one; null when the type is unknown to this version. */
	private EClass type(EClass declared) throws DesignFileException {
		String text = xml.getAttributeValue(DesignPackages.XSI, "type");
		if (text == null) {
			if (declared.isAbstract()) {
				throw refuse("<" + xml.getLocalName() + "> needs an xsi:type that says which kind of " + declared.getName() + " it is");
			}
			return declared;
		}
		int colon = text.indexOf(':');
		EPackage owner = DesignPackages.of(xml.getNamespaceURI(colon < 0 ? "" : text.substring(0, colon)));
		EClassifier classifier = owner == null ? null : owner.getEClassifier(text.substring(colon + 1));
		if (!(classifier instanceof EClass type)) {
			return null;
		}
		if (type.isAbstract() || !declared.isSuperTypeOf(type)) {
			throw refuse(text + " is no " + declared.getName());
		}
		return type;
	}

	private void keepUnknown(EObject parent, int depth) throws XMLStreamException, DesignFileException {
		notice("the element <" + xml.getLocalName() + "> in " + parent.eClass().getName() + " is unknown to this version and kept as it is");
		UnknownContent.attachedTo(parent).elements().add(tree(depth));
	}

	private UnknownContent.Tag tree(int depth) throws XMLStreamException, DesignFileException {
		count(depth);
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			String prefix = xml.getAttributePrefix(i);
			attributes.put((prefix == null || prefix.isEmpty() ? "" : prefix + ":") + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
		}
		UnknownContent.Tag tag = new UnknownContent.Tag(xml.getLocalName(), attributes, new ArrayList<>());
		while (xml.next() != XMLStreamConstants.END_ELEMENT) {
			if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
				tag.content().add(tree(depth + 1));
			} else if (xml.getEventType() == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
				tag.content().add(xml.getText());
			} else {
				refuseDocumentType();
			}
		}
		return tag;
	}

	@SuppressWarnings("unchecked")
	private void resolveReferences() throws DesignFileException {
		for (Pending pending : references) {
			for (String id : pending.text().strip().split("\\s+")) {
				if (id.isEmpty()) {
					continue;
				}
				EObject target = ids.get(id);
				if (target == null || !pending.reference().getEReferenceType().isInstance(target)) {
					throw new DesignFileException(file, pending.line(), 0, unresolved(pending, id, target));
				}
				if (pending.reference().isMany()) {
					((EList<EObject>) pending.owner().eGet(pending.reference())).add(target);
				} else {
					pending.owner().eSet(pending.reference(), target);
				}
			}
		}
	}

	private static String unresolved(Pending pending, String id, EObject target) {
		String owner = pending.owner() instanceof Element element && element.getId() != null ? " of " + element.getId() : "";
		String what = pending.reference().getName() + owner;
		if (id.contains("#") || id.contains("/")) {
			return what + " refers to another file (" + abbreviated(id) + "), which a design cannot do";
		}
		return target == null ? what + " names \"" + abbreviated(id) + "\", and no element has that id"
				: what + " names \"" + id + "\", which is a " + target.eClass().getName() + " and no " + pending.reference().getEReferenceType().getName();
	}
}
