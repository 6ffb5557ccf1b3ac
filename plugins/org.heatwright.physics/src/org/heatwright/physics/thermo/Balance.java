// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;

/**
 * Draws up the balance of steady heat currents: power, efficiency, Carnot's limits, regime, entropy production.
 *
 * <p>Baths of one role act as one; with several temperatures in a role the extreme one sets the limit. A balance can be set again and again for the same baths without allocating; single numbers that
 * do not apply are NaN there and absent in {@link Thermodynamics}. Source: Kosloff, Entropy 15, 2100 (2013); entropy production: Spohn, J. Math. Phys. 19, 1227 (1978). Verified by {@code BalanceTest}.
 */
public final class Balance {

	/** A current, its error estimate and the bath it belongs to. */
	public record Current(Bath bath, double value, double error) {
	}

	private final Role[] roles;
	private final double[] betas;
	private final double[] values;
	private final double[] errors;

	/** A balance of one current per role given; all zero until {@link #set}. */
	public Balance(Role... roles) {
		this.roles = roles.clone();
		this.betas = new double[roles.length];
		this.values = new double[roles.length];
		this.errors = new double[roles.length];
	}

	public static Thermodynamics of(List<Current> currents) {
		return between(currents).thermodynamics();
	}

	/** The balance of baths and of a field that takes the power P: a reservoir of work without entropy. */
	public static Thermodynamics of(List<Current> currents, double power, double error) {
		return ofDriven(currents, power, error).thermodynamics();
	}

	/** The balance of baths alone. */
	public static Balance between(List<Current> currents) {
		Balance balance = new Balance(currents.stream().map(current -> current.bath().role()).toArray(Role[]::new));
		balance.setAll(currents);
		return balance;
	}

	/** The balance of baths and of a field that takes the power P. */
	public static Balance ofDriven(List<Current> currents, double power, double error) {
		Role[] roles = new Role[currents.size() + 1];
		Arrays.setAll(roles, i -> i < currents.size() ? currents.get(i).bath().role() : Role.WORK);
		Balance balance = new Balance(roles);
		balance.setAll(currents);
		balance.set(currents.size(), 0, -power, error);
		return balance;
	}

	private void setAll(List<Current> currents) {
		for (int i = 0; i < currents.size(); i++) {
			Current current = currents.get(i);
			set(i, current.bath().inverseTemperature(), current.value(), current.error());
		}
	}

	/** Sets the current of one bath. */
	public void set(int bath, double inverseTemperature, double value, double error) {
		betas[bath] = inverseTemperature;
		values[bath] = value;
		errors[bath] = error;
	}

	/** The balance as it is set now. */
	public Thermodynamics thermodynamics() {
		return new Thermodynamics(present(power()), present(efficiency()), present(coolingCop()), present(heatingCop()), regime(), carnotEfficiency(), carnotCoolingCop(), entropyProduction(), energyBalance(),
				errors());
	}

	/** How far the numbers of the balance may be off, from the errors of the currents as they are set now. */
	public BalanceErrors errors() {
		return new BalanceErrors(present(has(Role.WORK) ? error(Role.WORK) : Double.NaN), present(efficiencyError()), present(copError(Role.COLD)), present(copError(Role.HOT)), entropyProductionError(),
				Arrays.stream(errors).sum());
	}

	/** Error of {@link #efficiency}; NaN where it is. */
	public double efficiencyError() {
		return regime() == Regime.ENGINE ? ratioError(Role.WORK, Role.HOT) : Double.NaN;
	}

	/** Error of the heat of a role over what drives the machine; NaN where there is no such coefficient. */
	private double copError(Role lifted) {
		return switch (regime()) {
			case REFRIGERATOR -> ratioError(lifted, Role.WORK);
			case ABSORPTION_REFRIGERATOR -> sum(Role.AUXILIARY) > 0 ? ratioError(lifted, Role.AUXILIARY) : Double.NaN;
			case ENGINE, HEATER, ACCELERATOR, HEAT_FLOW, IDLE, FORBIDDEN -> Double.NaN;
		};
	}

	/** (dn + |n/d| dd) / (|d| - dd); +inf where the denominator may be zero. */
	private double ratioError(Role numerator, Role denominator) {
		double left = Math.abs(sum(denominator)) - error(denominator);
		double ratio = Math.abs(sum(numerator) / sum(denominator));
		return left > 0 ? (error(numerator) + ratio * error(denominator)) / left : Double.POSITIVE_INFINITY;
	}

	/** Error of {@link #entropyProduction} from the baths whose temperature is not zero. */
	public double entropyProductionError() {
		double error = 0;
		for (int i = 0; i < betas.length; i++) {
			error += Double.isInfinite(betas[i]) ? 0 : Math.abs(betas[i]) * errors[i];
		}
		return error;
	}

