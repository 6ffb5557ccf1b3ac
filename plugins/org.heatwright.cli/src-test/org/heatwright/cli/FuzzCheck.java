// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.AnalysisText;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.DesignValidation;
import org.heatwright.analysis.Evolution;
import org.heatwright.analysis.Performance;
import org.heatwright.analysis.Sensitivities;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.document.AnalysisJson;
import org.heatwright.analysis.document.EvolutionTable;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.DesignFileException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.io.StudyFile;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.report.book.DesignReport;
import org.heatwright.report.Part;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.format.ReportFormat;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/**
 * What holds for every file, however broken: it is read or refused with a reason; what was read comes back the same; nothing is thrown out of the program; a
 * computation that is told to stop stops; no
 * number is NaN; and no law of nature is broken without an error that says so.
 */
final class FuzzCheck {

	/** A mutant asks so often whether it shall stop, and then shall. */
	private static final int POLLS = 3000;
	private static final Pattern NULL = Pattern.compile("\\bnull\\b");
	private static final Pattern NAN = Pattern.compile("\\bNaN\\b");
	private static final double SLACK = 1e-9;

	private final FuzzMutant mutant;
	private final byte[] bytes;
	private final boolean namesNull;
	private final boolean namesNaN;
	private final boolean deep;
	private final List<FuzzFault> faults = new ArrayList<>();
	private boolean solved;

	private FuzzCheck(FuzzMutant mutant, boolean deep) {
		this.mutant = mutant;
		this.bytes = mutant.bytes();
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		this.namesNull = NULL.matcher(text).find();
		this.namesNaN = NAN.matcher(text).find();
		this.deep = deep;
	}

	/** @param deep also the functions that take longer: sensitivity, evolution, report */
	static FuzzCheck of(FuzzMutant mutant, boolean deep, LoadedDesign forStudies) {
		FuzzCheck check = new FuzzCheck(mutant, deep);
		if (mutant.isStudy()) {
			check.study(forStudies);
		} else {
			check.design();
		}
		return check;
	}

	List<FuzzFault> faults() {
		return faults;
	}

	/** Whether numbers came out that could be looked at. */
	boolean isSolved() {
		return solved;
	}

	private static Progress budget() {
		return new Progress() {

			private int polls;

			@Override
			public boolean cancelled() {
				return ++polls > POLLS;
			}

			@Override
			public void report(double fraction, String task) {
				// nobody listens
			}
		};
	}

	private void design() {
		Optional<LoadedDesign> loaded = loaded();
		if (loaded.isEmpty()) {
			return;
		}
		LoadedDesign design = loaded.get();
		guarded("validate", () -> DesignValidation.of(design.machine(), AnalysisOptions.defaults(), budget()).forEach(this::worded));
		guarded("solve", () -> solved(Analyzer.analyze(design, AnalysisOptions.defaults(), budget())));
		if (deep) {
			if (solved) {
				// As its command: of machines that can be solved.
				guarded("sensitivity", () -> Sensitivities.of(design.machine(), AnalysisOptions.defaults(), budget()));
			}
			guarded("evolve", () -> text("evolve", EvolutionTable.json(Evolution.of(design, AnalysisOptions.defaults(), "2", 3, budget()))));
			guarded("report", () -> {
				Subject subject = Subject.analyzed(design, AnalysisOptions.defaults(), budget());
				ReportFormat.ofFileName("x.md").orElseThrow()
						.write(DesignReport.of(subject, new ReportOptions(EnumSet.allOf(Part.class), "", Optional.empty(), 1e9), budget()), "x");
			});
		}
	}

	private Optional<LoadedDesign> loaded() {
		try {
			LoadedDesign design = DesignFile.load(new ByteArrayInputStream(bytes), mutant.base());
			design.notices().forEach(notice -> text("notice", notice.message()));
			byte[] once = DesignFile.toBytes(design.machine());
			byte[] twice = DesignFile.toBytes(DesignFile.load(new ByteArrayInputStream(once), mutant.base()).machine());
			if (!Arrays.equals(once, twice)) {
				faults.add(new FuzzFault("round trip: not stable", new String(twice, StandardCharsets.UTF_8)));
			}
			return Optional.of(design);
		} catch (DesignFileException e) {
			text("load", e.getMessage());
		} catch (IOException | RuntimeException | StackOverflowError e) {
			faults.add(FuzzFault.of("load", e));
		}
		return Optional.empty();
	}

