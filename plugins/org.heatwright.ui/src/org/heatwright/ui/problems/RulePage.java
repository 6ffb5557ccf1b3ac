// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;

/** A page in the little of Markdown that the pages of the rules use: a heading, bold beginnings, code. */
final class RulePage {

	private final StringBuilder text = new StringBuilder();
	private final List<StyleRange> styles = new ArrayList<>();

	private RulePage() {
	}

	static RulePage of(String markdown) {
		RulePage page = new RulePage();
		boolean code = false;
		for (String line : markdown.lines().toList()) {
			if (line.startsWith("```")) {
				code = !code;
			} else if (code) {
				page.append("    " + line + "\n", SWT.NORMAL, JFaceResources.getTextFont());
			} else if (line.startsWith("# ")) {
				page.append(line.substring(2) + "\n", SWT.BOLD, JFaceResources.getHeaderFont());
			} else {
				page.paragraph(line);
			}
		}
		return page;
	}

	/** Pieces between two stars are bold, pieces between back quotes code. */
	private void paragraph(String line) {
		String[] bold = line.split("\\*\\*", -1);
		for (int i = 0; i < bold.length; i++) {
			String[] code = bold[i].split("`", -1);
			for (int j = 0; j < code.length; j++) {
				append(code[j], i % 2 == 1 ? SWT.BOLD : SWT.NORMAL, j % 2 == 1 ? JFaceResources.getTextFont() : null);
			}
		}
		text.append('\n');
	}

	private void append(String piece, int weight, Font font) {
		if (piece.isEmpty()) {
			return;
		}
		StyleRange style = new StyleRange(text.length(), piece.length(), null, null, weight);
		style.font = font;
		styles.add(style);
		text.append(piece);
	}

	void showIn(StyledText control) {
		control.setText(text.toString());
		control.setStyleRanges(styles.toArray(StyleRange[]::new));
	}
}
