// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Setting;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.VerdictChoice;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.physics.Progress;
import org.heatwright.report.Subject;

/** The machine solved for several numbers of qubits. Sizes at which it cannot be solved (an odd ladder has no M = 0) are left out and said. */
record SizeSeries(int ownSize, List<Integer> sizes, List<Analysis> analyses, List<Integer> failed) {

	private static final int MOST_SIZES = 10;
	private static final int LARGEST = 64;
	/** Spaces larger than this make a report slow without making it better. */
	private static final int MOST_STATES = 600;

	static SizeSeries measure(Subject subject, Progress progress) {
		int own;
		try {
			own = (int) Math.rint(Scope.of(subject.machine()).value(subject.machine().getMedium(), ArrayPackage.Literals.QUBIT_ARRAY__SIZE));
		} catch (ExpressionException e) {
			return new SizeSeries(0, List.of(), List.of(), List.of());
		}
		List<Integer> sizes = new ArrayList<>();
		List<Analysis> analyses = new ArrayList<>();
		List<Integer> failed = new ArrayList<>();
		int states = subject.analysis().steadyState().map(state -> state.dimension()).orElse(MOST_STATES);
		for (int size : candidates(own, states)) {
			progress.check();
			List<Setting> settings = new ArrayList<>(subject.options().settings());
			settings.add(new Setting("L", Integer.toString(size)));
			Analysis analysis = Analyzer.analyze(subject.design(), subject.options().withSettings(settings).with(VerdictChoice.NEVER), progress);
			if (analysis.status() == Status.SOLVED) {
				sizes.add(size);
				analyses.add(analysis);
			} else {
				failed.add(size);
			}
		}
		return new SizeSeries(own, sizes, analyses, failed);
	}

	/** Sizes of the same parity as the design, since ladders of integer and half-integer spin differ; small ones where the space grows fast. */
	private static TreeSet<Integer> candidates(int own, int states) {
		boolean ladder = states <= own + 1;
		int largest = ladder ? Math.max(LARGEST, own) : Math.max(own, 6);
		int first = own % 2 == 0 ? 2 : 1;
		TreeSet<Integer> sizes = new TreeSet<>();
		if (!ladder) {
			for (int size = 1; size <= Math.min(largest, 6); size++) {
				sizes.add(size);
			}
			return sizes;
		}
		for (int i = 0; i < MOST_SIZES; i++) {
			int size = (int) Math.rint(first * Math.pow((double) largest / first, i / (MOST_SIZES - 1.0)));
			sizes.add(size % 2 == first % 2 ? size : size + 1);
		}
		sizes.add(own);
		return sizes;
	}

	String remark() {
		return failed.isEmpty() ? ""
				: " It has no solution for L = " + String.join(", ", failed.stream().map(size -> Integer.toString(size)).toList())
						+ ", where the design as it is written does not exist or was refused.";
	}

	double[] sizeArray() {
		return sizes.stream().mapToDouble(Integer::doubleValue).toArray();
	}

	List<Double> values(ToDoubleFunction<Analysis> value) {
		return analyses.stream().map(value::applyAsDouble).toList();
	}

	double[] array(ToDoubleFunction<Analysis> value) {
		return analyses.stream().mapToDouble(value).toArray();
	}
}
