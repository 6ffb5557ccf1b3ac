// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Engines on the ladder of L qubits that exchange heat with three baths through three of its rungs a, b = a + d1, c = b + d2.
 *
 * <p>Enumerated are: the Hamiltonian omega J_z + W J_z^2 with W = 0, Omega or Omega/L; the rungs at the lower end, in the middle or at the upper end; d1 and d2
 * with d1 + d2 up to the number of bodies; cold noise on (a, b) and work on (b, c), or the other way round; the operator between rungs that are m apart, Eq.
 * (11) or the polynomial T_m(2 J_x / L); line filters on the gaps, or baths that act at all frequencies. Without a limit of the bodies: transitions between the
 * ends and the middle, and an Otto cycle through the L-body operator. Verified by {@code ExponentSearchTest}.
 */
final class LadderTemplate {

	private static final List<Integer> ODD = List.of(5, 7, 9, 13, 17, 25, 33, 49, 63);
	private static final List<Integer> EVEN = List.of(4, 6, 8, 12, 16, 24, 32, 48, 64);
	private static final List<String> MASER = List.of("heatCurrent:hot", "bound2:hot", "spectral:hot", "absorptionCap:hot", "bound2:work", "spectral:work");

	/** Where the rungs are: the lowest of them, and W of the Hamiltonian, as expressions. */
	private enum Place {
		BOTTOM("-L/2", "Omega/L"), MIDDLE("-1/2", "Omega"), SOFT_MIDDLE("-1/2", "Omega/L"), PLAIN_MIDDLE("-1/2", "0"), TOP("L/2-span", "Omega/L");

		private final String lowest;
		private final String square;

		Place(String lowest, String square) {
			this.lowest = lowest;
			this.square = square;
		}
	}

	private LadderTemplate() {
	}

	/**
	 * @param bodies  the largest number of qubits that a term acts on; {@link Candidate#ALL} for the machines of L-body terms
	 * @param growing whether temperatures and bands of the baths grow with L
	 */
	static List<Candidate> candidates(SearchClaim claim, int bodies, boolean growing) {
		List<Candidate> all = new ArrayList<>();
		if (bodies == Candidate.ALL) {
			all.add(giantMaser(claim, growing));
			all.add(giantOtto(claim));
			return all;
		}
		for (Place place : Place.values()) {
			for (int d1 = 1; d1 < bodies; d1++) {
				for (int d2 = 1; d1 + d2 <= bodies; d2++) {
					for (boolean coldBelow : new boolean[] { true, false }) {
						all.add(maser(claim, place, d1, d2, coldBelow, false, true, growing));
						all.add(maser(claim, place, d1, d2, coldBelow, true, true, growing));
						all.add(maser(claim, place, d1, d2, coldBelow, false, false, growing));
					}
				}
			}
		}
		return all;
	}

	private static List<String> quantities(SearchClaim claim, List<String> more) {
		List<String> quantities = new ArrayList<>(List.of(claim.quantity().recorded(), "efficiency", "power"));
		more.stream().filter(each -> !quantities.contains(each)).forEach(quantities::add);
		return quantities.stream().distinct().toList();
	}

