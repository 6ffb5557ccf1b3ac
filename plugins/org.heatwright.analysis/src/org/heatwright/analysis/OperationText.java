// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what a machine does in time for people: strokes, battery, drive, noise. */
final class OperationText {

	private final StringBuilder out = new StringBuilder();
	private final UnitSystem units;

	OperationText(UnitSystem units) {
		this.units = units;
	}

	String write(Analysis.Solved solved) {
		solved.cycle().ifPresent(this::cycle);
		solved.battery().ifPresent(this::battery);
		solved.drive().ifPresent(this::drive);
		solved.noise().ifPresent(this::noise);
		if (!solved.noiseAbsence().isEmpty() && solved.cycle().isEmpty() && solved.battery().isEmpty()) {
			out.append("\nNoise of the heat currents\n  not computed: ").append(Printable.line(solved.noiseAbsence())).append('\n');
		}
		return out.toString();
	}

	private static String word(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private void cycle(CycleAnalysis cycle) {
		out.append('\n').append(cycle.kind().equals("STROKES") ? "Limit cycle" : "Ideal cycle of " + cycle.kind().charAt(0) + word(cycle.kind()).substring(1))
				.append('\n');
		TextTable table = new TextTable();
		table.row("work given out per cycle", Figures.of(cycle.workOut(), Figures.CURRENT) + units.energyUnit());
		cycle.period().ifPresent(period -> table.row("period", Figures.of(period, Figures.RATIO) + units.timeUnit()));
		if (cycle.coherent()) {
			table.row("friction", Figures.of(cycle.friction(), Figures.CURRENT) + units.energyUnit());
		}
		table.row("entropy produced per cycle", Figures.of(cycle.entropy(), Figures.CURRENT) + units.entropyUnit());
		table.row("reached from", cycle.unique() ? "every initial state" : "this initial state; others lead to other cycles");
		table.appendTo(out);
		out.append('\n');
		TextTable strokes = new TextTable().row("stroke", "kind", "duration", "heat", "work out", "energy at the end", "entropy at the end", "first law");
		for (StrokeAnalysis stroke : cycle.strokes()) {
			String heat = stroke.heat().stream().map(bath -> Figures.of(bath.heat(), Figures.BOUND) + " (" + bath.bath() + ")").collect(Collectors.joining(", "));
			strokes.row(stroke.name(), word(stroke.kind()), stroke.duration().isPresent() ? Figures.of(stroke.duration().getAsDouble(), Figures.BOUND) : "",
					heat, Figures.of(stroke.work(), Figures.BOUND),
					Figures.of(stroke.energyEnd(), Figures.BOUND), Figures.of(stroke.entropyEnd(), Figures.BOUND), Figures.of(stroke.firstLawError(), Figures.ERROR));
		}
		strokes.appendTo(out);
	}

	private static String charged(String kind) {
		return switch (kind) {
			case "UNITARY_PARALLEL" -> "by a field, each qubit by itself,";
			case "UNITARY_COLLECTIVE" -> "by a field, all together,";
			case "CAVITY" -> "by a cavity";
			case "DISSIPATIVE" -> "by baths";
			default -> throw new IllegalArgumentException(kind + " is no way to charge");
		};
	}

	private void battery(BatteryAnalysis battery) {
		out.append("\nBattery, charged ").append(charged(battery.kind())).append(" for ").append(Figures.of(battery.duration(), Figures.BOUND))
				.append(units.timeUnit()).append('\n');
		TextTable table = new TextTable();
		table.row("energy stored", Figures.of(battery.energy(), Figures.CURRENT) + units.energyUnit());
		if (!Double.isNaN(battery.ergotropy())) {
			table.row("ergotropy", Figures.of(battery.ergotropy(), Figures.CURRENT) + units.energyUnit());
			table.row("  without coherences", Figures.of(battery.incoherentErgotropy(), Figures.CURRENT) + units.energyUnit());
		}
		if (!Double.isNaN(battery.passiveEnergy())) {
			table.row("passive energy that is left", Figures.of(battery.passiveEnergy(), Figures.BOUND) + units.energyUnit());
		}
		table.row("capacity", Figures.of(battery.capacity(), Figures.BOUND) + units.energyUnit());
		table.row("mean charging power", Figures.of(battery.chargingPower(), Figures.CURRENT) + units.powerUnit());
		table.row("largest charging power", Figures.of(battery.largestPower(), Figures.BOUND) + units.powerUnit());
		battery.powerBound().ifPresent(bound -> table.row("power at most", Figures.of(bound, Figures.BOUND) + units.powerUnit()));
		battery.bestMeanPower().ifPresent(power -> table.row("best mean power", Figures.of(power, Figures.BOUND) + units.powerUnit()));
		battery.advantage().ifPresent(advantage -> table.row("advantage over parallel charging", Figures.of(advantage, Figures.BOUND)));
		table.appendTo(out);
	}

	private void drive(DriveAnalysis drive) {
		out.append("\nCoherent drive (heat and power above by the bare Hamiltonian)\n");
		TextTable table = new TextTable();
		table.row("energy of the quanta given to the field, per time", Figures.of(drive.power(), Figures.CURRENT) + units.powerUnit());
		table.row("detuning", Figures.of(drive.detuning(), Figures.BOUND) + units.energyUnit());
		table.row("resonance defect, power minus that energy", Figures.of(drive.resonanceDefect(), Figures.BOUND) + units.powerUnit());
		drive.heatWithDrive()
				.forEach(bath -> table.row("heat from " + bath.bath() + " with the drive in H", Figures.of(bath.heat(), Figures.CURRENT) + units.powerUnit()));
		table.appendTo(out);
	}

	private void noise(NoiseAnalysis noise) {
		out.append("\nNoise of the heat currents\n");
		TextTable table = new TextTable().row("bath", "noise", "error", "Fano factor", "S sigma / J^2");
		for (NoiseAnalysis.Current bath : noise.baths()) {
			table.row(bath.bath(), bath.isKnown() ? Figures.of(bath.noise(), Figures.CURRENT) : "-", Figures.of(bath.error(), Figures.ERROR),
					bath.fano().isPresent() ? Figures.of(bath.fano().getAsDouble(), Figures.BOUND) : "",
					bath.uncertainty().isPresent() ? Figures.of(bath.uncertainty().getAsDouble(), Figures.BOUND) : "");
		}
		noise.power().ifPresent(power -> table.row("power", Figures.of(power, Figures.CURRENT), "", "", ""));
		table.appendTo(out);
		noise.baths().stream().filter(bath -> !bath.isKnown())
				.forEach(bath -> out.append("  ").append(bath.bath()).append(": the noise is no larger than its rounding, and is not known\n"));
	}
}
