// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ctrl-C, and a polite kill, of a command that keeps what it has computed: the command stops, says how to go on, and the process ends with the code for work
 * that was not finished. The machine is kept from
 * halting until that is out; when the command does not come to it in time, it is said for it. Verified by {@code InterruptedTest}.
 */
final class Interruption {

	/** A command that asks now and then whether it shall stop. */
	interface Work {

		ExitCode run(Interruption interruption) throws CommandFailure;
	}

	private static final long SECONDS_TO_END = 10;

	private final Console console;
	private final Supplier<String> howToGoOn;
	private final CountDownLatch ended = new CountDownLatch(1);
	private volatile boolean asked;
	private volatile ExitCode code = ExitCode.REFUSED;

	private Interruption(Console console, Supplier<String> howToGoOn) {
		this.console = console;
		this.howToGoOn = howToGoOn;
	}

	/** @param howToGoOn said when the command cannot say it better */
	static ExitCode guard(Console console, Supplier<String> howToGoOn, Work work) {
		Interruption interruption = new Interruption(console, howToGoOn);
		Thread hook = new Thread(interruption::stop, "study ends");
		Runtime.getRuntime().addShutdownHook(hook);
		try {
			interruption.code = work.run(interruption);
		} catch (CommandFailure e) {
			if (!interruption.asked) {
				throw e;
			}
			console.problem("heatwright: " + e.getMessage());
			interruption.code = e.exitCode();
		} finally {
			interruption.ended.countDown();
			try {
				Runtime.getRuntime().removeShutdownHook(hook);
			} catch (IllegalStateException e) {
				// The process is ending; the hook halts it.
			}
		}
		return interruption.code;
	}

	private void stop() {
		asked = true;
		boolean said = false;
		try {
			said = ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			// Then it is said here.
		}
		if (!said) {
			console.problem(howToGoOn.get());
		}
		console.out().flush();
		console.err().flush();
		Runtime.getRuntime().halt((said ? code : ExitCode.REFUSED).number());
	}

	/** Whether the command shall stop; asked from any thread. */
	boolean asked() {
		return asked;
	}
}
