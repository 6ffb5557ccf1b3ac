// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

/**
 * The units of an {@link Analysis}. Inside, ħ = k_B = 1 and every energy is an angular frequency; this class turns results back:
 * <pre>
 *   E = ħ x [J]   J = ħ x [W]   T = ħ x / k_B [K]   β = x / ħ [1/J]   rate = x [1/s]   dS/dt = k_B x [W/K]
 * </pre>
 * In natural units every factor is one. Constants: exact by the SI of 2019 (BIPM, The International System of Units, 9th edition).
 */
public enum UnitSystem {
	NATURAL(1, 1, "", "", "", "", "", ""),
	LABORATORY(UnitSystem.PLANCK / (2 * Math.PI), UnitSystem.BOLTZMANN, " J", " W", " K", " 1/J", " 1/s", " W/K");

	/** h in J s. */
	private static final double PLANCK = 6.62607015e-34;
	/** k_B in J/K. */
	private static final double BOLTZMANN = 1.380649e-23;

	private final double action;
	private final double entropy;
	private final String energyUnit;
	private final String powerUnit;
	private final String temperatureUnit;
	private final String inverseEnergyUnit;
	private final String rateUnit;
	private final String entropyRateUnit;

	UnitSystem(double action, double entropy, String energyUnit, String powerUnit, String temperatureUnit, String inverseEnergyUnit, String rateUnit,
			String entropyRateUnit) {
		this.action = action;
		this.entropy = entropy;
		this.energyUnit = energyUnit;
		this.powerUnit = powerUnit;
		this.temperatureUnit = temperatureUnit;
		this.inverseEnergyUnit = inverseEnergyUnit;
		this.rateUnit = rateUnit;
		this.entropyRateUnit = entropyRateUnit;
	}

	public double energy(double internal) {
		return internal * action;
	}

	/** A heat current or a power; ħ·(rad/s)·(1/s) in laboratory units. */
	public double power(double internal) {
		return internal * action;
	}

	/** T = 1/β, with the limits β = 0 (infinite) and β = ∞ (zero). */
	public double temperature(double internalBeta) {
		return 1 / internalBeta * (action / entropy);
	}

	public double inverseEnergy(double internalBeta) {
		return internalBeta / action;
	}

	public double rate(double internal) {
		return internal;
	}

	public double entropyRate(double internal) {
		return internal * entropy;
	}

	/** Noise of a heat current, energy squared per time. */
	public double noise(double internal) {
		return internal * action * action;
	}

	/** An entropy. */
	public double entropy(double internal) {
		return internal * entropy;
	}

	/** A time: 1/(rad/s) is a second. */
	public double time(double internal) {
		return internal;
	}

	/** The unit to print behind a number, with its leading blank; empty in natural units. */
	public String energyUnit() {
		return energyUnit;
	}

	public String powerUnit() {
		return powerUnit;
	}

	public String temperatureUnit() {
		return temperatureUnit;
	}

	public String inverseEnergyUnit() {
		return inverseEnergyUnit;
	}

	public String timeUnit() {
		return this == NATURAL ? "" : " s";
	}

	public String entropyUnit() {
		return this == NATURAL ? "" : " J/K";
	}

	public String rateUnit() {
		return rateUnit;
	}

	public String entropyRateUnit() {
		return entropyRateUnit;
	}
}
