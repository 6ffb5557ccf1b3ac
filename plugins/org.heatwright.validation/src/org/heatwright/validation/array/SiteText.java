// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of sites such as {@code 1, 3-5} or of pairs such as {@code 1-2, 2-3}, as rules look at them. */
public final class SiteText {

	private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:\\s*-\\s*(\\d{1,9}))?");

	private SiteText() {
	}

	/** What is wrong with a list of sites or ranges; empty when nothing is. */
	public static String trouble(String text, long size, String expected) {
		for (String part : text.strip().split("\\s*[,;]\\s*")) {
			Matcher matcher = PART.matcher(part);
			boolean pair = expected.contains("pair");
			if (!matcher.matches() || pair && matcher.group(2) == null) {
				return "\"" + part + "\" is not " + expected;
			}
			for (int group = 1; group <= 2 && matcher.group(group) != null; group++) {
				long site = Long.parseLong(matcher.group(group));
				if (site < 1 || site > size) {
					return "there is no site " + site + "; the sites are 1 to " + size;
				}
			}
			if (pair && Long.parseLong(matcher.group(1)) == Long.parseLong(matcher.group(2))) {
				return "site " + matcher.group(1) + " is paired with itself";
			}
		}
		return "";
	}
}
