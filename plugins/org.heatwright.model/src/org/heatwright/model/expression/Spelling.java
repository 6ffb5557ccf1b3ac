// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * How far two words lie apart: the fewest letters to insert, delete, replace or exchange with their neighbour (optimal string alignment distance). Verified by
 * {@code SpellingTest}.
 */
public final class Spelling {

	private static final int LONGEST = 200;
	/** One slip for every so many letters. */
	private static final int LETTERS_PER_SLIP = 4;

	private Spelling() {
	}

	public static int distance(String a, String b) {
		int[] before = new int[b.length() + 1];
		int[] last = new int[b.length() + 1];
		int[] row = new int[b.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int[] free = before;
			before = last;
			last = row;
			row = free;
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
					row[j] = Math.min(row[j], before[j - 2] + 1);
				}
			}
		}
		return row[b.length()];
	}

	/** The word that was meant, if one is so near that it must be: one slip for every four letters, capital letters aside. */
	public static Optional<String> meant(String word, Collection<String> words) {
		if (word.length() > LONGEST) {
			return Optional.empty();
		}
		String meant = null;
		int fewest = Integer.MAX_VALUE;
		for (String candidate : words) {
			int most = (Math.min(word.length(), candidate.length()) + 1) / LETTERS_PER_SLIP;
			int slips = Math.abs(word.length() - candidate.length()) > most ? Integer.MAX_VALUE
					: distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
			if (slips <= most && slips < fewest) {
				fewest = slips;
				meant = candidate;
			}
		}
		return Optional.ofNullable(meant);
	}
}
