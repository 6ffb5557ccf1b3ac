// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import java.util.Arrays;

/** A Hermitian operator of the medium through which a bath acts; the strength of its channel multiplies it. */
public sealed interface NoiseOperator {

	/** 2 J_axis = sum_i sigma_axis^(i). */
	record Collective(Axis axis) implements NoiseOperator {
	}

	/** (L / C(L,m)) times the sum of sigma_x on m sites over all choices of m sites: Eq. (11) of PRL 131, 090401 with g = 1. */
	record ManyBody(int order) implements NoiseOperator {
	}

	/** L P(2 J_x / L) with P = sum_n chebyshev[n] T_n: see {@link PolynomialElements}. */
	record Polynomial(double[] chebyshev) implements NoiseOperator {

		public Polynomial {
			chebyshev = chebyshev.clone();
		}

		@Override
		public double[] chebyshev() {
			return chebyshev.clone();
		}
	}

	/** sigma_axis on each listed site (from 0; none listed means all): one independent channel each. */
	record Local(Axis axis, int[] sites) implements NoiseOperator {

		public Local {
			sites = sites.clone();
		}

		@Override
		public int[] sites() {
			return sites.clone();
		}
	}

	/** |upper&gt;&lt;lower| + h.c.; the ends are level indices of a level system or Dicke numbers M of an array. */
	record Transition(double upper, double lower) implements NoiseOperator {
	}

	/** A Hermitian operator in the symbols of the parts of the medium; a medium without parts is the part 0. */
	record Expression(PartOperator operator) implements NoiseOperator {
	}

	/** An operator of one part of the medium, counted from 0. */
	record OnPart(int part, NoiseOperator operator) implements NoiseOperator {
	}

	/** A Hermitian matrix in the declared basis of the medium. */
	record Matrix(double[][] real, double[][] imaginary) implements NoiseOperator {

		public Matrix {
			real = copy(real);
			imaginary = copy(imaginary);
		}

		@Override
		public double[][] real() {
			return copy(real);
		}

		/** The number of rows. */
		public int rows() {
			return real.length;
		}

		@Override
		public double[][] imaginary() {
			return copy(imaginary);
		}

		private static double[][] copy(double[][] rows) {
			return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
		}
	}
}
