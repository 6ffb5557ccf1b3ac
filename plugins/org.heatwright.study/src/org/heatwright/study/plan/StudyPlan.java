// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Setting;
import org.heatwright.analysis.VerdictChoice;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.expression.Settings;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.study.Study;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyException;

/**
 * The points of a study: a design, axes and quantities. Points are numbered row by row, the last group of axes fastest; everything about a point follows from
 * its number, and the cut into chunks from
 * the plan alone, never from who computes them. Immutable and thread safe. Verified by {@code StudyPlanTest}.
 */
public final class StudyPlan {

	/** A larger study is refused. */
	public static final long MOST_POINTS = 100_000_000;

	private static final int SMALLEST_CHUNK = 100;
	private static final int LARGEST_CHUNK = 2000;
	private static final int WANTED_CHUNKS = 64;

	private final LoadedDesign design;
	private final Study study;
	private final AnalysisOptions options;
	private final List<AxisGroup> groups;
	private final List<StudyAxis> axes;
	private final List<RecordedQuantity> quantities;
	private final long points;
	private final int chunkSize;
	private final StudyKey key;

	private StudyPlan(LoadedDesign design, Study study) {
		this.design = design;
		this.study = study;
		boolean judged = study.getQuantities().stream().map(RecordedQuantity::new).anyMatch(RecordedQuantity::judgesEquation);
		this.options = options(study).within(design.machine()).with(judged ? VerdictChoice.IF_CHEAP : VerdictChoice.NEVER);
		Machine machine = changed(design, options);
		AxisReader reader = new AxisReader(study, machine);
		this.groups = List.copyOf(reader.groups());
		this.axes = List.copyOf(reader.axes());
		this.quantities = quantities(study, machine);
		this.points = count(groups);
		this.chunkSize = (int) Math.clamp((points + WANTED_CHUNKS - 1) / WANTED_CHUNKS, SMALLEST_CHUNK, LARGEST_CHUNK);
		requireTargets();
		this.key = StudyKey.of(design, study, chunkSize);
	}

	/**
	 * @param design the design that the study names, as it is now
	 * @throws StudyException when the study does not fit the design, or is larger than {@value #MOST_POINTS} points
	 */
	public static StudyPlan of(LoadedDesign design, Study study) {
		return new StudyPlan(design, study);
	}

	private static AnalysisOptions options(Study study) {
		List<Setting> settings = study.getSettings().stream()
				.map(setting -> new Setting(Objects.requireNonNullElse(setting.getTarget(), ""), Objects.requireNonNullElse(setting.getExpression(), ""))).toList();
		Optional<Equation> equation = study.isSetEquation() ? Optional.of(Equation.valueOf(study.getEquation().getLiteral())) : Optional.empty();
		return new AnalysisOptions(equation, LambShift.NONE, Optional.ofNullable(study.getInitialState()).filter(text -> !text.isBlank()), settings,
				Optional.empty());
	}

	private static Machine changed(LoadedDesign design, AnalysisOptions options) {
		try {
			return Analyzer.changed(design.machine(), options);
		} catch (SettingException e) {
			throw new StudyException(e.getMessage());
		}
	}

	private static List<RecordedQuantity> quantities(Study study, Machine machine) {
		List<RecordedQuantity> quantities = study.getQuantities().stream().distinct().map(RecordedQuantity::new).toList();
		List<String> baths = machine.getBaths().stream().map(bath -> bath.getId()).filter(Objects::nonNull).toList();
		quantities.forEach(quantity -> quantity.requireKnown(baths));
		if (quantities.isEmpty()) {
			throw new StudyException("the study records nothing; name a quantity such as power");
		}
		return quantities;
	}

	private static long count(List<AxisGroup> groups) {
		double count = 1;
		for (AxisGroup group : groups) {
			count *= group.size();
		}
		if (!(count >= 1 && count <= MOST_POINTS)) {
			throw new StudyException(String.format(java.util.Locale.ROOT, "the axes make %.3g points; a study has 1 to %d", count, MOST_POINTS));
		}
		return (long) count;
	}

	/** The first point must exist: every target has to name a number of the design, and none may be varied twice. */
	private void requireTargets() {
		Map<Settings.Target, String> varied = new HashMap<>();
		for (StudyAxis axis : axes) {
			Optional<Settings.Target> target = Settings.target(design.machine(), axis.target());
			String before = target.map(number -> varied.put(number, axis.target())).orElse(null);
			if (before != null) {
				throw new StudyException(before.equals(axis.target()) ? "two axes vary the same number, " + before + "; vary it once"
						: "two axes vary the same number: " + before + " and " + axis.target() + " are one; vary it once");
			}
		}
		changed(design, optionsAt(0));
	}

	public LoadedDesign design() {
		return design;
	}

	public Study study() {
		return study;
	}

	/** In the order of the study. */
	public List<StudyAxis> axes() {
		return axes;
	}

	public List<RecordedQuantity> quantities() {
		return quantities;
	}

	public long points() {
		return points;
	}

	/** The lengths of the groups: the shape of the results, last one fastest. */
	public int[] shape() {
		return groups.stream().mapToInt(AxisGroup::size).toArray();
	}

	/** What the results depend on. */
	public StudyKey key() {
		return key;
	}

	public int chunkSize() {
		return chunkSize;
	}

	public int chunks() {
		return (int) ((points + chunkSize - 1) / chunkSize);
	}

	/** The first point of a chunk. */
	public long firstPoint(int chunk) {
		return (long) chunk * chunkSize;
	}

	/** How many points a chunk has. */
	public int pointsIn(int chunk) {
		return (int) Math.min(chunkSize, points - firstPoint(chunk));
	}

	/** Writes the position of a point in every group. */
	public void positions(long point, int[] positions) {
		long rest = point;
		for (int g = groups.size() - 1; g >= 0; g--) {
			int size = groups.get(g).size();
			positions[g] = (int) (rest % size);
			rest /= size;
		}
	}

	/** The value of an axis where its group is at a position. */
	public double value(int axis, int position) {
		StudyAxis described = axes.get(axis);
		return groups.get(described.group()).value(described.column(), position);
	}

	/** The values of all axes at a point. */
	public double[] values(long point) {
		int[] positions = new int[groups.size()];
		positions(point, positions);
		double[] values = new double[axes.size()];
		for (int a = 0; a < values.length; a++) {
			values[a] = value(a, positions[axes.get(a).group()]);
		}
		return values;
	}

	/** The options with which a single solve of the design gives the numbers of a point. */
	public AnalysisOptions optionsAt(long point) {
		return optionsAt(values(point));
	}

	/** The options for values of all axes, on the plan or between its points. */
	public AnalysisOptions optionsAt(double[] values) {
		List<Setting> settings = new ArrayList<>(options.settings());
		for (int a = 0; a < values.length; a++) {
			settings.add(axes.get(a).setting(values[a]));
		}
		return options.withSettings(settings);
	}

	/** A design of its own with the numbers of a point: what a single solve of it gives is what the study has there. Verified by {@code PointDesignTest}. */
	public Machine designAt(double[] values) {
		return Analyzer.changed(design.machine(), optionsAt(values));
	}

	/** The options without any axis. */
	public AnalysisOptions options() {
		return options;
	}

	/** Names a point for people: {@code hot.temperature=2, L=4}. */
	public String name(long point) {
		double[] values = values(point);
		List<String> parts = new ArrayList<>();
		for (int a = 0; a < values.length; a++) {
			parts.add(axes.get(a).setting(values[a]).toString());
		}
		return String.join(", ", parts);
	}
}
