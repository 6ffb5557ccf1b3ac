// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.heatwright.analysis.Figures;
import org.heatwright.analysis.TextTable;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.run.ChunkExecutor;
import org.heatwright.study.search.ExponentSearch;
import org.heatwright.study.search.FoundMachine;
import org.heatwright.study.search.SearchClaim;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for machines that grow with a claimed power of the number of qubits. Verified by {@code SearchCommandTest}. */
@Command(name = "search", description = "Looks for machines whose power grows with a claimed power of the number of qubits, and holds them against the bounds.")
final class SearchCommand implements Callable<Integer> {

	private static final String DESIGN = "design.qtm";

	/** The words of {@code --template}. */
	enum Template {
		ladder
	}

	/** The words of {@code --fixed}. */
	enum Fixed {
		efficiency
	}

	/** The words of {@code --temperatures}. */
	enum Temperatures {
		fixed, grow
	}

	private final Console console;

	@Option(names = "--template", paramLabel = "ladder", required = true, description = "ladder: engines on three rungs of identical qubits between three baths; "
			+ "releng/docs/searching.md says which.")
	Template template;

	@Option(names = "--bodies", paramLabel = "K|L", required = true, description = "On how many qubits a term may act, or L for all of them.")
	String bodies;

	@Option(names = "--claim", paramLabel = "NAME~L^X", required = true,
			description = "What is to grow: power~L^2, or absorption~L^2 for the heat from the hot bath.")
	String claim;

	@Option(names = "--fixed", paramLabel = "efficiency", description = "efficiency: leaves out machines whose efficiency changes with L.")
	Fixed fixed;

	@Option(names = "--temperatures", paramLabel = "fixed|grow", defaultValue = "fixed",
			description = "fixed (default), or grow: temperatures and bands of the baths "
			+ "are proportional to L.")
	Temperatures temperatures;

	@Option(names = { "-o", "--output" }, paramLabel = "FOLDER", description = "Where the machines and what is recorded of them lie; search by default. A search "
			+ "that was interrupted goes on there.")
	Path folder = Path.of("search");

	@Mixin
	ExecutorArguments executors;

	SearchCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() {
		return Interruption.guard(console, () -> "what is recorded is kept in " + folder + "; the same command goes on", this::guarded).number();
	}

	private ExitCode guarded(Interruption interruption) {
		try {
			return run(interruption);
		} catch (StudyException e) {
			throw new CommandFailure(ExitCode.USAGE, e.getMessage());
		} catch (StudyRefusedException e) {
			throw new CommandFailure(ExitCode.REFUSED, e.getMessage());
		} catch (CancellationException e) {
			console.problem(e.getMessage() + "; what is recorded is kept in " + folder + "; the same command goes on");
			return ExitCode.REFUSED;
		} catch (IOException e) {
			throw new CommandFailure(ExitCode.INPUT_OUTPUT, DesignReader.reason(folder, e));
		} catch (InterruptedException e) {
			throw new CommandFailure(ExitCode.INTERNAL, "interrupted; what is recorded is kept in " + folder);
		}
	}

	private ExitCode run(Interruption interruption) throws IOException, InterruptedException {
		SearchClaim wanted = SearchClaim.parse(claim);
		ExponentSearch search = new ExponentSearch(wanted, limit(), temperatures == Temperatures.grow, fixed != null);
		Files.createDirectories(folder);
		ChunkExecutor executor = executors.executor(folder);
		ConsoleObserver observer = new ConsoleObserver(console, interruption);
		console.problem("searching " + search.candidates().size() + " machines of the " + template + " on " + executor.description());
		List<FoundMachine> found = search.run(folder, executor, observer, observer);
		List<FoundMachine> front = ExponentSearch.front(found);
		for (FoundMachine machine : found) {
			Files.writeString(folder.resolve(machine.candidate().name()).resolve(DESIGN), machine.candidate().design(), StandardCharsets.UTF_8);
		}
		Output.write(console, Optional.of(folder.resolve("found.csv")), csv(found, front));
		console.out().print(text(wanted, search, found, front));
		return ExitCode.OK;
	}

	private Optional<Integer> limit() {
		if (bodies.equals("L")) {
			return Optional.empty();
		}
		try {
			return Optional.of(Integer.parseInt(bodies));
		} catch (NumberFormatException e) {
			throw new StudyException("--bodies " + bodies + ": a number, or L for all qubits, is needed");
		}
	}

	private String text(SearchClaim wanted, ExponentSearch search, List<FoundMachine> found, List<FoundMachine> front) {
		StringBuilder out = new StringBuilder();
		out.append(found.size()).append(" of ").append(search.candidates().size()).append(" machines have ").append(wanted.text());
		out.append(found.isEmpty() ? "; no other says that there is none outside of the template\n" : "; the front:\n");
		TextTable table = new TextTable();
		if (!front.isEmpty()) {
			table.row("machine", "exponent", "drift", "bodies", "efficiency", "validity", "certificate");
		}
		for (FoundMachine machine : front) {
			table.row(machine.candidate().name(), Figures.of(machine.exponent(), 4), Figures.of(machine.drift(), 2), machine.candidate().bodiesText(),
					Figures.of(machine.efficiency(), 6) + (machine.fixedEfficiency() ? "" : " (changes)"), Figures.of(machine.validity(), 3), machine.certificate());
		}
		table.appendTo(out);
		for (FoundMachine machine : front) {
			out.append("  ").append(machine.candidate().name()).append(": ").append(machine.candidate().what()).append('\n');
		}
		if (!found.isEmpty()) {
			out.append("  designs: ").append(folder).append("/NAME/").append(DESIGN).append("; all ").append(found.size()).append(" in found.csv\n");
		}
		return out.toString();
	}

	private static String csv(List<FoundMachine> found, List<FoundMachine> front) {
		StringBuilder out = new StringBuilder("machine,front,exponent,drift,bodies,efficiency,fixedEfficiency,validity,allowedExponent,limitedBy\n");
		for (FoundMachine machine : found) {
			out.append(String.format(Locale.ROOT, "%s,%b,%.6g,%.3g,%s,%.12g,%b,%.6g,%.6g,%s%n", machine.candidate().name(), front.contains(machine), machine.exponent(),
					machine.drift(), machine.candidate().bodiesText(), machine.efficiency(), machine.fixedEfficiency(), machine.validity(), machine.allowed(),
					machine.limitedBy()));
		}
		return out.toString();
	}
}
