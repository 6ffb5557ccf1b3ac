// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

/** Names of files that TeX and Markdown can refer to whatever the report is called. */
final class PlainNames {

	private PlainNames() {
	}

	/** Letters, digits and hyphens only. */
	static String plain(String name) {
		String plain = name.replaceAll("[^A-Za-z0-9-]+", "-").replaceAll("^-+|-+$", "");
		return plain.isEmpty() ? "report" : plain;
	}
}
