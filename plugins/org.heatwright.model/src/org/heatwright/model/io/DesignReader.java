// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.expression.Expressions;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.study.Study;

/**
 * Builds a machine or a study from the events of a {@link DesignStream}: no references to other files, no packages but ours; what is unknown is kept.
 * Verified by {@code HostileDesignTest}, {@code UnknownContentTest}, {@code RemarksTest} and {@code DesignFileTest}.
 */
final class DesignReader {

	static final long LARGEST = 64L << 20;
	private static final int LONGEST_TEXT = 1 << 20;

	private final DesignStream xml;
	private final DesignPackages packages;
	private final LineMap lines = new LineMap();
	private final DesignReferences references = new DesignReferences();
	private final List<FileNotice> notices = new ArrayList<>();
	private EObject root;

	private DesignReader(DesignStream xml, DesignPackages packages) {
		this.xml = xml;
		this.packages = packages;
	}

	static LoadedDesign design(byte[] bytes, String file) throws DesignFileException {
		DesignReader reader = read(bytes, file, DesignPackages.DESIGN);
		reader.nameTheNameless((Machine) reader.root);
		return new LoadedDesign((Machine) reader.root, file, Digest.sha256(bytes), reader.notices(), reader.lines);
	}

	static LoadedStudy study(byte[] bytes, String file) throws DesignFileException {
		DesignReader reader = read(bytes, file, DesignPackages.STUDY);
		return new LoadedStudy((Study) reader.root, file, Digest.sha256(bytes), reader.notices(), reader.lines);
	}