	private static Candidate maser(SearchClaim claim, Place place, int d1, int d2, boolean coldBelow, boolean chebyshev, boolean filtered, boolean growing) {
		String name = String.format(Locale.ROOT, "%s-%d-%d-%s-%s-%s", place.name().toLowerCase(Locale.ROOT).replace('_', '.'), d1, d2,
				coldBelow ? "cold.below" : "cold.above", chebyshev ? "polynomial" : "sum", filtered ? "line" : "wide");
		String width = place == Place.MIDDLE ? "0.3" : "0.3*Omega/L";
		String hot = gap("0", d1 + d2);
		String low = gap("0", d1);
		String high = gap(Integer.toString(d1), d2);
		String scale = growing ? "L" : "1";
		String baths = bath("hot", "HOT", "5*" + scale, filtered ? line(hot, width) : ohmic(scale))
				+ bath("cold", "COLD", "0.5*" + scale, filtered ? line(coldBelow ? low : high, width) : ohmic(scale))
				+ bath("work", "WORK", "inf", filtered ? line(coldBelow ? high : low, width) : "<spectrum xsi:type=\"bath:WhiteNoise\" rate=\"0.5\"/>");
		String couplings = coupling("pump", "hot", d1 + d2, chebyshev) + coupling("dump", "cold", coldBelow ? d1 : d2, chebyshev)
				+ coupling("lase", "work", coldBelow ? d2 : d1, chebyshev);
		boolean middle = place != Place.BOTTOM && place != Place.TOP;
		String parameters = parameter("a", place.lowest.replace("span", Integer.toString(d1 + d2))) + parameter("W", place.square) + parameter("omega", "1")
				+ parameter("Omega", "0.2") + parameter("g", "0.05");
		String medium = "<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"5\" frequency=\"omega\"><initialState xsi:type=\"array:DickeState\" m=\"a\"/>"
				+ "<terms xsi:type=\"array:CollectiveTerm\" id=\"square\" operator=\"JZ2\" coefficient=\"W\"/></medium>";
		String what = String.format(Locale.ROOT, "rungs a, a+%d, a+%d from a = %s, H = omega J_z + (%s) J_z^2, %s, %s; %s", d1, d1 + d2,
				place.lowest.replace("span", Integer.toString(d1 + d2)), place.square, chebyshev ? "T_m(2J_x/L)" : "m-body sums", filtered ? "line filters" : "no filters",
				coldBelow ? "cold below, work above" : "work below, cold above");
		return new Candidate(name, what, d1 + d2, middle ? ODD : EVEN, quantities(claim, MASER), machine(name, parameters, medium, baths, couplings,
				"<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>"));
	}

	/** E(a + from + d) - E(a + from). */
	private static String gap(String from, int d) {
		return String.format(Locale.ROOT, "omega*%d+W*((a+%s+%d)^2-(a+%s)^2)", d, from, d, from);
	}

	private static String line(String center, String width) {
		return "<spectrum xsi:type=\"bath:LineSpectrum\" peak=\"0.5\" center=\"" + center + "\" width=\"" + width + "\"/>";
	}

	private static String ohmic(String scale) {
		return "<spectrum xsi:type=\"bath:OhmicSpectrum\" strength=\"0.1/" + scale + "\" cutoff=\"20*" + scale + "\"/>";
	}

	private static String bath(String id, String role, String temperature, String spectrum) {
		return "  <baths id=\"" + id + "\" role=\"" + role + "\" temperature=\"" + temperature + "\">" + spectrum + "</baths>\n";
	}

	private static String parameter(String name, String expression) {
		return "  <parameters id=\"" + name + "\" name=\"" + name + "\" expression=\"" + expression + "\"/>\n";
	}

	private static String coupling(String id, String bath, int order, boolean chebyshev) {
		String operator = order == 1 ? "bath:CollectiveOperator\"" : chebyshev ? "bath:PolynomialOperator\" degree=\"" + order + "\""
				: "bath:ManyBodyOperator\" order=\"" + order + "\"";
		return "  <couplings id=\"" + id + "\" bath=\"" + bath + "\"><channels id=\"" + id + ".0\" strength=\"g\"><operator xsi:type=\"" + operator
				+ "/></channels></couplings>\n";
	}

	/** Engine A: three transitions between the ends of the ladder and its middle. */
	private static Candidate giantMaser(SearchClaim claim, boolean growing) {
		String scale = growing ? "L" : "1";
		String baths = bath("hot", "HOT", scale + "/0.3", ohmic(scale)) + bath("cold", "COLD", scale + "/4", ohmic(scale))
				+ bath("work", "WORK", "inf", "<spectrum xsi:type=\"bath:WhiteNoise\" rate=\"0.2\"/>");
		String couplings = transition("pump", "hot", "L/2", "-L/2") + transition("dump", "cold", "0", "-L/2") + transition("lase", "work", "L/2", "0");
		String name = growing ? "giant-maser-growing" : "giant-maser-fixed";
		return new Candidate(name, "transitions between both ends of the ladder and its middle, temperatures " + (growing ? "and bands growing with L" : "fixed"),
				Candidate.ALL, EVEN, quantities(claim, MASER), machine(name, parameter("omega", "1") + parameter("g", "0.05"), ladder("omega"), baths, couplings,
						"<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>"));
	}

