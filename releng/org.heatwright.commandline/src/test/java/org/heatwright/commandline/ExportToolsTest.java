// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports in the hands of QuTiP and NumPy as Debian ships them. The test command installs them; a program that is missing fails the test. */
class ExportToolsTest {

	@TempDir
	Path folder;

	/** No machine of the gallery is without a check: steady states, a driven maser, strokes with and without friction, ideal cycles, batteries. */
	@Test
	void qutipAgreesWithEveryMachineOfTheGallery() throws Exception {
		List<Path> published = Programs.designs().stream().filter(design -> design.startsWith(CommandLine.MACHINES)).toList();
		List<Path> starters = Programs.designs().stream().filter(design -> !published.contains(design)).toList();
		scripts("published", published);
		scripts("starters", starters);
		assertEquals(published.size() + starters.size(), agreeing(), "machines checked");
	}

	/** What the gallery does not have by itself: the local equation, the Lamb shift where it acts, detuning, coherent initial states. */
	@Test
	void qutipAgreesOnEveryEquation() throws Exception {
		scripts("local", machines("levy-kosloff", "absorption-refrigerator", "two-qubit-rectifier", "otto-friction"), "--equation", "local");
		scripts("shifted", machines("two-qubit-rectifier"), "--equation", "local", "--lamb-shift");
		scripts("kept", machines("otto-friction", "superabsorption", "dicke-heat-valve"), "--lamb-shift");
		scripts("detuned", machines("driven-maser"), "--set", "omega_d=1.9");
		scripts("coherent", machines("two-qubit-rectifier", "levy-kosloff"), "--initial", "dicke(0)");
		assertEquals(11, agreeing(), "machines checked");
	}

	/** Cycles between a Hamiltonian that is diagonal and one that is not, whichever qubit is first, of every way through their strokes. */
	@Test
	void qutipAgreesOnWhereLevelsGo() throws Exception {
		List<Path> designs = new ArrayList<>();
		String ideal = "<cycle xsi:type='cycle:IdealCycle' id='cycle' hot='hot' cold='cold' kind='KIND'><changes id='cycle.0' parameter='J' hotValue='0' "
				+ "coldValue='0.8'/></cycle>";
		String strokes = "<cycle xsi:type='cycle:StrokeCycle' id='cycle'><strokes xsi:type='cycle:ThermalStroke' id='heating' duration='40' couplings='h'/>"
				+ "<strokes xsi:type='cycle:WorkStroke' id='expansion' duration='10' protocol='KIND'><changes id='e.0' parameter='J' to='0.8'/></strokes>"
				+ "<strokes xsi:type='cycle:ThermalStroke' id='cooling' duration='40' couplings='c'/>"
				+ "<strokes xsi:type='cycle:WorkStroke' id='compression' duration='10' protocol='KIND'><changes id='k.0' parameter='J' to='0'/></strokes></cycle>";
		for (String frequencies : List.of("1 2", "2 1", "1 1", "-1 -2")) {
			for (String kind : List.of("OTTO", "CARNOT", "STIRLING", "SUDDEN", "ADIABATIC", "LINEAR")) {
				designs.add(pair(frequencies, (kind.equals("OTTO") || kind.equals("CARNOT") || kind.equals("STIRLING") ? ideal : strokes).replace("KIND", kind), kind));
			}
		}
		scripts("levels", designs);
		assertEquals(designs.size(), agreeing(), "machines checked");
	}

	/** Two qubits with an exchange that a cycle switches on and off. */
	private Path pair(String frequencies, String cycle, String kind) throws Exception {
		String sites = Stream.of(frequencies.split(" ")).map(frequency -> "<siteFrequencies>" + frequency + "</siteFrequencies>").reduce("", String::concat);
		String bath = "<baths id='%s' role='%s' temperature='%s'><spectrum xsi:type='bath:OhmicSpectrum' strength='0.1' cutoff='20'/></baths>";
		String coupling = "<couplings id='%s' bath='%s'><channels id='%s.0' strength='0.3'><operator xsi:type='bath:LocalOperators' axis='X' sites='1, 2'/>"
				+ "</channels></couplings>";
		String design = "<?xml version='1.0' encoding='UTF-8'?><machine:Machine xmi:version='2.0' xmlns:xmi='http://www.omg.org/XMI' "
				+ "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
				+ " xmlns:machine='http://www.heatwright.org/machine/1.0' xmlns:array='http://www.heatwright.org/array/1.0' xmlns:bath='http://www.heatwright.org/bath/1.0'"
				+ " xmlns:cycle='http://www.heatwright.org/cycle/1.0' id='m' name='pair'><parameters id='J' name='J' expression='0'/><medium xsi:type='array:QubitArray' "
				+ "id='medium' size='2'>"
				+ sites
				+ "<terms xsi:type='array:PairInteraction' id='x' strength='J'/></medium>" + bath.formatted("hot", "HOT", "4")
				+ bath.formatted("cold", "COLD", "0.5") + coupling.formatted("h", "hot", "h")
				+ coupling.formatted("c", "cold", "c") + cycle + "</machine:Machine>";
		return Files.writeString(folder.resolve("pair" + frequencies.replace(" ", "_") + kind + ".qtm"), design);
	}

