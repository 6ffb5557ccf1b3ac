// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.heatwright.model.expression.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the command line; runs in a process of its own or, for tests and embedders, inside another program. */
public final class Main {

	static final String DEBUG = "--debug";
	private static final String PROGRAM = "heatwright";

	private Main() {
	}

	public static void main(String[] arguments) {
		StandardOutput standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
		PrintStream out = new PrintStream(new BufferedOutputStream(standard, 1 << 16), false, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		int exitCode = run(out, err, arguments);
		out.flush();
		boolean lost = out.checkError();
		if (lost && standard.readerHasGone()) {
			System.exit(StandardOutput.BROKEN_PIPE);
		}
		if (lost) {
			err.println("heatwright: the output could not be written");
		}
		System.exit(lost && exitCode == ExitCode.OK.number() ? ExitCode.INPUT_OUTPUT.number() : exitCode);
	}

	/**
	 * Runs one command line.
	 *
	 * @param out receives data
	 * @param err receives messages
	 * @return the exit code; nothing is thrown
	 */
	public static int run(PrintStream out, PrintStream err, String... arguments) {
		Console console = Console.of(out, err, Arrays.asList(arguments).contains(DEBUG));
		try {
			return commandLine(console).execute(arguments);
		} catch (Throwable e) {
			return failed(console, e);
		}
	}

	private static CommandLine commandLine(Console console) {
		CommandLine line = new CommandLine(new HeatwrightCommand());
		line.addSubcommand(new SolveCommand(console));
		line.addSubcommand(new ValidateCommand(console));
		line.addSubcommand(new EvolveCommand(console));
		line.addSubcommand(new SensitivityCommand(console));
		line.addSubcommand(new BestCommand(console));
		line.addSubcommand(new ScalingCommand(console));
		line.addSubcommand(new SweepCommand(console));
		line.addSubcommand(new SearchCommand(console));
		line.addSubcommand(new OptimizeCommand(console));
		line.addSubcommand(new ReportCommand(console));
		line.addSubcommand(new ExportCommand(console));
		line.addSubcommand(new TemplatesCommand(console));
		line.addSubcommand(new NewCommand(console));
		line.addSubcommand(new ServeCommand(console, System.in));
		line.addSubcommand(new CompletionCommand(console));
		line.addSubcommand(new ManualCommand(console));
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setOut(new PrintWriter(console.out(), true));
		line.setErr(new PrintWriter(console.err(), true));
		line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
		line.setParameterExceptionHandler((e, arguments) -> usage(console, e));
		line.setExecutionExceptionHandler((e, command, result) -> failed(console, e));
		return line;
	}

	private static int usage(Console console, ParameterException e) {
		String command = e.getCommandLine().getCommandSpec().qualifiedName();
		String suggestion = "";
		if (e instanceof UnmatchedArgumentException unmatched) {
			suggestion = suggested(unmatched);
		}
		console.problem(command + ": " + e.getMessage() + suggestion);
		console.problem("Try " + command + " --help.");
		return ExitCode.USAGE.number();
	}

	/** The command that was meant when one is a slip away, or else what picocli finds alike: it takes the letters of a word for a set. */
	private static String suggested(UnmatchedArgumentException unmatched) {
		List<String> alike = Spelling.meant(unmatched.getUnmatched().get(0), unmatched.getCommandLine().getSubcommands().keySet()).map(List::of)
				.orElseGet(unmatched::getSuggestions);
		return alike.isEmpty() ? "" : "; did you mean " + String.join(" or ", alike) + "?";
	}

	private static int failed(Console console, Throwable e) {
		if (e instanceof CommandFailure failure) {
			return Failure.report(console, PROGRAM, new CommandFailure(failure.exitCode(), PROGRAM + ": " + failure.getMessage())).number();
		}
		return Failure.report(console, PROGRAM, e).number();
	}
}
