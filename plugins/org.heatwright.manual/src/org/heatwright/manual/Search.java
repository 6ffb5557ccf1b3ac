// SPDX-License-Identifier: EPL-2.0
package org.heatwright.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.heatwright.manual.Manual.Page;

/** Finds the pages in which every word that is asked for begins some word; the more often, and in headings, the earlier. Verified by {@code ManualTest}. */
public final class Search {

	private static final int HEADING = 20;
	private static final int MOST_MENTIONS = 10;
	private static final int AROUND = 70;

	/**
	 * A page that was found.
	 *
	 * @param where some words around the first place
	 */
	public record Hit(Page page, int weight, String where) {
	}

	private Search() {
	}

	/** The best first; nothing for a question without words. */
	public static List<Hit> find(Manual manual, String question) {
		List<String> words = Arrays.stream(question.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.]+")).filter(word -> !word.isBlank()).toList();
		List<Hit> hits = new ArrayList<>();
		if (words.isEmpty()) {
			return hits;
		}
		for (Page page : manual.pages()) {
			int weight = weight(page, words);
			if (weight > 0) {
				hits.add(new Hit(page, weight, around(page.text(), words.get(0))));
			}
		}
		hits.sort(Comparator.comparingInt((Hit hit) -> -hit.weight()));
		return hits;
	}

	private static int weight(Page page, List<String> words) {
		int all = 0;
		for (String word : words) {
			int headings = 0;
			int mentions = 0;
			for (String line : page.text().toLowerCase(Locale.ROOT).split("\n")) {
				int times = times(line, word);
				headings += line.startsWith("#") ? times : 0;
				mentions += line.startsWith("#") ? 0 : times;
			}
			if (headings + mentions == 0) {
				return 0;
			}
			// a long page is not better for saying a word a hundred times
			all += HEADING * headings + Math.min(mentions, MOST_MENTIONS);
		}
		return all;
	}

	private static int times(String line, String word) {
		int times = 0;
		for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
			times += at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)) ? 1 : 0;
		}
		return times;
	}

	private static String around(String text, String word) {
		int at = Math.max(0, text.toLowerCase(Locale.ROOT).indexOf(word));
		String piece = text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
		return piece.replaceAll("[`*#|\\s]+", " ").strip();
	}
}
