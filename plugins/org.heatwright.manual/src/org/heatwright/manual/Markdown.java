// SPDX-License-Identifier: EPL-2.0
package org.heatwright.manual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the Markdown of the documentation into HTML: headings with anchors, paragraphs, lists, tables, code, emphasis, links and images. Everything else is
 * text, and is escaped. Verified by {@code MarkdownTest} and, over every page there is, by {@code ManualTest}.
 */
public final class Markdown {

	private static final Pattern ITEM = Pattern.compile("(?:[*-]|\\d+\\.) +(.*)");
	private static final Pattern SEPARATOR = Pattern.compile("\\|[-: |]+\\|?");
	private static final Pattern INLINE = Pattern.compile("`([^`]+)`|(!?)\\[((?:[^\\[\\]]|\\[[^\\]]*\\])*)\\]\\(([^)\\s]+)\\)"
			+ "|\\*\\*(.+?)\\*\\*|(?<![\\p{L}\\p{N})])\\*([^*\\s](?:[^*]*[^*\\s])?)\\*|(&[a-zA-Z]+;)");

	/** Where links and images lead. */
	public interface Targets {

		/** @param reference as it is written in the page */
		String link(String reference);

		/** Empty for a picture that is not there: its words are shown then. */
		String image(String reference);
	}

	private final List<String> lines;
	private final Targets targets;
	private final StringBuilder html = new StringBuilder();
	private final Map<String, Integer> anchors = new HashMap<>();
	private int at;

	private Markdown(String text, Targets targets) {
		this.lines = text.lines().toList();
		this.targets = targets;
	}

	/** The body of a page. */
	public static String html(String text, Targets targets) {
		Markdown page = new Markdown(text, targets);
		while (page.at < page.lines.size()) {
			page.block();
		}
		return page.html.toString();
	}

	private void block() {
		String line = lines.get(at);
		if (line.isBlank()) {
			at++;
		} else if (line.startsWith("```")) {
			code();
		} else if (line.startsWith("#")) {
			heading(line);
		} else if (line.startsWith("|")) {
			table();
		} else if (ITEM.matcher(line).matches()) {
			list();
		} else {
			html.append("<p>").append(inline(paragraph())).append("</p>\n");
		}
	}

	private void code() {
		html.append("<pre><code>");
		for (at++; at < lines.size() && !lines.get(at).startsWith("```"); at++) {
			html.append(escaped(lines.get(at))).append('\n');
		}
		at++;
		html.append("</code></pre>\n");
	}

	private void heading(String line) {
		int level = 0;
		while (level < line.length() && line.charAt(level) == '#') {
			level++;
		}
		String words = line.substring(level).strip();
		String anchor = anchor(words);
		int before = anchors.merge(anchor, 1, Integer::sum) - 1;
		html.append("<h").append(level).append(" id=\"").append(anchor).append(before == 0 ? "" : "-" + before).append("\">").append(inline(words)).append("</h")
				.append(level).append(">\n");
		at++;
	}

	/** The name under which a heading can be linked to: its letters and digits, with hyphens for blanks. */
	public static String anchor(String words) {
		return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-');
	}

	private void table() {
		html.append("<table>\n");
		boolean head = at + 1 < lines.size() && SEPARATOR.matcher(lines.get(at + 1).strip()).matches();
		for (boolean first = true; at < lines.size() && lines.get(at).startsWith("|"); at++) {
			String row = lines.get(at).strip();
			if (SEPARATOR.matcher(row).matches()) {
				continue;
			}
			String tag = head && first ? "th" : "td";
			html.append("<tr>");
			for (String cell : cells(row)) {
				html.append('<').append(tag).append('>').append(inline(cell)).append("</").append(tag).append('>');
			}
			html.append("</tr>\n");
			first = false;
		}
		html.append("</table>\n");
	}

	/** Between the bars; a bar inside code or behind a backslash is none. */
	private static List<String> cells(String row) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean code = false;
		for (int i = 1; i < row.length(); i++) {
			char c = row.charAt(i);
			code ^= c == '`';
			if (c == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
				cell.append('|');
				i++;
			} else if (c == '|' && !code) {
				cells.add(cell.toString().strip());
				cell.setLength(0);
			} else {
				cell.append(c);
			}
		}
		if (!cell.toString().isBlank()) {
			cells.add(cell.toString().strip());
		}
		return cells;
	}

	private void list() {
		String tag = Character.isDigit(lines.get(at).charAt(0)) ? "ol" : "ul";
		html.append('<').append(tag).append(">\n");
		while (at < lines.size()) {
			Matcher item = ITEM.matcher(lines.get(at));
			if (!item.matches()) {
				break;
			}
			StringBuilder words = new StringBuilder(item.group(1));
			for (at++; at < lines.size() && lines.get(at).startsWith("  "); at++) {
				words.append(' ').append(lines.get(at).strip());
			}
			html.append("<li>").append(inline(words.toString())).append("</li>\n");
			while (at + 1 < lines.size() && lines.get(at).isBlank() && ITEM.matcher(lines.get(at + 1)).matches()) {
				at++;
			}
		}
		html.append("</").append(tag).append(">\n");
	}

	private String paragraph() {
		StringBuilder words = new StringBuilder();
		while (at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).startsWith("```") && !lines.get(at).startsWith("#") && !lines.get(at).startsWith("|")
				&& (words.isEmpty() || !ITEM.matcher(lines.get(at)).matches())) {
			words.append(words.isEmpty() ? "" : "\n").append(lines.get(at++));
		}
		return words.toString();
	}

	private String inline(String text) {
		StringBuilder out = new StringBuilder();
		Matcher piece = INLINE.matcher(text);
		int from = 0;
		while (piece.find()) {
			out.append(escaped(text.substring(from, piece.start()))).append(of(piece));
			from = piece.end();
		}
		return out.append(escaped(text.substring(from))).toString();
	}

	private String of(Matcher piece) {
		if (piece.group(1) != null) {
			return "<code>" + escaped(piece.group(1)) + "</code>";
		}
		if (piece.group(4) != null) {
			return piece.group(2).isEmpty() ? "<a href=\"" + escaped(targets.link(piece.group(4))) + "\">" + inline(piece.group(3)) + "</a>"
					: image(piece.group(3), targets.image(piece.group(4)));
		}
		if (piece.group(5) != null) {
			return "<b>" + inline(piece.group(5)) + "</b>";
		}
		return piece.group(6) != null ? "<i>" + inline(piece.group(6)) + "</i>" : piece.group(7);
	}

	private static String image(String words, String source) {
		return source.isEmpty() ? "<i>" + escaped(words) + "</i>" : "<img src=\"" + escaped(source) + "\" alt=\"" + escaped(words) + "\">";
	}

	/** Text as HTML says it. */
	public static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
