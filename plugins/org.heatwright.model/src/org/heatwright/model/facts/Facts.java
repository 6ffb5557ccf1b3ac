// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.facts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Reads what the {@code .ecore} files say in their annotations; rules, labels and new elements take it from here. Verified by {@code FactsTest}. */
public final class Facts {

	/** On an attribute: {@code domain}, {@code symbol}, {@code optional}. */
	public static final String ATTRIBUTE = "http://www.heatwright.org/attribute";
	/** On a class: the {@code text} that an element of it is called by, with its attributes in braces. */
	public static final String LABEL = "http://www.heatwright.org/label";
	/** On a class: by attribute, what a new element begins with. */
	public static final String FIRST = "http://www.heatwright.org/first";
	/** On a class of spectra: the {@code nature} of its numbers, and {@code correlation = integrable} where Xi is finite whatever they are. */
	public static final String SPECTRUM = "http://www.heatwright.org/spectrum";

	private Facts() {
	}

	/** Which values an attribute may have; finite ones where nothing is said. */
	public static Domain domain(EAttribute attribute) {
		return Optional.ofNullable(EcoreUtil.getAnnotation(attribute, ATTRIBUTE, "domain")).map(Domain::named).orElse(Domain.FINITE);
	}

	/** The letter of an attribute in equations, or its name where it has none. */
	public static String symbol(EAttribute attribute) {
		return Optional.ofNullable(EcoreUtil.getAnnotation(attribute, ATTRIBUTE, "symbol")).orElse(attribute.getName());
	}

	/** Whether an expression may be left out although it has no default. */
	public static boolean isOptional(EAttribute attribute) {
		return Boolean.parseBoolean(EcoreUtil.getAnnotation(attribute, ATTRIBUTE, "optional"));
	}

	/** What an element of a class is called by: what the class says, or the nearest of its superclasses. */
	public static String label(EClass type) {
		String own = EcoreUtil.getAnnotation(type, LABEL, "text");
		if (own != null) {
			return own;
		}
		return type.getESuperTypes().stream().findFirst().map(Facts::label)
				.orElseThrow(() -> new IllegalStateException("the metamodel has no label for " + type.getName()));
	}

	/** What the attributes of a new element of a class begin with, as in a file; the values of a list are separated by blanks. */
	public static Map<String, String> firstValues(EClass type) {
		EAnnotation annotation = type.getEAnnotation(FIRST);
		return annotation == null ? Map.of() : annotation.getDetails().map();
	}

	/**
	 * What the numbers of a class of spectra are.
	 *
	 * @throws UnknownKindException if its metamodel does not say it
	 */
	public static SpectrumNature nature(EClass type) {
		String nature = EcoreUtil.getAnnotation(type, SPECTRUM, "nature");
		if (nature == null) {
			throw new UnknownKindException(type);
		}
		return SpectrumNature.valueOf(nature.toUpperCase(Locale.ROOT));
	}

	/** Whether the correlation of every spectrum of a class is integrable. */
	public static boolean isAlwaysIntegrable(EClass type) {
		return "integrable".equals(EcoreUtil.getAnnotation(type, SPECTRUM, "correlation"));
	}
}
