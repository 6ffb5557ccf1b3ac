// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The page that lists every class and attribute of the metamodels: written from the metamodels themselves, so that it cannot say anything else. */
final class MetamodelReference {

	private static final String DIMENSION = "http://www.heatwright.org/dimension";

	private final StringBuilder page = new StringBuilder("""
			# What a design may contain

			Every class and attribute of the metamodels. This page is written from the `.ecore` files in `plugins/org.heatwright.model/model`; \
			`MetamodelReferenceTest` holds it against them.

			An *expression* is a number, a formula or a number with a unit (`0.3*omega`, `5.1 GHz`, `20 mK`, `inf`); Hz, kHz, MHz, GHz and THz are cyclic frequencies, \
			E = h f, so that 5.1 GHz needs no 2*pi, and rad/s and its multiples are angular ones; its dimension stands behind it in brackets. \
			*id* is a text without spaces that names the element in its file. A type in *italics* is a reference to an element elsewhere in the file; all others are \
			written inside their owner.
			""");

	static String of(List<EPackage> packages) {
		MetamodelReference reference = new MetamodelReference();
		packages.forEach(reference::describe);
		return reference.page.toString();
	}

	private void describe(EPackage metamodel) {
		line("\n## " + metamodel.getName() + "\n\n" + documentation(metamodel) + " Namespace `" + metamodel.getNsURI() + "`.");
		for (EClassifier classifier : metamodel.getEClassifiers()) {
			if (classifier instanceof EClass type) {
				describe(type);
			} else if (classifier instanceof EEnum choice) {
				line("\n### " + choice.getName() + "\n\n" + documentation(choice) + "\n");
				choice.getELiterals().forEach(literal -> line("* `" + literal.getLiteral() + "`: " + documentation(literal)));
			}
		}
	}

	private void describe(EClass type) {
		String parents = type.getESuperTypes().stream().map(ENamedElement::getName).collect(Collectors.joining(", "));
		line("\n### " + type.getName() + (parents.isEmpty() ? "" : " : " + parents) + (type.isAbstract() ? " (abstract)" : "") + "\n\n" + documentation(type));
		if (type.getEStructuralFeatures().isEmpty()) {
			return;
		}
		line("\n| attribute | type | default | meaning |\n|---|---|---|---|");
		for (EStructuralFeature feature : type.getEStructuralFeatures()) {
			line("| `" + feature.getName() + "` | " + type(feature) + " | " + defaultOf(feature) + " | " + documentation(feature).replace("|", "\\|") + " |");
		}
	}

	private static String type(EStructuralFeature feature) {
		String name = feature.getEType().getName();
		String many = feature.isMany() ? ", any number" : "";
		if (feature instanceof EReference reference) {
			return (reference.isContainment() ? name : "*" + name + "*") + many;
		}
		if (feature instanceof EAttribute attribute && attribute.isID()) {
			return "id";
		}
		String dimension = EcoreUtil.getAnnotation(feature, DIMENSION, "dimension");
		return switch (name) {
			case "Expression" -> "expression [" + (dimension == null ? "none" : dimension) + "]";
			case "EString" -> "text";
			case "EInt", "ELong" -> "whole number";
			default -> name;
		} + many;
	}

	private static String defaultOf(EStructuralFeature feature) {
		String literal = feature.getDefaultValueLiteral();
		if (literal == null && feature.getEType() instanceof EEnum choice) {
			literal = choice.getELiterals().get(0).getLiteral();
		}
		return literal == null ? "" : "`" + literal + "`";
	}

	static String documentation(EModelElement element) {
		String text = EcoreUtil.getDocumentation(element);
		return text == null ? "" : text.strip().replaceAll("\\s+", " ");
	}

	/** Everything that has no sentence of its own, as "Bath.role"; empty when the metamodels are documented. */
	static List<String> undocumented(List<EPackage> packages) {
		List<String> missing = new ArrayList<>();
		for (EPackage metamodel : packages) {
			metamodel.eAllContents().forEachRemaining(element -> {
				boolean counts = element instanceof ENamedElement && !(element instanceof EPackage);
				if (counts && documentation((EModelElement) element).isEmpty()) {
					missing.add((element.eContainer() instanceof ENamedElement owner ? owner.getName() + "." : "") + ((ENamedElement) element).getName());
				}
			});
		}
		return missing;
	}

	private void line(String text) {
		page.append(text).append('\n');
	}
}
