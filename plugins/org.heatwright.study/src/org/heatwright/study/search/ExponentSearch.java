// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Setting;
import org.heatwright.analysis.VerdictChoice;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.physics.Progress;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.journal.Journal;
import org.heatwright.study.plan.AxisText;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.run.ChunkExecutor;
import org.heatwright.study.run.RunProgress;
import org.heatwright.study.run.StudyObserver;
import org.heatwright.study.run.StudyRun;
import org.heatwright.study.scaling.ScalingFit;

/**
 * Machines of the ladder template whose power, or the heat they take up, grows with a claimed power of L. Each candidate is a study of its own in a folder of
 * its own, so that threads and Spark compute it and a search that was interrupted goes on with what is recorded. Survivors are held against the bounds that
 * were recorded beside. Verified by {@code ExponentSearchTest}.
 */
public final class ExponentSearch {

	private static final double TOLERANCE = 0.1;
	private static final double FIXED = 1e-6;
	/** ||A||^2 of couplings whose norm grows as L. */
	private static final double CAP = 2;
	/** ||H|| ||A||^2. */
	private static final double BOUND_1 = 3;

	private final SearchClaim claim;
	private final int bodies;
	private final boolean growing;
	private final boolean fixedEfficiency;

	/**
	 * @param bodies          on how many qubits a term may act; empty for all of them
	 * @param growing         whether temperatures and bands grow with L
	 * @param fixedEfficiency whether machines whose efficiency changes with L are left out
	 * @throws StudyRefusedException when a bound forbids the claim
	 */
	public ExponentSearch(SearchClaim claim, Optional<Integer> bodies, boolean growing, boolean fixedEfficiency) {
		this.claim = claim;
		this.bodies = bodies.orElse(Candidate.ALL);
		this.growing = growing;
		this.fixedEfficiency = fixedEfficiency;
		if (bodies.isPresent() && bodies.get() < 2) {
			throw new StudyRefusedException("three rungs of a ladder need terms of two bodies at least, not " + bodies.get());
		}
		if (!growing && claim.quantity() == SearchClaim.Quantity.ABSORPTION && claim.exponent() > CAP + TOLERANCE) {
			throw new StudyRefusedException(String.format(Locale.ROOT, "%s is impossible at a fixed temperature: by the thermal cap, J <= ||A||^2 sup w gamma(-w), "
					+ "the heat that a bath can feed in grows as L^2 at most when ||A|| grows as L; let the temperatures grow with L (--temperatures grow)", claim.text()));
		}
		if (claim.exponent() > BOUND_1 + TOLERANCE) {
			throw new StudyRefusedException(String.format(Locale.ROOT, "%s is impossible: by Bound 1, Eq. (9), |J| <= 4 ||H|| Xi ||A||^2, a heat current grows as L^3 "
					+ "at most when ||H|| and ||A|| grow as L", claim.text()));
		}
	}

	/** All machines of the template that are solved. */
	public List<Candidate> candidates() {
		return LadderTemplate.candidates(claim, bodies, growing);
	}

	/**
	 * Solves all candidates and keeps those that grow as claimed, the front first.
	 *
	 * @param folder where each candidate has a folder of its own
	 * @throws CancellationException when the observer stops the search; what is recorded is kept
	 */
	public List<FoundMachine> run(Path folder, ChunkExecutor executor, StudyObserver observer, Progress progress) throws IOException, InterruptedException {
		List<FoundMachine> found = new ArrayList<>();
		List<Candidate> all = candidates();
		for (int c = 0; c < all.size(); c++) {
			progress.report((double) c / all.size(), "candidate " + (c + 1) + " of " + all.size() + ", " + found.size() + " grow as claimed");
			LoadedDesign design = design(all.get(c));
			judge(all.get(c), design, solved(all.get(c), design, folder, executor, observer), progress).ifPresent(found::add);
		}
		List<FoundMachine> front = front(found);
		List<FoundMachine> result = new ArrayList<>(front);
		found.stream().filter(machine -> !front.contains(machine)).forEach(result::add);
		return result;
	}

	/** The machines that no other one is better than in exponent, bodies, efficiency and validity. */
	public static List<FoundMachine> front(List<FoundMachine> machines) {
		return machines.stream().filter(machine -> !machine.isDominated(machines)).toList();
	}

