// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A file of the corpus with one to four things done to it.
 *
 * @param base the name of the file
 */
record FuzzMutant(String base, String original, List<FuzzMutation> mutations) {

	static FuzzMutant random(List<FuzzCorpus.Entry> corpus, long seed) {
		Random random = new Random(seed);
		FuzzCorpus.Entry entry = corpus.get(random.nextInt(corpus.size()));
		List<FuzzMutation> mutations = new ArrayList<>();
		for (int i = random.nextInt(4); i >= 0; i--) {
			mutations.add(FuzzMutation.random(random));
		}
		return new FuzzMutant(entry.name(), entry.text(), mutations);
	}

	boolean isStudy() {
		return base.endsWith(".qts");
	}

	byte[] bytes() {
		FuzzTree tree = FuzzTree.parse(original);
		mutations.stream().filter(mutation -> !mutation.isOfBytes()).forEach(mutation -> mutation.apply(tree));
		byte[] bytes = FuzzMutation.bytes(tree);
		for (FuzzMutation mutation : mutations) {
			bytes = mutation.isOfBytes() ? mutation.apply(bytes) : bytes;
		}
		return bytes;
	}

	/** What was done, for people. */
	String story() {
		FuzzTree tree = FuzzTree.parse(original);
		List<String> story = new ArrayList<>();
		for (FuzzMutation mutation : mutations) {
			story.add(mutation.isOfBytes() ? mutation.kind().name() : mutation.apply(tree));
		}
		return base + ": " + String.join("; ", story);
	}

	/** The mutants with one mutation less. */
	List<FuzzMutant> simpler() {
		List<FuzzMutant> simpler = new ArrayList<>();
		for (int i = 0; i < mutations.size(); i++) {
			List<FuzzMutation> fewer = new ArrayList<>(mutations);
			fewer.remove(i);
			simpler.add(new FuzzMutant(base, original, fewer));
		}
		return simpler;
	}
}