	private static String ladder(String frequency) {
		return "<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"4\" frequency=\"" + frequency
				+ "\"><initialState xsi:type=\"array:DickeState\" m=\"-L/2\"/></medium>";
	}

	private static String transition(String id, String bath, String upper, String lower) {
		return "  <couplings id=\"" + id + "\" bath=\"" + bath + "\"><channels id=\"" + id
				+ ".0\" strength=\"g*L\"><operator xsi:type=\"bath:TransitionOperator\" upper=\""
				+ upper + "\" lower=\"" + lower + "\"/></channels></couplings>\n";
	}

	/** Engine A': the L-body operator of Eq. (11), white noise that heats and a cold bath whose band grows with L. */
	private static Candidate giantOtto(SearchClaim claim) {
		String parameters = parameter("omega", "omega_h") + parameter("omega_h", "2") + parameter("omega_c", "1") + parameter("g", "0.1") + parameter("Gamma", "0.3")
				+ parameter("eta", "0.1/L") + parameter("cutoff", "20*L") + parameter("beta", "2")
				+ parameter("cold_rate", "2*eta*L*omega_c*exp(-L*omega_c/cutoff)*(1+2/(exp(beta*L*omega_c)-1))");
		String baths = bath("hot", "HOT", "inf", "<spectrum xsi:type=\"bath:WhiteNoise\" rate=\"Gamma\"/>")
				+ bath("cold", "COLD", "1/beta", "<spectrum xsi:type=\"bath:OhmicSpectrum\" strength=\"eta\" cutoff=\"cutoff\"/>");
		String couplings = allBodies("heat", "hot") + allBodies("cool", "cold");
		String cycle = """
				<cycle xsi:type="cycle:StrokeCycle" id="cycle">
				    <strokes xsi:type="cycle:ThermalStroke" id="heating" duration="1/(2*g^2*L^2*Gamma)" couplings="heat"/>
				    <strokes xsi:type="cycle:WorkStroke" id="expansion" duration="0" protocol="SUDDEN"><changes id="expansion.0" parameter="omega" to="omega_c"/></strokes>
				    <strokes xsi:type="cycle:ThermalStroke" id="cooling" duration="1/(g^2*L^2*cold_rate)" couplings="cool"/>
				    <strokes xsi:type="cycle:WorkStroke" id="compression" duration="0" protocol="SUDDEN">
				      <changes id="compression.0" parameter="omega" to="omega_h"/></strokes>
				  </cycle>""";
		return new Candidate("giant-otto", "Otto cycle through the L-body operator of Eq. (11), white noise that heats, a cold bath whose band grows with L",
				Candidate.ALL,
				EVEN, quantities(claim, List.of("heatCurrent:hot", "bound2:hot", "spectral:hot")), machine("giant-otto", parameters, ladder("omega"), baths, couplings,
						cycle));
	}

	private static String allBodies(String id, String bath) {
		return "  <couplings id=\"" + id + "\" bath=\"" + bath + "\"><channels id=\"" + id
				+ ".0\" strength=\"g\"><operator xsi:type=\"bath:ManyBodyOperator\" order=\"L\"/></channels></couplings>\n";
	}

	private static String machine(String id, String parameters, String medium, String baths, String couplings, String cycle) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<machine:Machine xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				    xmlns:machine="http://www.heatwright.org/machine/1.0" xmlns:array="http://www.heatwright.org/array/1.0"
				    xmlns:bath="http://www.heatwright.org/bath/1.0" xmlns:cycle="http://www.heatwright.org/cycle/1.0" id="%s" purpose="ENGINE">
				""".formatted(id.replace('-', '_').replace('.', '_')) + parameters + "  " + medium + "\n" + baths + couplings + "  " + cycle + "\n</machine:Machine>\n";
	}
}
