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
 * <p>What a machine does follows from the temperatures and the signs of the currents; of the roles only that of work matters, so that no name can make a lawful
 * machine an unlawful one. Thermal baths of
 * one temperature act as one. With Q the heat that all temperatures give, c the coldest one and r the next, D the heat that the others than c give, W the work
 * that is put in,
 * <pre>
 *   efficiency P / Q       &lt;= (beta_c - beta_min) / (beta_c - beta_w),
 *   cooling J_c / (W + D)  &lt;= (beta_r - beta_d) / (beta_c - beta_r),   beta_d the smallest of beta_w and, with three temperatures or more, beta_min,
 *   heating (W + D + J_c) / (W + D), one more than cooling.
 * </pre>
 * Both limits follow from sum J_a = P and sigma &gt;= 0 alone, for any number of temperatures; with two of them they are the usual ones. A machine is forbidden
 * when sigma lies below zero by more than its
 * error, and for no other reason. A balance can be set again and again for the same baths without allocating; single numbers that do not apply are NaN there
 * and absent in {@link Thermodynamics}.
 * Source: Kosloff, Entropy 15, 2100 (2013); entropy production: Spohn, J. Math. Phys. 19, 1227 (1978). Verified by {@code BalanceTest} and {@code
 * RandomBalancesTest}.
 */
public final class Balance {

	/** A current, its error estimate and the bath it belongs to. */
	public record Current(Bath bath, double value, double error) {
	}

	/** How many times its estimated error the entropy production may lie below zero: the estimates are no bounds. */
	private static final double ERRORS = 100;

	/** The same for rounding that no estimate knows of, relative to the terms of the sum. */
	private static final double RELATIVE = 1e-9;

	/** Inverse temperatures closer than this, relatively, are one. */
	private static final double SAME = 1e-12;

