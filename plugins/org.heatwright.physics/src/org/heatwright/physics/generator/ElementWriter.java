// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import org.heatwright.physics.generator.DensityGenerator.Element;
import org.heatwright.physics.levels.HermitianCoordinates;

/**
 * Writes z L |i&gt;&lt;j| R^+ and its Hermitian conjugate, of which every column of a generator is a sum, in {@link HermitianCoordinates}. Verified by
 * {@code LindbladGeneratorTest} and {@code ReferenceEquationsTest}.
 */
final class ElementWriter {

	private final HermitianCoordinates coordinates;
	private final int[] block;

	/** @param block the block of each state between which coherences vanish at once; null when none does */
	ElementWriter(HermitianCoordinates coordinates, int[] block) {
		this.coordinates = coordinates;
		this.block = block;
	}

	/** Whether |i&gt;&lt;j| is a coherence that vanishes at once. */
	boolean vanishes(int i, int j) {
		return block != null && block[i] != block[j];
	}

	/** z (K |i&gt;&lt;j| + |i&gt;&lt;j| K^+). */
	void drift(JumpOperator k, int i, int j, double re, double im, Element element) {
		for (int e = k.begin(i); e < k.end(i); e++) {
			add(k.row(e), j, re * k.real(e) - im * k.imaginary(e), re * k.imaginary(e) + im * k.real(e), element);
		}
		for (int e = k.begin(j); e < k.end(j); e++) {
			add(i, k.row(e), re * k.real(e) + im * k.imaginary(e), im * k.real(e) - re * k.imaginary(e), element);
		}
	}

	/** z L |i&gt;&lt;j| R^+. */
	void sandwich(JumpOperator left, JumpOperator right, int i, int j, double re, double im, Element element) {
		for (int p = left.begin(i); p < left.end(i); p++) {
			double x = re * left.real(p) - im * left.imaginary(p);
			double y = re * left.imaginary(p) + im * left.real(p);
			for (int q = right.begin(j); q < right.end(j); q++) {
				add(left.row(p), right.row(q), x * right.real(q) + y * right.imaginary(q), y * right.real(q) - x * right.imaginary(q), element);
			}
		}
	}

	/** z |p&gt;&lt;q| + h.c. */
	private void add(int p, int q, double re, double im, Element element) {
		if (vanishes(p, q)) {
			return;
		}
		if (p == q) {
			element.add(coordinates.diagonal(p), 2 * re);
		} else {
			int at = coordinates.real(Math.min(p, q), Math.max(p, q));
			if (re != 0) {
				element.add(at, re);
			}
			if (im != 0) {
				element.add(at + 1, p < q ? im : -im);
			}
		}
	}
}
