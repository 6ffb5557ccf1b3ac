// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;

/**
 * Draws up the balance of steady heat currents: power, efficiency, Carnot's limits, regime, entropy production.
 *
 * <p>Baths of one role act as one; with several temperatures in a role the extreme one sets the limit. Source: Kosloff, Entropy 15, 2100 (2013); entropy production: Spohn, J. Math. Phys. 19,
 * 1227 (1978). Verified by {@code BalanceTest}.
 */
public final class Balance {

	/** A current, its error estimate and the bath it belongs to. */
	public record Current(Bath bath, double value, double error) {
	}

	private final List<Current> currents;

	private Balance(List<Current> currents) {
		this.currents = currents;
	}

	public static Thermodynamics of(List<Current> currents) {
		return new Balance(List.copyOf(currents)).thermodynamics();
	}

	private Thermodynamics thermodynamics() {
		double balance = currents.stream().mapToDouble(Current::value).sum();
		Regime regime = regime();
		OptionalDouble power = has(Role.WORK) ? OptionalDouble.of(0.0 - sum(Role.WORK)) : OptionalDouble.empty();
		OptionalDouble efficiency = regime == Regime.ENGINE ? OptionalDouble.of(-sum(Role.WORK) / sum(Role.HOT)) : OptionalDouble.empty();
		return new Thermodynamics(power, efficiency, cop(regime), regime, carnotEfficiency(), carnotCop(), entropyProduction(), balance);
	}

	private OptionalDouble cop(Regime regime) {
		return switch (regime) {
			case REFRIGERATOR -> OptionalDouble.of(sum(Role.COLD) / sum(Role.WORK));
			case ABSORPTION_REFRIGERATOR -> ratio(sum(Role.COLD), sum(has(Role.AUXILIARY) ? Role.AUXILIARY : Role.HOT));
			default -> OptionalDouble.empty();
		};
	}

	private static OptionalDouble ratio(double numerator, double denominator) {
		return denominator > 0 ? OptionalDouble.of(numerator / denominator) : OptionalDouble.empty();
	}

	private boolean has(Role role) {
		return currents.stream().anyMatch(current -> current.bath().role() == role);
	}

	private double sum(Role role) {
		return currents.stream().filter(current -> current.bath().role() == role).mapToDouble(Current::value).sum();
	}

	/** -1, 0 or 1; zero when the current lies within its error estimate. */
	private int sign(Role role) {
		double error = currents.stream().filter(current -> current.bath().role() == role).mapToDouble(Current::error).sum();
		double value = sum(role);
		return Math.abs(value) <= error ? 0 : (int) Math.signum(value);
	}

	private Regime regime() {
		if (currents.stream().allMatch(current -> Math.abs(current.value()) <= current.error())) {
			return Regime.IDLE;
		}
		if (!has(Role.WORK)) {
			return has(Role.COLD) && sign(Role.COLD) > 0 ? has(Role.AUXILIARY) ? Regime.ABSORPTION_REFRIGERATOR : forbiddenWithout() : Regime.HEAT_FLOW;
		}
		int hot = sign(Role.HOT);
		int cold = sign(Role.COLD);
		int work = -sign(Role.WORK);
		if (work > 0) {
			return hot > 0 ? Regime.ENGINE : Regime.FORBIDDEN;
		}
		if (cold > 0) {
			return work < 0 ? Regime.REFRIGERATOR : Regime.FORBIDDEN;
		}
		return hot > 0 ? Regime.ACCELERATOR : Regime.HEATER;
	}

	/** Heat out of the cold bath without work or a third bath: only possible when the "cold" bath is the hotter one. */
	private Regime forbiddenWithout() {
		return beta(Role.COLD, false) <= beta(Role.HOT, true) ? Regime.HEAT_FLOW : Regime.FORBIDDEN;
	}

	private OptionalDouble carnotEfficiency() {
		if (!has(Role.HOT) || !has(Role.COLD)) {
			return OptionalDouble.empty();
		}
		double hot = beta(Role.HOT, false);
		double cold = beta(Role.COLD, true);
		double work = has(Role.WORK) ? beta(Role.WORK, false) : 0;
		if (!(cold > hot) || !(cold > work)) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(cold == Double.POSITIVE_INFINITY ? 1 : (cold - hot) / (cold - work));
	}

	private OptionalDouble carnotCop() {
		if (!has(Role.HOT) || !has(Role.COLD)) {
			return OptionalDouble.empty();
		}
		double hot = beta(Role.HOT, true);
		double cold = beta(Role.COLD, false);
		double driver = has(Role.WORK) ? beta(Role.WORK, false) : has(Role.AUXILIARY) ? beta(Role.AUXILIARY, false) : Double.NaN;
		if (!(cold > hot) || !(hot >= driver)) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(cold == Double.POSITIVE_INFINITY ? 0 : (hot - driver) / (cold - hot));
	}

	private double beta(Role role, boolean largest) {
		var betas = currents.stream().filter(current -> current.bath().role() == role).mapToDouble(current -> current.bath().inverseTemperature());
		return largest ? betas.max().orElseThrow() : betas.min().orElseThrow();
	}

	private double entropyProduction() {
		double sigma = 0;
		for (Current current : currents) {
			double beta = current.bath().inverseTemperature();
			if (beta == Double.POSITIVE_INFINITY) {
				sigma += Math.abs(current.value()) <= current.error() ? 0 : current.value() < 0 ? Double.POSITIVE_INFINITY : 0;
			} else {
				sigma -= beta * current.value();
			}
		}
		return sigma;
	}
}
