// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;

/**
 * Goes through mutants, one for each seed, and gathers what is wrong by its kind, each with the simplest mutant that shows it. {@code releng/fuzz [N] [SEED]}
 * does so with any number.
 */
final class FuzzRun {

	/** What one kind of fault has come to. */
	private static final class Finding {
		private int count;
		private long seed;
		private FuzzMutant simplest;
		private String message;
	}

	/** A mutant that takes longer hangs: it was told to stop long before. */
	private static final int SECONDS = Integer.getInteger("heatwright.fuzz.seconds", 300);
	/** A thread that hangs cannot be stopped and takes a core from the others. */
	private static final int MOST_HANGS = 2;
	private static final int DEEP = 10;
	private static final int STUDIES = 20;

	private final List<FuzzCorpus.Entry> designs = FuzzCorpus.designs();
	private final List<FuzzCorpus.Entry> studies = FuzzCorpus.studies();
	private final LoadedDesign maser;
	private final Map<String, Finding> findings = new TreeMap<>();
	private ExecutorService worker = worker();
	private volatile int solved;
	private int hangs;

	FuzzRun() throws IOException {
		maser = DesignFile.load(
				new ByteArrayInputStream(
						designs.stream().filter(entry -> entry.name().equals("maser.qtm")).findFirst().orElseThrow().text().getBytes(StandardCharsets.UTF_8)),
				"maser.qtm");
	}

	private static ExecutorService worker() {
		return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("fuzz").factory());
	}

	/** The mutants of so many seeds from the first one on; fewer when some hang. */
	FuzzRun run(int count, long firstSeed) throws InterruptedException {
		for (long seed = firstSeed; seed < firstSeed + count && hangs < MOST_HANGS; seed++) {
			long mutantSeed = seed;
			FuzzMutant mutant = mutant(seed);
			for (FuzzFault fault : faults(mutant, seed)) {
				Finding finding = findings.computeIfAbsent(fault.kind(), kind -> {
					System.err.println("seed " + mutantSeed + ": " + kind);
					return new Finding();
				});
				finding.count++;
				if (finding.simplest == null || mutant.mutations().size() < finding.simplest.mutations().size()) {
					finding.seed = seed;
					finding.simplest = fault.kind().startsWith("hang") ? mutant : simplest(mutant, fault, seed);
					finding.message = fault.message();
				}
			}
		}
		worker.shutdownNow();
		return this;
	}

	FuzzMutant mutant(long seed) {
		return FuzzMutant.random(seed % STUDIES == 0 ? studies : designs, seed);
	}

	private List<FuzzFault> faults(FuzzMutant mutant, long seed) throws InterruptedException {
		Thread[] thread = new Thread[1];
		Future<List<FuzzFault>> answer = worker.submit(() -> {
			thread[0] = Thread.currentThread();
			FuzzCheck check = FuzzCheck.of(mutant, seed % DEEP == 1, maser);
			solved += check.isSolved() ? 1 : 0;
			return check.faults();
		});
		try {
			return answer.get(SECONDS, TimeUnit.SECONDS);
		} catch (ExecutionException e) {
			return List.of(FuzzFault.of("check", e.getCause()));
		} catch (TimeoutException e) {
			String where = Arrays.stream(thread[0].getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.heatwright")).limit(6)
					.map(frame -> frame.getClassName() + "." + frame.getMethodName())
					.reduce("", (a, b) -> a + " < " + b);
			worker.shutdownNow();
			worker = worker();
			hangs++;
			return List.of(new FuzzFault("hang" + where.split(" < ")[1].replaceAll(".*\\.(\\w+\\.\\w+)$", " in $1"), where));
		}
	}

	/** Fewer mutations that show the same fault. */
	private FuzzMutant simplest(FuzzMutant mutant, FuzzFault fault, long seed) throws InterruptedException {
		for (FuzzMutant simpler : mutant.simpler()) {
			if (faults(simpler, seed).stream().anyMatch(other -> other.kind().equals(fault.kind()))) {
				return simplest(simpler, fault, seed);
			}
		}
		return mutant;
	}

	/** How many mutants could be solved: what is refused at once is looked at the least. */
	int solved() {
		return solved;
	}

	/** The kinds of faults that were found. */
	List<String> kinds() {
		return List.copyOf(findings.keySet());
	}

	/** Every kind with its number, its simplest mutant, and where that lies. */
	String report(Path folder) throws IOException {
		StringBuilder report = new StringBuilder();
		for (Map.Entry<String, Finding> entry : findings.entrySet()) {
			Finding finding = entry.getValue();
			report.append(entry.getKey()).append(" (").append(finding.count).append(" mutants)\n  seed ").append(finding.seed).append(", ")
					.append(finding.simplest.story()).append("\n  ")
					.append(finding.message.length() > 300 ? finding.message.substring(0, 300) + "..." : finding.message).append("\n  ")
					.append(FuzzCheck.repro(folder, finding.seed, finding.simplest)).append('\n');
		}
		return report.toString();
	}

	/** @param arguments the number of mutants and the first seed */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
		long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
		FuzzRun run = new FuzzRun().run(count, seed);
		System.out.print(run.report(Path.of("target", "fuzz").toAbsolutePath()));
		System.out.println(count + " mutants from seed " + seed + " on, " + run.solved() + " of them solved, " + run.kinds().size() + " kinds of faults");
		System.exit(run.kinds().isEmpty() ? 0 : 1);
	}
}