	/** With more currents that are zero within their errors the regimes within the errors are not told apart. */
	private static final int MOST_ZEROS = 10;

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
		return new Thermodynamics(present(power()), present(efficiency()), present(coolingCop()), present(heatingCop()), regime(), carnotEfficiency(),
				carnotCoolingCop(), entropyProduction(), energyBalance(),
				errors());
	}

	/** How far the numbers of the balance may be off, from the errors of the currents as they are set now. */
	public BalanceErrors errors() {
		return new BalanceErrors(present(has(Role.WORK) ? workError() : Double.NaN), present(efficiencyError()), present(coolingCopError()),
				present(heatingCopError()), entropyProductionError(),
				Arrays.stream(errors).sum());
	}

	/** Error of {@link #efficiency}; NaN where it is. */
	public double efficiencyError() {
		if (regime() != Regime.ENGINE) {
			return Double.NaN;
		}
		return byTheOthers() ? ratioError(work(), workError(), taken() - work(), takenError() + workError())
				: ratioError(work(), workError(), given(-1), givenError(-1));
	}

	/** Error of {@link #coolingCop}; NaN where it is. */
	public double coolingCopError() {
		int coldest = coldest();
		return Double.isNaN(coolingCop()) ? Double.NaN : ratioError(current(coldest), currentError(coldest), driver(), driverError());
	}

	/** Error of {@link #heatingCop}; NaN where it is. */
	public double heatingCopError() {
		return Double.isNaN(heatingCop()) ? Double.NaN : ratioError(taken(), takenError(), driver(), driverError());
	}

	/** (dn + |n/d| dd) / (|d| - dd); +inf where the denominator may be zero. */
	private static double ratioError(double numerator, double numeratorError, double denominator, double denominatorError) {
		double left = Math.abs(denominator) - denominatorError;
		return left > 0 ? (numeratorError + Math.abs(numerator / denominator) * denominatorError) / left : Double.POSITIVE_INFINITY;
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
		return has(Role.WORK) ? 0.0 - work() : Double.NaN;
	}

	/** P over the heat that the thermal baths give, of an engine; NaN otherwise. */
	public double efficiency() {
		return regime() == Regime.ENGINE ? -work() / (byTheOthers() ? taken() - work() : given(-1)) : Double.NaN;
	}

	/** Whether the heat that is given is known better as the sum of work and heat that are taken: a current between two large flows may have lost its digits. */
	private boolean byTheOthers() {
		return takenError() + workError() < givenError(-1);
	}

	/** The heat out of the coldest baths over the work and heat that drive a machine whose regime is that of a refrigerator; NaN otherwise. */
	public double coolingCop() {
		return refrigerates() ? ratio(current(coldest()), driver()) : Double.NaN;
	}

	/**
	 * The heat that warmer baths take over what drives the same machine, used as a heat pump: 1 + the COP of cooling where the first law holds exactly; NaN
	 * otherwise.
	 */
	public double heatingCop() {
		return refrigerates() ? ratio(taken(), driver()) : Double.NaN;
	}

	private boolean refrigerates() {
		return switch (regime()) {
			case REFRIGERATOR, ABSORPTION_REFRIGERATOR -> true;
			case ENGINE, HEATER, ACCELERATOR, HEAT_FLOW, IDLE, FORBIDDEN -> false;
		};
	}

	/** The coefficient of performance of one kind. */
	public double cop(CopKind kind) {
		return kind == CopKind.HEATING ? heatingCop() : coolingCop();
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

	private boolean isThermal(int bath) {
		return roles[bath] != Role.WORK;
	}

	/** What the work baths give. */
	private double work() {
		double sum = 0;
		for (int i = 0; i < roles.length; i++) {
			sum += isThermal(i) ? 0 : values[i];
		}
		return sum;
	}

	private double workError() {
		double sum = 0;
		for (int i = 0; i < roles.length; i++) {
			sum += isThermal(i) ? 0 : errors[i];
		}
		return sum;
	}

	private static boolean same(double one, double other) {
		return one == other || Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
	}

	/** Whether a bath is the first thermal one of its temperature: it stands for all of them. */
	private boolean stands(int bath) {
		for (int i = 0; i < bath; i++) {
			if (isThermal(i) && same(betas[i], betas[bath])) {
				return false;
			}
		}
		return isThermal(bath);
	}

	/** The heat from all thermal baths of one temperature. */
	private double current(int bath) {
		double sum = 0;
		for (int i = 0; i < roles.length; i++) {
			sum += isThermal(i) && same(betas[i], betas[bath]) ? values[i] : 0;
		}
		return sum;
	}

	private double currentError(int bath) {
		double sum = 0;
		for (int i = 0; i < roles.length; i++) {
			sum += isThermal(i) && same(betas[i], betas[bath]) ? errors[i] : 0;
		}
		return sum;
	}

	/** The heat that temperatures give, one of them left out; negative for none. */
	private double given(int without) {
		double sum = 0;
		for (int i = 0; i < roles.length; i++) {
			sum += i != without && stands(i) ? Math.max(current(i), 0) : 0;
		}
		return sum;
	}

	private double givenError(int without) {
		double sum = 0;
		for (int i = 0; i < roles.length; i++) {
			sum += i != without && stands(i) && current(i) > -currentError(i) ? currentError(i) : 0;
		}
		return sum;
	}

	/** The heat that temperatures take. */
	private double taken() {
		double sum = 0;
		for (int i = 0; i < roles.length; i++) {
			sum += stands(i) ? Math.max(-current(i), 0) : 0;
		}
		return sum;
	}

	private double takenError() {
		double sum = 0;
		for (int i = 0; i < roles.length; i++) {
			sum += stands(i) && current(i) < currentError(i) ? currentError(i) : 0;
		}
		return sum;
	}

	/** What drives a refrigerator: work, and heat from other baths than the coldest. */
	private double driver() {
		return Math.max(work(), 0) + given(coldest());
	}

	private double driverError() {
		return workError() + givenError(coldest());
	}

	/** The first thermal bath of the lowest temperature; -1 without thermal baths. */
	private int coldest() {
		int coldest = -1;
		for (int i = 0; i < roles.length; i++) {
			coldest = stands(i) && (coldest < 0 || betas[i] > betas[coldest]) ? i : coldest;
		}
		return coldest;
	}

	private int temperatures() {
		int count = 0;
		for (int i = 0; i < roles.length; i++) {
			count += stands(i) ? 1 : 0;
		}
		return count;
	}

	/** -1, 0 or 1; zero when a current lies within its error estimate. */
	private static int sign(double value, double error) {
		return Math.abs(value) <= error ? 0 : (int) Math.signum(value);
	}

	/** @param missing by how much the currents do not add up: they are wrong by as much */
	private boolean idle(double missing) {
		boolean idle = true;
		for (int i = 0; i < roles.length; i++) {
			idle &= Math.abs(values[i]) <= Math.max(errors[i], missing);
		}
		return idle;
	}

	/** What the temperatures and the signs of the currents say. */
	public Regime regime() {
		return idle(Math.abs(energyBalance())) ? Regime.IDLE : isForbidden() ? Regime.FORBIDDEN : lawful();
	}

	private Regime lawful() {
		int power = -sign(work(), workError());
		if (power > 0) {
			return Regime.ENGINE;
		}
		int coldest = coldest();
		boolean cools = coldest >= 0 && temperatures() > 1 && sign(current(coldest), currentError(coldest)) > 0;
		if (power < 0) {
			return cools ? Regime.REFRIGERATOR : someGive() ? Regime.ACCELERATOR : Regime.HEATER;
		}
		return cools && temperatures() > 2 ? Regime.ABSORPTION_REFRIGERATOR : Regime.HEAT_FLOW;
	}

	private boolean someGive() {
		for (int i = 0; i < roles.length; i++) {
			if (stands(i) && sign(current(i), currentError(i)) > 0) {
				return true;
			}
		}
		return false;
	}

	/** Whether sigma lies below zero by more than its error. */
	private boolean isForbidden() {
		double sigma = entropyProduction();
		if (!(sigma < 0)) {
			return false;
		}
		double slack = ERRORS * entropyProductionError();
		double missing = Math.abs(energyBalance());
		for (int i = 0; i < roles.length; i++) {
			slack += Double.isInfinite(betas[i]) ? 0 : RELATIVE * Math.abs(betas[i] * values[i]) + betas[i] * missing;
		}
		return sigma < -slack;
	}

	/**
	 * What the machine does within the errors of its currents: the regimes of both signs of the work and of every temperature whose current is zero within its
	 * error, without the one in which nothing
	 * happens. The regime of the values alone when that leaves none, and when the second law forbids them.
	 */
	public Set<Regime> regimes() {
		Regime stated = regime();
		Set<Regime> possible = EnumSet.noneOf(Regime.class);
		if (stated != Regime.FORBIDDEN && zeros() <= MOST_ZEROS) {
			collect(0, possible);
			possible.remove(Regime.IDLE);
		}
		return possible.isEmpty() ? Set.of(stated) : possible;
	}

	/** The temperatures, and the work, whose currents are zero within their errors. */
	private int zeros() {
		int zeros = 0;
		for (int i = 0; i < roles.length; i++) {
			zeros += isUndecided(i) ? 1 : 0;
		}
		return zeros;
	}

	/** Whether a bath stands for a temperature, or for the work, whose current may have either sign. */
	private boolean isUndecided(int bath) {
		if (isThermal(bath)) {
			return stands(bath) && currentError(bath) > 0 && sign(current(bath), currentError(bath)) == 0;
		}
		return Arrays.asList(roles).indexOf(Role.WORK) == bath && workError() > 0 && sign(work(), workError()) == 0;
	}

	private void collect(int bath, Set<Regime> possible) {
		if (bath == roles.length) {
			possible.add(idle(0) ? Regime.IDLE : lawful());
			return;
		}
		if (!isUndecided(bath)) {
			collect(bath + 1, possible);
			return;
		}
		double value = values[bath];
		double error = isThermal(bath) ? currentError(bath) : workError();
		double rest = (isThermal(bath) ? current(bath) : work()) - value;
		for (int sign = -1; sign <= 1; sign += 2) {
			values[bath] = sign * 2 * error - rest;
			collect(bath + 1, possible);
		}
		values[bath] = value;
	}

	private OptionalDouble carnotEfficiency() {
		double hot = hottest();
		double work = has(Role.WORK) ? workBeta() : 0;
		if (temperatures() < 2 || !(betas[coldest()] > work)) {
			return OptionalDouble.empty();
		}
		double cold = betas[coldest()];
		return OptionalDouble.of(cold == Double.POSITIVE_INFINITY ? 1 : (cold - hot) / (cold - work));
	}

	private OptionalDouble carnotCoolingCop() {
		boolean work = has(Role.WORK);
		int temperatures = temperatures();
		if (temperatures < 2 || temperatures == 2 && !work) {
			return OptionalDouble.empty();
		}
		double cold = betas[coldest()];
		double warmer = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < roles.length; i++) {
			warmer = isThermal(i) && !same(betas[i], cold) ? Math.max(warmer, betas[i]) : warmer;
		}
		double driver = temperatures == 2 ? workBeta() : work ? Math.min(workBeta(), hottest()) : hottest();
		if (!(warmer >= driver)) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(cold == Double.POSITIVE_INFINITY ? 0 : (warmer - driver) / (cold - warmer));
	}

	/** The smallest inverse temperature of a thermal bath. */
	private double hottest() {
		double smallest = Double.POSITIVE_INFINITY;
		for (int i = 0; i < roles.length; i++) {
			smallest = isThermal(i) ? Math.min(smallest, betas[i]) : smallest;
		}
		return smallest;
	}

	/** The inverse temperature of the work baths; NaN when they have several, among which there is a limit of neither kind. */
	private double workBeta() {
		double beta = Double.NaN;
		for (int i = 0; i < roles.length; i++) {
			if (!isThermal(i)) {
				if (!Double.isNaN(beta) && !same(beta, betas[i])) {
					return Double.NaN;
				}
				beta = betas[i];
			}
		}
		return beta;
	}

	/** sigma = -sum beta_a J_a; +inf when the baths at zero temperature take heat beyond its error, -inf when they give some. */
	public double entropyProduction() {
		double sigma = 0;
		double frozen = 0;
		double frozenError = 0;
		double largest = 0;
		for (int i = 0; i < roles.length; i++) {
			largest = Math.max(largest, Math.abs(values[i]));
			if (betas[i] == Double.POSITIVE_INFINITY) {
				frozen += values[i];
				frozenError += errors[i];
			} else {
				sigma -= betas[i] * values[i];
			}
		}
		// Currents that do not add up are wrong by as much as is missing.
		double missing = Math.abs(energyBalance());
		if (Math.abs(frozen) <= missing) {
			return sigma;
		}
		if (frozen > ERRORS * frozenError + RELATIVE * largest) {
			return Double.NEGATIVE_INFINITY;
		}
		return frozen < -frozenError ? Double.POSITIVE_INFINITY : sigma;
	}
}
