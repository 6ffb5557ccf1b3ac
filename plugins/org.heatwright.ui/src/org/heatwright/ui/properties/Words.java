// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.ui.Texts;

/**
 * How features, classes and choices of the metamodels are called on the screen. Texts may say it better ({@code Class.feature}, {@code Enum.LITERAL});
 * otherwise the name is taken apart into words.
 */
final class Words {

	private Words() {
	}

	static String of(EStructuralFeature feature) {
		String key = feature.getEContainingClass().getName() + "." + feature.getName();
		return Texts.has(key) ? Texts.of(key) : capital(apart(feature.getName()));
	}

	static String of(EClass type) {
		return capital(apart(type.getName()));
	}

	static String of(EEnumLiteral literal) {
		String key = literal.getEEnum().getName() + "." + literal.getName();
		return Texts.has(key) ? Texts.of(key) : capital(literal.getName().toLowerCase(Locale.ROOT).replace('_', ' '));
	}

	/** What the metamodel says about it. */
	static String explanation(ENamedElement element) {
		String text = EcoreUtil.getDocumentation(element);
		return text == null ? "" : text;
	}

	private static String apart(String name) {
		return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
	}

	private static String capital(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}
}