	private static OptionalDouble present(double value) {
		return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
	}

	/** sum J_a: zero in a steady state without drive. */
	public double energyBalance() {
		double sum = 0;
		for (double value : values) {
			sum += value;
		}
		return sum;
	}

	/** P = -J_w; NaN without a work bath. */
	public double power() {
		return has(Role.WORK) ? 0.0 - sum(Role.WORK) : Double.NaN;
	}

	/** P / J_h of an engine; NaN otherwise. */
	public double efficiency() {
		return regime() == Regime.ENGINE ? -sum(Role.WORK) / sum(Role.HOT) : Double.NaN;
	}

	/** J_c over the work or heat that drives a machine whose regime is that of a refrigerator; NaN otherwise. */
	public double coolingCop() {
		return liftedOverDriver(sum(Role.COLD));
	}

	/** |J_h| over the work or heat that drives the same machine, used as a heat pump: 1 + the COP of cooling where the first law holds exactly; NaN otherwise. */
	public double heatingCop() {
		return liftedOverDriver(-sum(Role.HOT));
	}

	/** The coefficient of performance of one kind. */
	public double cop(CopKind kind) {
		return kind == CopKind.HEATING ? heatingCop() : coolingCop();
	}

	private double liftedOverDriver(double lifted) {
		return switch (regime()) {
			case REFRIGERATOR -> lifted / sum(Role.WORK);
			case ABSORPTION_REFRIGERATOR -> ratio(lifted, sum(Role.AUXILIARY));
			default -> Double.NaN;
		};
	}

	private static double ratio(double numerator, double denominator) {
		return denominator > 0 ? numerator / denominator : Double.NaN;
	}

	private boolean has(Role role) {
		for (Role each : roles) {
			if (each == role) {
				return true;
			}
		}
		return false;
	}

	private double sum(Role role) {
		double sum = 0;
		for (int i = 0; i < roles.length; i++) {
			sum += roles[i] == role ? values[i] : 0;
		}
		return sum;
	}

	/** -1, 0 or 1; zero when the current lies within its error estimate. */
	private int sign(Role role) {
		double value = sum(role);
		return Math.abs(value) <= error(role) ? 0 : (int) Math.signum(value);
	}

	private double error(Role role) {
		double error = 0;
		for (int i = 0; i < roles.length; i++) {
			error += roles[i] == role ? errors[i] : 0;
		}
		return error;
	}

	private boolean idle() {
		boolean idle = true;
		for (int i = 0; i < roles.length; i++) {
			idle &= Math.abs(values[i]) <= errors[i];
		}
		return idle;
	}

	/** What the signs of the currents say. */
	public Regime regime() {
		if (idle()) {
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
		if (hot > 0) {
			return work < 0 ? Regime.ACCELERATOR : Regime.HEAT_FLOW;
		}
		return Regime.HEATER;
	}

	/**
	 * What the machine does within the errors of its currents: the regimes of both signs of every role whose current is zero within its error, without those that the second law forbids and without the one
	 * in which nothing happens. The regime of the values alone when that leaves none.
	 */
	public Set<Regime> regimes() {
		Set<Regime> possible = EnumSet.noneOf(Regime.class);
		collect(0, possible);
		possible.remove(Regime.FORBIDDEN);
		possible.remove(Regime.IDLE);
		return possible.isEmpty() ? Set.of(regime()) : possible;
	}

	private void collect(int number, Set<Regime> possible) {
		if (number == Role.values().length) {
			possible.add(regime());
			return;
		}
		Role role = Role.values()[number];
		double error = error(role);
		if (error == 0 || sign(role) != 0) {
			collect(number + 1, possible);
			return;
		}
		int bath = Arrays.asList(roles).indexOf(role);
		double value = values[bath];
		double rest = sum(role) - value;
		for (int sign = -1; sign <= 1; sign += 2) {
			values[bath] = sign * 2 * error - rest;
			collect(number + 1, possible);
		}
		values[bath] = value;
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

	private OptionalDouble carnotCoolingCop() {
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
		double extreme = Double.NaN;
		for (int i = 0; i < roles.length; i++) {
			if (roles[i] == role) {
				extreme = Double.isNaN(extreme) ? betas[i] : largest ? Math.max(extreme, betas[i]) : Math.min(extreme, betas[i]);
			}
		}
		return extreme;
	}

	/** sigma = -sum beta_a J_a; +inf when a bath at zero temperature takes heat. */
	public double entropyProduction() {
		double sigma = 0;
		for (int i = 0; i < roles.length; i++) {
			if (betas[i] == Double.POSITIVE_INFINITY) {
				sigma += Math.abs(values[i]) <= errors[i] ? 0 : values[i] < 0 ? Double.POSITIVE_INFINITY : 0;
			} else {
				sigma -= betas[i] * values[i];
			}
		}
		return sigma;
	}
}
