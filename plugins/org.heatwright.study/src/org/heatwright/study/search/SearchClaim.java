// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.search;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.study.StudyException;

/**
 * What is claimed to grow as which power of L: {@code power~L^2} or {@code absorption~L^2}, the heat from the hot bath. Verified by {@code
 * ExponentSearchTest}.
 *
 * @param quantity power or absorption
 */
public record SearchClaim(Quantity quantity, double exponent) {

	private static final Pattern FORM = Pattern.compile("\\s*(power|absorption)\\s*~\\s*L(?:\\s*\\^\\s*(\\d+(?:\\.\\d+)?))?\\s*");

	/** What can be claimed. */
	public enum Quantity {
		/** Power given to the work bath, or by a cycle. */
		POWER("power"),
		/** Heat from the hot bath. */
		ABSORPTION("heatCurrent:hot");

		private final String recorded;

		Quantity(String recorded) {
			this.recorded = recorded;
		}

		/** The name by which studies record it. */
		String recorded() {
			return recorded;
		}
	}

	/** @throws StudyException when the text is no such claim */
	public static SearchClaim parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new StudyException("the claim \"" + text + "\" is not one such as power~L^2 or absorption~L^2");
		}
		return new SearchClaim(Quantity.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2)));
	}

	/** As it is written. */
	public String text() {
		return String.format(Locale.ROOT, "%s~L^%.3g", quantity.name().toLowerCase(Locale.ROOT), exponent);
	}
}