	/** Every kind of initial state, in media that keep a memory of it and in one of one qubit, which is a ladder. */
	@Test
	void qutipAgreesOnEveryInitialState() throws Exception {
		List<String> states = List.of("ground", "excited", "mixed", "thermal(0.7)", "thermal(0)", "thermal(inf)", "product(0.3)", "product(1)");
		for (String state : states) {
			scripts(state.replaceAll("[().]", "_"), machines("qubit-two-baths", "two-qubit-rectifier", "otto-friction"), "--initial", state);
		}
		scripts("level", machines("three-level-maser"), "--initial", "level(upper)");
		assertEquals(3 * states.size() + 1, agreeing(), "machines checked");
	}

	private static List<Path> machines(String... names) {
		return Stream.of(names).map(name -> CommandLine.MACHINES.resolve(name + ".qtm")).toList();
	}

	/** Writes the scripts of some machines in one run; design errors, as those of the local equation, do not stop it. */
	private void scripts(String name, List<Path> designs, String... options) throws Exception {
		List<Object> arguments = new ArrayList<>(List.of("export"));
		arguments.addAll(designs);
		arguments.addAll(List.of("--to", "qutip", "-o", folder.resolve(name) + "/"));
		arguments.addAll(List.of(options));
		CommandLine.Outcome outcome = CommandLine.run(arguments.toArray());
		assertTrue(outcome.exitCode() == 0 || outcome.exitCode() == 3 && name.equals("local"), outcome.err());
	}

	/** Runs every script that was written and counts those that agree to 1e-8; one that does not fails. */
	private int agreeing() throws Exception {
		Path all = folder.resolve("all_checks.py");
		Files.writeString(all,
				"import runpy, sys\nfor path in sys.argv[1:]:\n    try:\n        runpy.run_path(path, run_name='__main__')\n    except SystemExit as end:\n        if "
						+ "end.code:\n            sys.exit(path + ' disagrees')\n");
		List<String> command = new ArrayList<>(List.of("/usr/bin/python3", all.toString()));
		try (Stream<Path> scripts = Files.walk(folder)) {
			scripts.filter(file -> file.toString().endsWith(".py") && !file.equals(all)).sorted().forEach(file -> command.add(file.toString()));
		}
		String out = Programs.run(folder, command.toArray(String[]::new));
		return out.split("largest difference relative to the largest number: ", -1).length - 1;
	}

	@Test
	void numpyReadsTheMatrices() throws Exception {
		Path archive = folder.resolve("maser.npz");
		assertEquals(0, CommandLine.run("export", CommandLine.MACHINES.resolve("three-level-maser.qtm"), "--to", "npz", "-o", archive).exitCode());
		String out = Programs.run(folder, "/usr/bin/python3", "-c", """
				import numpy as np
				a = np.load('maser.npz')
				e, w = a['energies'], a['rates_0']
				p = a['rho'].diagonal().real
				gap = e[:, None] - e[None, :]
				print(list(a['states']), list(a['baths']), repr(float(np.sum(gap * w * p[None, :]))), a['operator_0_0'].shape, repr(float(p.sum())))
				""");
		assertTrue(out.startsWith("['ground', 'middle', 'upper'] ['hot', 'cold', 'work'] "), out);
		String[] words = out.split(" ");
		assertEquals(0.0025185376583803, Double.parseDouble(words[6]), 1e-15);
	}

	/** The heat current as {@code solve --format json} gives it. */
	private static double currentOf(String bath, Path design, String setting) throws Exception {
		Matcher current = Pattern.compile("\"id\" : \"" + bath + "\".*?\"heatCurrent\" : ([-0-9.E]+)", Pattern.DOTALL)
				.matcher(CommandLine.run("solve", design, "--set", setting, "--format", "json").out());
		assertTrue(current.find(), "a heat current of " + bath);
		return Double.parseDouble(current.group(1));
	}

	/**
	 * A ladder of 5000 qubits has no dense matrices, and the permutation-invariant states of 12 stand for 4096: the heat current comes out of the sparse rates all
	 * the same.
	 */
	@Test
	void numpyReadsTheRatesOfLargeAndOfPermutationInvariantMachines() throws Exception {
		Path local = folder.resolve("local.qtm");
		Files.writeString(local, Files.readString(CommandLine.MACHINES.resolve("dicke-heat-valve.qtm")).replace("bath:CollectiveOperator", "bath:LocalOperators"));
		Path valve = CommandLine.MACHINES.resolve("dicke-heat-valve.qtm");
		assertEquals(0, CommandLine.run("export", valve, "--set", "L=5000", "--to", "npz", "-o", folder.resolve("large.npz")).exitCode());
		assertEquals(0, CommandLine.run("export", local, "--set", "L=12", "--to", "npz", "-o", folder.resolve("invariant.npz")).exitCode());
		String out = Programs.run(folder, "/usr/bin/python3", "-c", """
				import numpy as np
				for name in ('large.npz', 'invariant.npz'):
				    a = np.load(name)
				    e, p, to, start = a['energies'], a['populations'], a['rates_0_to'], a['rates_0_from']
				    print(len(p), int(round(a['multiplicities'].sum())), repr(float(p.sum())), repr(float(np.sum((e[to] - e[start]) * a['rates_0_values'] * p[start]))))
				""");
		String[] large = out.split("\n")[0].split(" ");
		String[] invariant = out.split("\n")[1].split(" ");
		assertEquals(List.of("5001", "5001"), List.of(large[0], large[1]));
		assertEquals(List.of("49", "4096"), List.of(invariant[0], invariant[1]));
		assertEquals(1, Double.parseDouble(large[2]), 1e-12);
		assertEquals(currentOf("hot", valve, "L=5000"), Double.parseDouble(large[3]), 1e-11);
		assertEquals(currentOf("hot", local, "L=12"), Double.parseDouble(invariant[3]), 1e-13);
	}
}
