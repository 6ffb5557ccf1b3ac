// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.document;

import java.util.List;

/** The signs that formulas are made of. */
final class Signs {

	static final List<String> RELATIONS = List.of("=", "+", "\u2212", "\u2264", "\u2265", "<", ">", "\u00d7", "\u2248", "\u221d", "\u2192", "\u2194", "\u00b7");
	static final List<String> MARKS = List.of("(", ")", "[", "]", "|", "\u2016", "\u27e8", "\u27e9", "\u2211", "\u2202", "\u222b", "\u2020", ",", ";", "/",
			"\u221e", "!", "2", "3", "4", "1", "0", "\u2044", " ");

	private Signs() {
	}
}
