// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.help;

import java.awt.Color;

import org.heatwright.manual.Markdown;
import org.heatwright.picture.Scheme;

/** A whole HTML page in the colours of the theme. */
final class Sheet {

	private Sheet() {
	}

	/** @param anchor the heading that is shown first; empty for the top */
	static String of(String body, String anchor, Scheme scheme) {
		String style = "body{font:14px sans-serif;line-height:1.45;margin:14px 20px;color:" + hex(scheme.text()) + ";background:" + hex(scheme.sheet()) + "}"
				+ "a{color:" + hex(scheme.accent()) + "}code,pre{background:" + hex(scheme.groove()) + "}pre{padding:8px;overflow:auto}"
				+ "table{border-collapse:collapse}td,th{border:1px solid " + hex(scheme.line()) + ";padding:3px 8px;text-align:left;vertical-align:top}";
		String scroll = anchor.isEmpty() ? "" : "var e=document.getElementById('" + anchor.replaceAll("[^\\p{L}\\p{N}_-]", "") + "');if(e)e.scrollIntoView()";
		return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>" + style + "</style></head><body onload=\"" + Markdown.escaped(scroll) + "\">" + body
				+ "</body></html>";
	}

	private static String hex(Color color) {
		return String.format("#%06x", color.getRGB() & 0xffffff);
	}
}
