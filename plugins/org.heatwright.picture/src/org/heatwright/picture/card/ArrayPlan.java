// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.PairInteraction;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.LocalOperators;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;

/**
 * What is drawn of an array of qubits, and where on its card: a circle for each qubit up to {@link #MOST}, lines for the pairs that interact, and lines from
 * the edge of the card to the qubits that a bath touches one by one. The editor and the drawings of reports paint the same plan. Places are those of the inner
 * area of the card, from its upper left corner. Verified by {@code ArrayPlanTest}.
 *
 * @param sites  the qubits that are drawn, in their order
 * @param rest   what stands in place of the qubits that are not drawn, such as "… 50"; empty when all are
 * @param after  where the rest stands
 * @param bonds  the pairs that interact
 * @param stubs  the ends of the wires inside the card
 * @param shares where a wire meets its side, as a share of that side
 */
public record ArrayPlan(List<Site> sites, String rest, Site after, List<Line> bonds, List<Line> stubs, Map<Coupling, Double> shares) {

	/** So many circles are drawn, or one less and what stands for the others. */
	public static final int MOST = 20;

	private static final int COLUMNS = 5;
	private static final int SMALL = 4;
	private static final int LARGEST_RADIUS = 17;
	private static final int BESIDE = 9;
	private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:\\s*-\\s*(\\d{1,9}))?");

	/** A qubit; the frequency is that of this one alone, and empty where all have the same. */
	public record Site(double x, double y, double radius, String frequency) {
	}

	/** A straight line. */
	public record Line(double x1, double y1, double x2, double y2) {
	}

	/** The room for the circles: what the card leaves between its name and its words. */
	public record Room(double width, double height, double top, double bottom) {
	}

	/** The wires at the sides of the card, from top to bottom as their baths stand. */
	public record Wires(List<Coupling> left, List<Coupling> right, List<Coupling> top, List<Coupling> bottom) {
	}

	private record Pair(int first, int second) {

		boolean isFarOnALine() {
			return Math.abs(first - second) > 1;
		}
	}

	/** The plan of an array on a card. */
	public static ArrayPlan of(Machine machine, QubitArray array, Room room, Wires wires) {
		int size = size(machine, array);
		int drawn = size > MOST ? MOST - 1 : size;
		Set<Pair> pairs = new LinkedHashSet<>();
		array.getTerms().forEach(term -> {
			if (term instanceof PairInteraction pair) {
				pairs.addAll(pairs(pair, size));
			}
		});
		pairs.removeIf(pair -> pair.first() >= drawn || pair.second() >= drawn || pair.first() < 0 || pair.second() < 0);
		List<Site> places = places(size > MOST ? MOST : size, pairs.stream().anyMatch(Pair::isFarOnALine), room);
		List<Site> sites = new ArrayList<>();
		for (int i = 0; i < drawn; i++) {
			String own = array.getSiteFrequencies().size() > i ? array.getSiteFrequencies().get(i) : "";
			sites.add(new Site(places.get(i).x(), places.get(i).y(), places.get(i).radius(), own == null ? "" : own));
		}
		List<Line> bonds = pairs.stream().map(pair -> line(sites.get(pair.first()), sites.get(pair.second()))).toList();
		Map<Coupling, Double> shares = new HashMap<>();
		List<Line> stubs = new ArrayList<>();
		side(wires.left(), sites, size, room, 0, shares, stubs);
		side(wires.right(), sites, size, room, room.width(), shares, stubs);
		wires.top().forEach(wire -> touched(wire, size, sites).forEach(site -> stubs.add(stub(room.width() / 2, 0, site))));
		wires.bottom().forEach(wire -> touched(wire, size, sites).forEach(site -> stubs.add(stub(room.width() / 2, room.height(), site))));
		return new ArrayPlan(List.copyOf(sites), size > MOST ? "\u2026 " + size : "", size > MOST ? places.get(drawn) : null, bonds, List.copyOf(stubs),
				Map.copyOf(shares));
	}

	/** Where the wire of that id meets the left or right side; in the middle when it is none of this array. */
	public double share(String wire) {
		return shares.entrySet().stream().filter(each -> wire.equals(each.getKey().getId())).findFirst().map(Map.Entry::getValue).orElse(0.5);
	}

	/** As many as the design says; none when it says nothing that can be counted. */
	private static int size(Machine machine, QubitArray array) {
		try {
			double size = Scope.of(machine).value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE);
			return size >= 1 ? (int) Math.min(size, Integer.MAX_VALUE) : 0;
		} catch (ExpressionException e) {
			return 0;
		}
	}

	/** A few in a column, so that wires come straight from both sides; with bonds that jump on a ring, so that no line passes a third one; many in rows. */
	private static List<Site> places(int count, boolean jumping, Room room) {
		double height = room.bottom() - room.top();
		double middle = room.width() / 2;
		List<Site> places = new ArrayList<>();
		if (jumping) {
			double around = Math.min(height, room.width() - 32) / 2;
			double beside = 0.8 * (1 - Math.cos(2 * Math.PI / count)); // what a line between the neighbours of a qubit leaves it
			double radius = Math.clamp(around * Math.min(0.62 * Math.sin(Math.PI / count), Math.max(0.1, beside)), 3, LARGEST_RADIUS);
			for (int i = 0; i < count; i++) {
				double angle = 2 * Math.PI * i / count - Math.PI / 2;
				places.add(new Site(middle + (around - radius) * Math.cos(angle), room.top() + height / 2 + (around - radius) * Math.sin(angle), radius, ""));
			}
		} else {
			int columns = count <= SMALL ? 1 : COLUMNS;
			int rows = Math.max(1, (count + columns - 1) / columns);
			double down = height / rows;
			double across = (room.width() - 32) / columns;
			double pitch = columns == 1 ? down : Math.min(down, across);
			double radius = Math.clamp(pitch / 2 - 4, 3, LARGEST_RADIUS);
			for (int i = 0; i < count; i++) {
				int row = i / columns;
				int column = row % 2 == 0 ? i % columns : columns - 1 - i % columns; // to and fro: neighbours stay neighbours
				places.add(new Site(middle + (column - (columns - 1) / 2.0) * pitch, room.top() + height / 2 + (row - (rows - 1) / 2.0) * pitch, radius, ""));
			}
		}
		return places;
	}

	private static void side(List<Coupling> wires, List<Site> sites, int size, Room room, double x, Map<Coupling, Double> shares, List<Line> stubs) {
		Map<Integer, Integer> used = new HashMap<>();
		for (Coupling wire : wires) {
			List<Integer> touched = touchedNumbers(wire, size);
			double share = (wires.indexOf(wire) + 1.0) / (wires.size() + 1);
			if (touched.size() == 1 && touched.get(0) < sites.size() && isColumn(sites)) {
				int before = used.merge(touched.get(0), 1, Integer::sum) - 1;
				share = Math.clamp((sites.get(touched.get(0)).y() + (before % 2 == 0 ? -before / 2 : before / 2 + 1) * BESIDE) / room.height(), 0.02, 0.98);
			}
			shares.put(wire, share);
			double y = share * room.height();
			touched(wire, size, sites).forEach(site -> stubs.add(stub(x, y, site)));
		}
	}

	private static boolean isColumn(List<Site> sites) {
		return sites.stream().allMatch(site -> Math.abs(site.x() - sites.get(0).x()) < 1);
	}

	private static List<Site> touched(Coupling wire, int size, List<Site> sites) {
		return touchedNumbers(wire, size).stream().filter(number -> number < sites.size()).map(sites::get).toList();
	}

	/** The qubits that a wire acts on one by one; empty when one of its operators acts on all of them. */
	private static List<Integer> touchedNumbers(Coupling wire, int size) {
		Set<Integer> numbers = new LinkedHashSet<>();
		for (Channel channel : wire.getChannels()) {
			if (!(channel.getOperator() instanceof LocalOperators local) || local.getSites() == null || local.getSites().isBlank()) {
				return List.of();
			}
			numbers.addAll(numbers(local.getSites(), size));
		}
		return List.copyOf(numbers);
	}

	/** Counted from zero; what is no site of the array is left to the rules. */
	private static Set<Integer> numbers(String text, int size) {
		Set<Integer> numbers = new LinkedHashSet<>();
		for (String part : text.strip().split("\\s*[,;]\\s*")) {
			Matcher matcher = RANGE.matcher(part);
			if (matcher.matches()) {
				int first = Integer.parseInt(matcher.group(1));
				int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
				for (int number = Math.max(1, first); number <= Math.min(last, size); number++) {
					numbers.add(number - 1);
				}
			}
		}
		return numbers;
	}

	private static List<Pair> pairs(PairInteraction interaction, int size) {
		List<Pair> pairs = new ArrayList<>();
		int counted = Math.min(size, MOST);
		if (interaction.getPairs() != null && !interaction.getPairs().isBlank()) {
			for (String part : interaction.getPairs().strip().split("\\s*[,;]\\s*")) {
				Matcher matcher = RANGE.matcher(part);
				if (matcher.matches() && matcher.group(2) != null) {
					pairs.add(new Pair(Integer.parseInt(matcher.group(1)) - 1, Integer.parseInt(matcher.group(2)) - 1));
				}
			}
			return pairs;
		}
		for (int first = 0; first < counted; first++) {
			for (int second = first + 1; second < counted; second++) {
				boolean bound = switch (interaction.getTopology()) {
					case OPEN_CHAIN -> second == first + 1;
					case RING -> second == first + 1 || first == 0 && second == size - 1;
					case ALL_TO_ALL -> true;
				};
				if (bound) {
					pairs.add(new Pair(first, second));
				}
			}
		}
		return pairs;
	}

	private static Line line(Site from, Site to) {
		double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
		double dx = (to.x() - from.x()) / length;
		double dy = (to.y() - from.y()) / length;
		return new Line(from.x() + dx * from.radius(), from.y() + dy * from.radius(), to.x() - dx * to.radius(), to.y() - dy * to.radius());
	}

	/** From the edge of the card to the edge of the circle. */
	private static Line stub(double x, double y, Site site) {
		return new Line(x, y, line(new Site(x, y, 0, ""), site).x2(), line(new Site(x, y, 0, ""), site).y2());
	}

	/** The frequencies as one line: the common one, or each that the design names. */
	public static String frequencies(QubitArray array) {
		return array.getSiteFrequencies().isEmpty() ? DesignLabels.value(array, ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY)
				: String.join(", ", array.getSiteFrequencies());
	}
}