	private static DesignReader read(byte[] bytes, String file, DesignPackages packages) throws DesignFileException {
		try {
			DesignReader reader = new DesignReader(new DesignStream(Utf8.decoded(bytes, file), file), packages);
			reader.root = reader.document();
			reader.references.resolve(file);
			return reader;
		} catch (DesignStream.Refusal e) {
			throw e.asDesignFileException();
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

	/** Channels, couplings and others that were typed without an id get one, so that findings, results and settings can name them. */
	private void nameTheNameless(Machine machine) {
		for (Element named : DesignIds.assign(machine)) {
			notices.add(new FileNotice(FileNotice.Kind.ID, named.getId(), lines.lineOf(named), 0,
					"this " + named.eClass().getName() + " has no id in the file; it is called " + named.getId()));
		}
	}

	private List<FileNotice> notices() {
		notices.sort(Comparator.comparingInt(FileNotice::line));
		return notices;
	}

	private EObject document() throws XMLStreamException, DesignFileException {
		List<String> before = xml.skipToRoot();
		EClass type = packages.root();
		if (!type.getEPackage().getNsURI().equals(xml.getNamespaceURI()) || !type.getName().equals(xml.getLocalName())) {
			String namespace = xml.getNamespaceURI() == null ? "" : " of " + xml.getNamespaceURI();
			throw xml.refused("the root is " + xml.getLocalName() + namespace + ", expected " + type.getName() + " of " + type.getEPackage().getNsURI());
		}
		EObject document = element(type, 1);
		List<String> behind = xml.skipToEnd();
		if (!before.isEmpty() || !behind.isEmpty()) {
			Remarks.attachedTo(document).before().addAll(before);
			Remarks.attachedTo(document).behind().addAll(behind);
		}
		return document;
	}

	/** The element that has just begun, with all it contains. */
	private EObject element(EClass type, int depth) throws XMLStreamException, DesignFileException {
		xml.count(depth);
		EObject object = EcoreUtil.create(type);
		lines.put(object, xml.line());
		namespaces(object);
		attributes(object);
		List<String> remarks = new ArrayList<>();
		EObject before = null;
		while (xml.next() != XMLStreamConstants.END_ELEMENT) {
			if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
				before = child(object, remarks, depth + 1);
				remarks.clear();
			} else if (xml.isRemark() && before != null && remarks.isEmpty() && xml.isOnLineOfLastElement()) {
				Remarks.attachedTo(before).behind().add(xml.remark());
			} else if (xml.isRemark()) {
				remarks.add(xml.remark());
			} else if (xml.holdsWords()) {
				throw xml.refused("text where only elements may stand: \"" + DesignStream.abbreviated(xml.getText().strip()) + "\"");
			}
		}
		if (!remarks.isEmpty()) {
			Remarks.attachedTo(object).last().addAll(remarks);
		}
		return object;
	}

	/** Keeps the declarations that unknown content may need. The prefixes of a design always mean the same. */
	private void namespaces(EObject object) throws DesignFileException {
		for (int i = 0; i < xml.getNamespaceCount(); i++) {
			String prefix = xml.getNamespacePrefix(i);
			String namespace = xml.getNamespaceURI(i);
			String reserved = packages.reserved(prefix == null ? "" : prefix);
			boolean known = prefix == null ? namespace == null || packages.isKnown(namespace) : namespace.equals(reserved);
			if (!known && (prefix == null || reserved != null)) {
				throw xml.refused("xmlns" + (prefix == null ? "" : ":" + prefix) + "=\"" + DesignStream.abbreviated(namespace)
						+ "\" takes a name that designs use themselves");
			}
			if (!known) {
				xml.count(1);
				UnknownContent.attachedTo(object).attributes().add(Map.entry("xmlns:" + prefix, namespace));
			}
		}
	}

	private void attributes(EObject object) throws DesignFileException {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			String namespace = xml.getAttributeNamespace(i);
			if (namespace == null || namespace.isEmpty()) {
				attribute(object, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
			} else if (!namespace.equals(DesignPackages.XSI) && !namespace.equals(DesignPackages.XMI)) {
				keepUnknown(object, xml.getAttributePrefix(i) + ":" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
			}
		}
	}

	private void attribute(EObject object, String name, String value) throws DesignFileException {
		if (name.equals("href")) {
			throw xml.refused("a " + packages.kind() + " cannot refer to other files (href)");
		}
		if (value.length() > LONGEST_TEXT) {
			throw xml.refused("the attribute " + name + " has " + value.length() + " characters; the limit is " + LONGEST_TEXT);
		}
		EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
		if (feature instanceof EReference reference && !reference.isContainment()) {
			references.add(object, reference, value, xml.line());
		} else if (feature instanceof EAttribute attribute && !attribute.isMany()) {
			object.eSet(attribute, converted(attribute, value));
			if (attribute.isID()) {
				identify(object, value);
			}
		} else {
			keepUnknown(object, name, value);
		}
	}

	private void identify(EObject object, String id) throws DesignFileException {
		if (!DesignIds.isId(id)) {
			throw xml.refused("the id \"" + DesignStream.abbreviated(id) + "\" is not one word");
		}
		EObject first = references.identify(id, object);
		if (first != null) {
			throw xml.refused("the id \"" + DesignStream.abbreviated(id) + "\" is used twice; the " + first.eClass().getName() + " in line "
					+ lines.lineOf(first) + " has it too");
		}
	}

	private void keepUnknown(EObject object, String name, String value) throws DesignFileException {
		xml.count(1);
		UnknownContent.attachedTo(object).attributes().add(Map.entry(name, value));
		notice(object, UnknownName.of(object, name, true));
	}

	private Object converted(EAttribute attribute, String value) throws DesignFileException {
		if (Scope.isExpression(attribute) && value.length() > Expressions.LONGEST) {
			throw xml.refused("the expression " + attribute.getName() + " has " + value.length() + " characters; the limit is " + Expressions.LONGEST);
		}
		try {
			return EcoreUtil.createFromString(attribute.getEAttributeType(), value);
		} catch (IllegalArgumentException e) {
			throw xml.refused(attribute.getName() + " cannot be \"" + DesignStream.abbreviated(value) + "\"" + choices(attribute));
		}
	}

	private static String choices(EAttribute attribute) {
		if (attribute.getEAttributeType() instanceof org.eclipse.emf.ecore.EEnum literals) {
			return "; it is one of " + String.join(", ", literals.getELiterals().stream().map(literal -> literal.getLiteral()).toList());
		}
		return "; it is a whole number";
	}

	/** Returns the element that has been read; null when it was a value, or unknown. */
	@SuppressWarnings("unchecked")
	private EObject child(EObject parent, List<String> remarks, int depth) throws XMLStreamException, DesignFileException {
		boolean ours = xml.getNamespaceURI() == null || packages.isKnown(xml.getNamespaceURI());
		EStructuralFeature feature = ours ? parent.eClass().getEStructuralFeature(xml.getLocalName()) : null;
		if (xml.getAttributeValue(null, "href") != null) {
			throw xml.refused("a " + packages.kind() + " cannot refer to other files (href)");
		}
		if (feature instanceof EReference reference && reference.isContainment()) {
			EClass type = type(reference.getEReferenceType());
			if (type == null) {
				keepUnknown(parent, remarks, depth);
				return null;
			}
			if (!reference.isMany() && parent.eGet(reference) != null) {
				throw xml.refused("a second " + reference.getName() + " in " + parent.eClass().getName() + ", which has one");
			}
			EObject object = element(type, depth);
			if (!remarks.isEmpty()) {
				Remarks.attachedTo(object).before().addAll(remarks);
			}
			if (reference.isMany()) {
				((EList<EObject>) parent.eGet(reference)).add(object);
			} else {
				parent.eSet(reference, object);
			}
			return object;
		}
		if (feature instanceof EAttribute attribute && attribute.isMany()) {
			xml.count(depth);
			List<String> all = new ArrayList<>(remarks);
			EList<Object> values = (EList<Object>) parent.eGet(attribute);
			values.add(converted(attribute, xml.text(all)));
			if (!all.isEmpty()) {
				Remarks.attachedTo(parent).putBeforeValue(attribute, values.size() - 1, all);
			}
		} else {
			keepUnknown(parent, remarks, depth);
		}
		return null;
	}

	/** The class that xsi:type names, or the declared one; null when the type is unknown to this version. */
	private EClass type(EClass declared) throws DesignFileException {
		String text = xml.getAttributeValue(DesignPackages.XSI, "type");
		if (text == null) {
			if (declared.isAbstract()) {
				throw xml.refused("<" + xml.getLocalName() + "> needs an xsi:type that says which kind of " + declared.getName() + " it is");
			}
			return declared;
		}
		int colon = text.indexOf(':');
		String namespace = xml.getNamespaceURI(colon < 0 ? "" : text.substring(0, colon));
		if (colon >= 0 && namespace == null) {
			throw xml.refused("xsi:type=\"" + DesignStream.abbreviated(text) + "\" has a prefix that no xmlns declares");
		}
		EPackage owner = packages.of(namespace);
		EClassifier classifier = owner == null ? null : owner.getEClassifier(text.substring(colon + 1));
		if (!(classifier instanceof EClass type)) {
			return null;
		}
		if (type.isAbstract() || !declared.isSuperTypeOf(type)) {
			throw xml.refused(text + " is no " + declared.getName());
		}
		return type;
	}

	private void keepUnknown(EObject parent, List<String> remarks, int depth) throws XMLStreamException, DesignFileException {
		notice(parent, UnknownName.of(parent, xml.getLocalName(), false));
		UnknownContent.attachedTo(parent).elements().add(UnknownContent.Tag.read(xml, remarks, depth));
	}

	private void notice(EObject owner, UnknownName name) {
		notices.add(new FileNotice(FileNotice.Kind.UNKNOWN, owner instanceof Element element && element.getId() != null ? element.getId() : "", xml.line(),
				xml.column(), name.sentence(owner)));
	}
}
