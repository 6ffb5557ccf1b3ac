// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.physics.bath.spectrum.ComplexValue;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.CorrelationNorm;
import org.heatwright.physics.bath.spectrum.Exponent;
import org.heatwright.physics.bath.spectrum.PadePoles;
import org.heatwright.physics.bath.spectrum.Rates;
import org.heatwright.physics.bath.spectrum.Spectrum;

/**
 * A reservoir in equilibrium: everything the theory needs of it. Immutable and thread safe.
 *
 * <p>With C(s) = (1/pi) int_0^inf J(w) [coth(beta w/2) cos ws - i sin ws] dw the rates are
 * <pre>
 *   gamma(w) = int C(s) exp(iws) ds = 2 J(w) (n(w) + 1),   gamma(-w) = exp(-beta w) gamma(w) = 2 J(w) n(w),   w > 0.
 * </pre>
 * Source: Breuer and Petruccione (2002), section 3.6.2. Verified by {@code BathTest}.
 */
public final class Bath {

	private final String id;
	private final Role role;
	private final double inverseTemperature;
	private final Spectrum spectrum;
	private final Convention convention;
	private final Rates rates;

	/**
	 * @param inverseTemperature beta; 0 means infinite temperature, +inf zero temperature; below zero for the population inversion of a work bath that acts in one
	 *        line, gamma(-w) = exp(|beta| w) gamma(w)
	 * @throws IllegalArgumentException when the spectrum cannot have this temperature
	 */
	public Bath(String id, Role role, double inverseTemperature, Spectrum spectrum, Convention convention) {
		this.id = Objects.requireNonNull(id);
		this.role = Objects.requireNonNull(role);
		this.spectrum = Objects.requireNonNull(spectrum);
		this.convention = Objects.requireNonNull(convention);
		boolean inverted = inverseTemperature < 0 && inverseTemperature > Double.NEGATIVE_INFINITY && role == Role.WORK && spectrum.canBeInverted();
		if (!(inverseTemperature >= 0) && !inverted) {
			throw new IllegalArgumentException("bath " + id + ": the inverse temperature " + inverseTemperature + " is not possible");
		}
		this.inverseTemperature = inverseTemperature;
		this.rates = new Rates(spectrum, convention, inverseTemperature);
		requireTemperature();
	}

	private void requireTemperature() {
		if (rates.isNoise() && inverseTemperature != 0) {
			throw new IllegalArgumentException("bath " + id + ": white and exponential noise act at both signs of the frequency alike, "
					+ "which only infinite temperature does; set its temperature to inf or choose another spectrum");
		}
		if (inverseTemperature == 0 && !rates.isNoise() && !rates.isRate()) {
			throw new IllegalArgumentException("bath " + id + ": a spectral density J has infinite rates at infinite temperature; "
					+ "use white noise, or a spectrum given by its rates");
		}
	}

	public String id() {
		return id;
	}

	public Role role() {
		return role;
	}

	/** beta: 0 at infinite, +inf at zero temperature. */
	public double inverseTemperature() {
		return inverseTemperature;
	}

	public Spectrum spectrum() {
		return spectrum;
	}

	public Convention convention() {
		return convention;
	}

	/** gamma(omega): emission for omega > 0, absorption for omega &lt; 0, the limit at 0 (which can be +inf there and nowhere else). */
	public double rate(double omega) {
		return rates.at(omega);
	}

	/** gamma(omega) and gamma(-omega) into the first two places of an array, for omega >= 0: the same bits as {@link #rate}, for half the work. */
	public void rates(double omega, double[] into) {
		rates.pair(omega, into);
	}

	/**
	 * S(omega), the imaginary part of int_0^inf exp(i omega s) C(s) ds, which shifts levels; -inf where the spectrum has no cut-off or its rate diverges at zero
	 * frequency. Cost: an integral over all frequencies unless a closed form exists.
	 */
	public double lambShift(double omega) {
		return rates.lambShift(omega);
	}

	/** C(t) as a sum of exponentials with the Bose function in a form with poles; none for white noise, empty where C is no such sum. */
	public Optional<List<Exponent>> exponents(PadePoles poles) {
		return spectrum.exponents(rates, poles);
	}

	/** Whether {@link #correlation} has a value at a time that can be found with a bounded effort. */
	public boolean hasCorrelation(double time) {
		return rates.hasCorrelation(time);
	}

	/**
	 * C(t) for t &gt; 0: closed form where there is one, otherwise a Fourier integral over the rates.
	 *
	 * @throws IllegalArgumentException for white noise, whose C is no function, and for spectra without cut-off
	 */
	public ComplexValue correlation(double time) {
		return rates.correlation(time);
	}

	/**
	 * How long the bath remembers: int_0^t s |C(s)| ds / Xi up to t, beyond which the medium has changed anyway (for C ~ 1/s^2 the whole integral diverges).
	 * Absent for spectra without a correlation time of their own, and for white noise, which remembers nothing.
	 */
	public OptionalDouble memoryTime(double upTo) {
		return rates.memoryTime(upTo);
	}

	/** Xi; computed at the first call. */
	public CorrelationNorm correlationNorm() {
		return rates.correlationNorm();
	}

	/** sup gamma over all frequencies; +inf when gamma is unbounded. */
	public double supremumRate() {
		return rates.supremum();
	}

	/** sup omega gamma(-omega) over omega > 0: the largest energy per time and squared coupling that the bath can feed in. */
	public double supremumAbsorption() {
		return rates.supremumAbsorption();
	}
}
