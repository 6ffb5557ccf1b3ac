// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * How strongly a bath acts at each frequency. A kind of spectrum is one record that implements this, and everything about it stands there: nobody else asks
 * which kind it is. Formulas: Breuer and Petruccione, The Theory of Open Quantum Systems, section 3.6. Verified by {@code SpectrumContractTest} over all kinds.
 */
public interface Spectrum {

	/** What the numbers of a spectrum are. */
	enum Nature {

		/** J; the convention of the bath says by which factor gamma = 2 J (n+1) or J (n+1), or that they are rates after all. */
		DENSITY,
		/** gamma(w) = rate (n+1) for w &gt; 0, whatever the convention. */
		EMISSION,
		/** gamma(w &gt; 0) itself, whatever the convention; absorption follows by detailed balance. */
		RATE,
		/** gamma(w) at both signs of w: infinite temperature. */
		NOISE
	}

	/** What {@link #density} means. */
	Nature nature();

	/** J(w), or gamma(w) by {@link #nature}, for w &gt;= 0; of noise for w of either sign. */
	double density(double omega);

	/** The limit of J(w) (n(w) + 1) as w goes to 0 from above; it can be +inf. Not asked of noise, nor of rates. */
	double atZero(double beta);

	/** Adds the frequencies between which gamma is smooth. @throws IllegalStateException if the spectrum acts at all frequencies alike: no panels hold it */
	void edges(FrequencyEdges edges);

	/** Below this frequency the spectrum does not act. */
	double lowest();

	/** Whether gamma has neither jumps nor kinks away from zero frequency. */
	boolean isSmooth();

	/** Xi = int_0^inf |C(s)| ds: closed form where there is one, quadrature otherwise, and +inf where a theorem says so (never because a quadrature failed). */
	CorrelationNorm xi(Rates rates);

	/** sup gamma over all frequencies; +inf when gamma is unbounded. */
	double supremum(Rates rates);

	/** sup w gamma(-w) over w &gt; 0, at a temperature above zero. */
	double supremumAbsorption(Rates rates);

	/** The frequency below which lies what a picture of the spectrum has to show; 0 for one without features. */
	double features();

	/**
	 * How long C lasts, as far as a picture has to show it.
	 *
	 * @param reach   largest frequency of the picture
	 * @param thermal the inverse temperature, 0 where it is infinite
	 */
	double lasting(double reach, double thermal);

	/** d ln J / dw where it is known in closed form. */
	default Optional<DoubleUnaryOperator> slope() {
		return Optional.empty();
	}

	/** C(t) where it has a closed form; otherwise it is a Fourier integral over the rates. */
	default Optional<Correlation> correlation(Rates rates) {
		return Optional.empty();
	}

	/**
	 * C(t), t &gt; 0, as a sum of exponentials with the Bose function in a form with poles; none where C is a pulse, which {@link #isWhite} says; empty
	 * where C is no such sum.
	 */
	default Optional<List<Exponent>> exponents(Rates rates, PadePoles poles) {
		return Optional.empty();
	}

	/** Why C has no value at any time; empty where it has. */
	default Optional<String> withoutCorrelation() {
		return Optional.empty();
	}

	/** S(w), the imaginary part of int_0^inf exp(iws) C(s) ds; -inf where the spectrum has no cut-off or its rate diverges at zero frequency. */
	default double lambShift(double omega, Rates rates) {
		return HilbertTransform.at(omega, rates);
	}

	/** int_0^t s |C(s)| ds / Xi up to t, or the time after which C has died out by itself; empty where nothing is known. */
	default OptionalDouble memoryTime(Rates rates, double upTo) {
		return OptionalDouble.empty();
	}

	/** Whether C is a pulse, so that the equation is exact whatever the strength. */
	default boolean isWhite() {
		return false;
	}

	/** Whether a work bath can have population inversion in it, which elsewhere would feed in heat without limit. */
	default boolean canBeInverted() {
		return false;
	}

	/** @throws IllegalArgumentException naming a number that this spectrum cannot have */
	static void require(boolean condition, String what, double value) {
		if (!condition || !Double.isFinite(value)) {
			throw new IllegalArgumentException(what + " = " + value + " is not possible for this spectrum");
		}
	}
}
