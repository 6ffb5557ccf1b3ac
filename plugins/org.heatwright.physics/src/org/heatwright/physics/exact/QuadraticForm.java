// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.exact;

import java.util.ArrayList;
import java.util.List;

/** A symmetric matrix as a list of its elements; what is added to one place adds up. */
public final class QuadraticForm {

	/** One element, of both places where it is off the diagonal. */
	record Element(int i, int j, double value) {
	}

	private final int size;
	private final List<Element> elements = new ArrayList<>();

	public QuadraticForm(int size) {
		this.size = size;
	}

	/** Adds to the element (i, j) and, off the diagonal, to (j, i). */
	public QuadraticForm add(int i, int j, double value) {
		elements.add(new Element(Math.min(i, j), Math.max(i, j), value));
		return this;
	}

	/** H = (p^2 + w^2 x^2) / 2 of oscillators with springs: coordinates x_0, p_0, x_1, p_1 and so on. */
	public static QuadraticForm oscillators(double... frequencies) {
		QuadraticForm form = new QuadraticForm(2 * frequencies.length);
		for (int i = 0; i < frequencies.length; i++) {
			form.add(2 * i, 2 * i, frequencies[i] * frequencies[i]);
			form.add(2 * i + 1, 2 * i + 1, 1);
		}
		return form;
	}

	/** Adds k (x_i - x_j)^2 / 2. */
	public QuadraticForm spring(int i, int j, double k) {
		return add(2 * i, 2 * i, k).add(2 * j, 2 * j, k).add(2 * i, 2 * j, -k);
	}

	int size() {
		return size;
	}

	List<Element> elements() {
		return elements;
	}

	int band() {
		return elements.stream().mapToInt(each -> each.j() - each.i()).max().orElse(0);
	}

	/** As rows, of the coordinates with a remainder by a step. */
	double[][] dense(int remainder, int step) {
		double[][] rows = new double[size / step][size / step];
		for (Element each : elements) {
			if (each.i() % step == remainder && each.j() % step == remainder) {
				rows[each.i() / step][each.j() / step] += each.value();
				if (each.i() != each.j()) {
					rows[each.j() / step][each.i() / step] += each.value();
				}
			}
		}
		return rows;
	}
}