	private void study(LoadedDesign design) {
		try {
			var loaded = StudyFile.load(new ByteArrayInputStream(bytes), mutant.base());
			byte[] once = StudyFile.toBytes(loaded.study());
			if (!Arrays.equals(once, StudyFile.toBytes(StudyFile.load(new ByteArrayInputStream(once), mutant.base()).study()))) {
				faults.add(new FuzzFault("round trip: study not stable", ""));
			}
			guarded("plan", () -> StudyPlan.of(design, loaded.study()));
		} catch (DesignFileException e) {
			text("load", e.getMessage());
		} catch (IOException | RuntimeException | StackOverflowError e) {
			faults.add(FuzzFault.of("load", e));
		}
	}

	private void guarded(String where, Runnable work) {
		try {
			work.run();
		} catch (SettingException | AssemblyException | ExpressionException | SolverRefusedException | StudyException | StudyRefusedException e) {
			text(where, String.valueOf(e.getMessage()));
		} catch (CancellationException e) {
			// told to stop, and stopped
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
			faults.add(FuzzFault.of(where, e));
		}
	}

	private void worded(Diagnostic diagnostic) {
		text("finding " + diagnostic.rule(), diagnostic.message());
	}

	private void text(String where, String text) {
		if (!namesNull && NULL.matcher(text).find()) {
			faults.add(new FuzzFault(where + ": null in a text", text));
		}
		if (!namesNaN && NAN.matcher(text).find()) {
			faults.add(new FuzzFault(where + ": NaN in a text", text));
		}
	}

	private void solved(Analysis analysis) {
		analysis.diagnostics().forEach(this::worded);
		text("solve text", AnalysisText.write(analysis));
		String json = AnalysisJson.write(analysis);
		text("solve json", json.replace(": null", ""));
		Json.parse(json);
		if (analysis.status() == Status.SOLVED) {
			solved = true;
			analysis.diagnostics().stream().filter(diagnostic -> diagnostic.message().contains("defect of the program"))
					.forEach(diagnostic -> faults.add(new FuzzFault("a defect: " + diagnostic.rule(), diagnostic.message())));
			if (analysis.diagnostics().stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)) {
				laws(analysis);
			}
		}
	}

	/** Of a machine in which no error was found. */
	private void laws(Analysis analysis) {
		Performance performance = analysis.solved().orElseThrow().performance();
		atMost("efficiency above Carnot's", performance.efficiency(), performance.carnotEfficiency(), performance.errors().efficiency().orElse(0));
		atMost("coefficient of performance above Carnot's", performance.cop(), performance.carnotCop(), performance.copError().orElse(0));
		if (performance.entropyProduction() < -performance.errors().entropyProduction() * (1 + SLACK) - Double.MIN_NORMAL) {
			faults.add(new FuzzFault("law: entropy is destroyed", performance.entropyProduction() + " +- " + performance.errors().entropyProduction()));
		}
		for (BathAnalysis bath : analysis.baths()) {
			double current = Math.abs(bath.heatCurrent()) - bath.heatCurrentError();
			BathAnalysis.Bounds bounds = bath.bounds();
			atMost("current above Bound 1", OptionalDouble.of(current), OptionalDouble.of(bounds.bound1()), 0);
			atMost("current above Bound 2", OptionalDouble.of(current), OptionalDouble.of(bounds.bound2()), 0);
			atMost("current at the start above Bound 1", OptionalDouble.of(Math.abs(bath.instantaneousHeatCurrent())), OptionalDouble.of(bounds.bound1()),
					bath.heatCurrentError());
			atMost("commutator above Bound 1", OptionalDouble.of(bounds.commutator()), OptionalDouble.of(bounds.bound1()), 0);
			atMost("commutator above Bound 2", OptionalDouble.of(bounds.commutator()), OptionalDouble.of(bounds.bound2()), 0);
			bounds.exactMax().ifPresent(most -> atMost("exact range above the spectral bound", OptionalDouble.of(most), OptionalDouble.of(bounds.spectral()), 0));
		}
	}

	private void atMost(String law, OptionalDouble value, OptionalDouble limit, double error) {
		if (value.isPresent() && limit.isPresent() && value.getAsDouble() > limit.getAsDouble() + error + SLACK * Math.abs(limit.getAsDouble()) + Double.MIN_NORMAL) {
			faults.add(new FuzzFault("law: " + law, value.getAsDouble() + " > " + limit.getAsDouble()));
		}
	}

	static Path repro(Path folder, long seed, FuzzMutant mutant) throws IOException {
		java.nio.file.Files.createDirectories(folder);
		return java.nio.file.Files.write(folder.resolve(seed + mutant.base().substring(mutant.base().lastIndexOf('.'))), mutant.bytes());
	}
}
