// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.physics.medium.SitePair;

/** Reads lists of sites ("1, 3, 5-8") and of pairs ("1-2, 2-3") as designs write them: 1-based, returned 0-based. */
final class SiteList {

	private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:\\s*-\\s*(\\d{1,9}))?");

	private SiteList() {
	}

	/** The listed sites; empty text means all of them and gives an empty array. */
	static int[] sites(String text, int size, String element) {
		List<Integer> sites = new ArrayList<>();
		for (String part : parts(text)) {
			Matcher matcher = match(part, element, "a site such as 3 or a range such as 2-5");
			int first = site(matcher.group(1), size, element);
			int last = matcher.group(2) == null ? first : site(matcher.group(2), size, element);
			for (int site = first; site <= last; site++) {
				sites.add(site);
			}
		}
		return sites.stream().mapToInt(Integer::intValue).distinct().toArray();
	}

	/** The listed pairs. */
	static List<SitePair> pairs(String text, int size, String element) {
		List<SitePair> pairs = new ArrayList<>();
		for (String part : parts(text)) {
			Matcher matcher = match(part, element, "a pair of sites such as 1-2");
			if (matcher.group(2) == null) {
				throw new AssemblyException(element, "\"" + part + "\" is no pair of sites; write it as 1-2");
			}
			pairs.add(new SitePair(site(matcher.group(1), size, element), site(matcher.group(2), size, element)));
		}
		return pairs;
	}

	private static List<String> parts(String text) {
		return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s*[,;]\\s*"));
	}

	private static Matcher match(String part, String element, String expected) {
		Matcher matcher = RANGE.matcher(part);
		if (!matcher.matches()) {
			throw new AssemblyException(element, "\"" + part + "\" is not " + expected);
		}
		return matcher;
	}

	private static int site(String digits, int size, String element) {
		int site = Integer.parseInt(digits);
		if (site < 1 || site > size) {
			throw new AssemblyException(element, "site " + site + " does not exist: the array has the sites 1 to " + size);
		}
		return site - 1;
	}
}