	private static LoadedDesign design(Candidate candidate) {
		try {
			return DesignFile.load(new ByteArrayInputStream(candidate.design().getBytes(StandardCharsets.UTF_8)), candidate.name() + ".qtm");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private ChunkResult solved(Candidate candidate, LoadedDesign design, Path folder, ChunkExecutor executor, StudyObserver observer)
			throws IOException, InterruptedException {
		Study study = StudyFactory.eINSTANCE.createStudy();
		study.getAxes().add(AxisText.parse("L=" + candidate.sizes().stream().map(String::valueOf).collect(Collectors.joining(","))));
		study.getQuantities().addAll(candidate.quantities());
		StudyPlan plan = StudyPlan.of(design, study);
		try (Journal journal = Journal.open(plan, folder.resolve(candidate.name()))) {
			StudyRun.resume(journal, executor, quiet(observer));
			if (observer.cancelled() || !journal.missing().isEmpty()) {
				throw new CancellationException("stopped at " + candidate.name());
			}
			return journal.chunk(0);
		}
	}

	/** Nine points are not worth a word; that the search shall stop is. */
	private static StudyObserver quiet(StudyObserver observer) {
		return new StudyObserver() {

			@Override
			public void recorded(RunProgress progress, List<ChunkResult> news) {
				// The search tells how far it is.
			}

			@Override
			public boolean cancelled() {
				return observer.cancelled();
			}
		};
	}

	private Optional<FoundMachine> judge(Candidate candidate, LoadedDesign design, ChunkResult result, Progress progress) {
		List<Double> sizes = candidate.sizes().stream().map(Integer::doubleValue).toList();
		List<Double> gained = column(candidate, result, "power");
		List<Double> claimed = column(candidate, result, claim.quantity().recorded());
		if (!gained.stream().allMatch(value -> value > 0) || !claimed.stream().allMatch(value -> value > 0)) {
			return Optional.empty();
		}
		int end = sizes.size() - 1;
		double exponent = slope(sizes, claimed, end);
		double drift = Math.abs(exponent - slope(sizes, claimed, end - 1));
		List<Double> efficiency = column(candidate, result, "efficiency");
		double last = efficiency.get(efficiency.size() - 1);
		boolean fixed = efficiency.stream().allMatch(value -> Math.abs(value - last) <= FIXED * last);
		if (!(exponent >= claim.exponent() - TOLERANCE && drift <= TOLERANCE) || fixedEfficiency && !fixed) {
			return Optional.empty();
		}
		double allowed = Double.POSITIVE_INFINITY;
		String by = "no bound";
		for (String quantity : candidate.quantities()) {
			boolean ofWork = quantity.endsWith(":work");
			if (quantity.contains(":") && !quantity.startsWith("heatCurrent") && !(ofWork && claim.quantity() == SearchClaim.Quantity.ABSORPTION)) {
				List<Double> bound = column(candidate, result, quantity);
				if (bound.stream().allMatch(value -> Double.isFinite(value) && value > 0)) {
					requireBelow(candidate, ofWork ? gained : column(candidate, result, "heatCurrent:hot"), bound, quantity);
					double power = slope(sizes, bound, end);
					by = power < allowed ? name(quantity) : by;
					allowed = Math.min(allowed, power);
				}
			}
		}
		return Optional.of(new FoundMachine(candidate, exponent, drift, last, fixed, allowed, by, validity(candidate, design, progress)));
	}

	private static double slope(List<Double> sizes, List<Double> values, int index) {
		return ScalingFit.localSlope(sizes, values, index).orElse(Double.NaN);
	}

	/** The chain of bounds holds at each size. */
	private static void requireBelow(Candidate candidate, List<Double> currents, List<Double> bound, String quantity) {
		for (int i = 0; i < currents.size(); i++) {
			if (currents.get(i) > bound.get(i) * (1 + FIXED)) {
				throw new IllegalStateException(candidate.name() + " with L = " + candidate.sizes().get(i) + " exceeds " + quantity);
			}
		}
	}

	private static String name(String quantity) {
		String bath = quantity.substring(quantity.indexOf(':') + 1);
		return (quantity.startsWith("absorptionCap") ? "the thermal cap" : quantity.startsWith("spectral") ? "the spectral bound" : "Bound 2") + " of " + bath;
	}

	private static List<Double> column(Candidate candidate, ChunkResult result, String quantity) {
		int index = candidate.quantities().indexOf(quantity);
		List<Double> values = new ArrayList<>();
		for (int point = 0; point < result.points(); point++) {
			values.add(result.value(point, index));
		}
		return values;
	}

	private static double validity(Candidate candidate, LoadedDesign design, Progress progress) {
		String largest = Integer.toString(candidate.sizes().get(candidate.sizes().size() - 1));
		AnalysisOptions options = AnalysisOptions.defaults().withSettings(List.of(new Setting("L", largest))).with(VerdictChoice.NEVER);
		Analysis analysis = Analyzer.analyze(design, options, progress);
		return analysis.solved().stream().flatMap(solved -> solved.validity().stream()).mapToDouble(Analysis.ValidityMeasure::ratio).max().orElse(0);
	}
}
