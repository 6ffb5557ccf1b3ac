// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bound.ChannelData;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.problem.CoherentDrive;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.space.EnergySpace;

/**
 * The inequalities on which the weak-coupling equation rests, with R = 2 Xi sum ||A||^2 over the operators that act, half the fastest
 * possible rate: Born R &lt;&lt; smallest frequency
 * used, thermal memory R beta / 2 pi &lt;&lt; 1,
 * Markov R &lt;&lt; 1 / memory time, secular R &lt;&lt; smallest distance of two frequencies, near degeneracy R &lt;&lt; smallest distance of two levels.
 * Source: Mozgunov and Lidar, Quantum 4, 227 (2020). A drive must leave the bare energies what they
 * are, |detuning| &lt;&lt; gap and amplitude &lt;&lt; smallest gap. Verified by {@code ValidityChecksTest}.
 */
final class ValidityChecks {

	/** Those about the secular approximation. */
	private static final Set<String> SECULAR = Set.of("secular", "nearDegeneracy");

	private ValidityChecks() {
	}

	/** Of the inequalities that an equation rests on: the exact one on none, those that keep coherences not on the secular approximation. */
	static List<ValidityCheck> of(Equation equation, EnergySpace space, List<Bath> baths, List<BathCoupling> couplings) {
		return switch (equation) {
			case EXACT -> List.of();
			case GEOMETRIC, REDFIELD -> of(space, baths, couplings).stream().filter(check -> !SECULAR.contains(check.name())).toList();
			case GLOBAL, LOCAL -> of(space, baths, couplings);
		};
	}

	static List<ValidityCheck> of(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings) {
		List<ValidityCheck> checks = new ArrayList<>();
		double fastest = 0;
		for (int b = 0; b < baths.size(); b++) {
			Bath bath = baths.get(b);
			List<ChannelData> channels = couplings.get(b).acting();
			double squares = channels.stream().mapToDouble(channel -> channel.norm() * channel.norm()).sum();
			double[] frequencies = frequencies(channels);
			if (bath.correlationNorm().isInfinite() || squares == 0 || Double.isInfinite(squares) || frequencies.length == 0) {
				continue;
			}
			double rate = 2 * bath.correlationNorm().value() * squares;
			fastest = Math.max(fastest, rate);
			checks.add(ratio("born", bath, rate, frequencies[0], "the smallest frequency it drives"));
			bath.memoryTime(1 / rate).ifPresent(memory -> checks.add(new ValidityCheck("markov", bath.id(), rate * memory,
					String.format(Locale.ROOT, "R = %.3g should be far below %.3g, one over the memory time of the bath", rate, 1 / memory))));
			double distance = smallestDistance(frequencies, space.levelTolerance());
			if (distance < Double.POSITIVE_INFINITY) {
				checks.add(ratio("secular", bath, rate, distance, "the smallest distance of two frequencies it drives"));
			}
			if (bath.inverseTemperature() > 0 && bath.inverseTemperature() < Double.POSITIVE_INFINITY) {
				checks.add(ratio("thermalMemory", bath, rate, 2 * Math.PI / bath.inverseTemperature(), "2 pi T"));
			}
		}
		addNearDegeneracy(space, fastest, checks);
		return checks;
	}

	/** What a drive adds: the equation knows the bare energies only, and its jumps must be those of the driven machine. */
	static List<ValidityCheck> of(CoherentDrive drive, double gap, List<BathCoupling> couplings) {
		double detuning = Math.abs(gap - drive.frequency());
		double amplitude = Math.abs(drive.amplitude());
		double smallest = gap;
		for (BathCoupling coupling : couplings) {
			double[] frequencies = frequencies(coupling.channels());
			smallest = frequencies.length == 0 ? smallest : Math.min(smallest, frequencies[0]);
		}
		return List.of(
				new ValidityCheck("driveDetuning", "", detuning / gap, String.format(Locale.ROOT,
						"the detuning %.3g of the drive should be far below %.3g, the gap that it drives: heat by bare energies misses the energy of the quanta by as much",
						detuning, gap)),
				new ValidityCheck("driveAmplitude", "", amplitude / smallest, String.format(Locale.ROOT,
						"the amplitude %.3g of the drive should be far below %.3g, the smallest gap: it shifts the levels by as much", amplitude, smallest)));
	}

	/** The positive frequencies that a bath drives, ascending. */
	private static double[] frequencies(List<ChannelData> channels) {
		if (channels.size() == 1) {
			double[] all = channels.get(0).frequencies();
			return all.length > 0 && all[0] <= 0 ? Arrays.copyOfRange(all, 1, all.length) : all;
		}
		List<double[]> distinct = new ArrayList<>();
		for (ChannelData channel : channels) {
			if (distinct.stream().noneMatch(known -> known == channel.frequencies())) {
				distinct.add(channel.frequencies());
			}
		}
		return distinct.stream().flatMapToDouble(Arrays::stream).filter(omega -> omega > 0).sorted().toArray();
	}

	/** Two levels closer than the rates: the fully secular equation drops a coherence between them that it would keep if they met. */
	private static void addNearDegeneracy(EnergySpace space, double rate, List<ValidityCheck> checks) {
		double[] energies = space.energies().clone();
		Arrays.sort(energies);
		double distance = smallestDistance(energies, space.levelTolerance());
		if (rate > 0 && distance < 10 * rate) {
			checks.add(new ValidityCheck("nearDegeneracy", "", rate / distance, String.format(Locale.ROOT,
					"R = %.3g should be far below %.3g, the smallest distance of two levels: the secular equation is discontinuous where they meet", rate, distance)));
		}
	}

	private static double smallestDistance(double[] sorted, double tolerance) {
		double smallest = Double.POSITIVE_INFINITY;
		for (int i = 1; i < sorted.length; i++) {
			double distance = sorted[i] - sorted[i - 1];
			smallest = distance > tolerance ? Math.min(smallest, distance) : smallest;
		}
		return smallest;
	}

	private static ValidityCheck ratio(String name, Bath bath, double rate, double scale, String what) {
		return new ValidityCheck(name, bath.id(), rate / scale, String.format(Locale.ROOT, "R = %.3g should be far below %.3g, %s", rate, scale, what));
	}
}
