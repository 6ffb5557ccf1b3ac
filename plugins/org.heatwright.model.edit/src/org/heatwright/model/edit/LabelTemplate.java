// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.facts.Facts;

/**
 * The label of a class in the metamodel, to be filled with the attributes of an element. {@code {cutoff}} stands for a value with its unit, for the words of a
 * choice or for another element; <code>{'cutoff'}</code> for the text as it was written, {@code {#levels}} for how many there are, {@code {name}} for the name
 * of the element. What stands in brackets is left out where one of its attributes is not given. Verified by {@code LabelTemplateTest}.
 */
final class LabelTemplate {

	private static final Map<EClass, LabelTemplate> KNOWN = new ConcurrentHashMap<>();
	private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
	private static final Pattern PLACE = Pattern.compile("\\{(#|')?(\\w+)'?\\}");

	private final String template;

	private LabelTemplate(EClass type) {
		this.template = Facts.label(type);
		attributes(template).stream().filter(name -> !name.equals("name") && type.getEStructuralFeature(name) == null).findFirst().ifPresent(name -> {
			throw new IllegalStateException("the label of " + type.getName() + " asks for " + name + ", which it does not have");
		});
	}

	static LabelTemplate of(EClass type) {
		return KNOWN.computeIfAbsent(type, LabelTemplate::new);
	}

	private static List<String> attributes(String template) {
		return PLACE.matcher(template).results().map(place -> place.group(2)).collect(Collectors.toList());
	}

	String fill(EObject element) {
		String whole = OPTIONAL.matcher(template).replaceAll(part -> Matcher.quoteReplacement(isGiven(element, part.group(1)) ? part.group(1) : ""));
		return PLACE.matcher(whole).replaceAll(place -> Matcher.quoteReplacement(text(element, place.group(1), place.group(2))));
	}

	private static boolean isGiven(EObject element, String part) {
		return attributes(part).stream().allMatch(name -> element.eIsSet(element.eClass().getEStructuralFeature(name)));
	}

	private static String text(EObject element, String how, String name) {
		if (name.equals("name")) {
			return DesignLabels.name(element);
		}
		EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
		Object value = element.eGet(feature);
		if ("#".equals(how)) {
			return Integer.toString(((List<?>) value).size());
		}
		if (feature instanceof EReference reference) {
			return value == null ? "no " + name : reference.isContainment() ? DesignLabels.text((EObject) value) : DesignLabels.name((EObject) value);
		}
		if (value instanceof Enumerator choice) {
			return words(choice.getName());
		}
		return how == null && Scope.isExpression((EAttribute) feature) ? DesignLabels.value(element, (EAttribute) feature) : or(value);
	}

	/** "at least"; an operator of spins as it is written, "Jz²". */
	private static String words(String choice) {
		return choice.matches("J[XYZ]2?") ? "J" + choice.substring(1).toLowerCase(Locale.ROOT).replace('2', '\u00b2')
				: choice.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** What is not given yet is a question mark. */
	private static String or(Object text) {
		return text == null || text.toString().isBlank() ? "?" : text.toString();
	}
}
