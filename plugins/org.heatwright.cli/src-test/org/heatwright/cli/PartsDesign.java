// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** A design file of a machine of parts, and its numbers as the command line prints them. */
final class PartsDesign {

	private final StringBuilder parts = new StringBuilder();
	private final StringBuilder interactions = new StringBuilder();
	private final StringBuilder baths = new StringBuilder();
	private final StringBuilder couplings = new StringBuilder();
	private final String equation;
	private int interaction;

	private PartsDesign(String equation) {
		this.equation = equation;
	}

	/** @param equation GLOBAL or LOCAL */
	static PartsDesign solvedBy(String equation) {
		return new PartsDesign(equation);
	}

	PartsDesign oscillator(String id, double frequency, int... cutoff) {
		return part("Oscillator", id, "frequency=\"" + frequency + "\"" + (cutoff.length == 0 ? "" : " cutoff=\"" + cutoff[0] + "\""));
	}

	PartsDesign qubits(String id, int size, double frequency) {
		return part("QubitArray", id, "size=\"" + size + "\" frequency=\"" + frequency + "\"");
	}

	/** @param attributes as in the file */
	PartsDesign part(String kind, String id, String attributes) {
		parts.append("<parts xsi:type=\"array:").append(kind).append("\" id=\"").append(id).append("\" ").append(attributes).append("/>");
		return this;
	}

	PartsDesign interaction(double strength, String operator) {
		interactions.append("<interactions id=\"V").append(++interaction).append("\" strength=\"").append(strength).append("\" operator=\"")
				.append(operator.replace("<", "&lt;").replace(">", "&gt;")).append("\"/>");
		return this;
	}

	/** A bath of constant rate that acts on a part. */
	PartsDesign bath(String id, String role, double temperature, double rate, String part, String operator) {
		baths.append("<baths id=\"").append(id).append("\" role=\"").append(role).append("\" temperature=\"").append(temperature)
				.append("\"><spectrum xsi:type=\"bath:ConstantRate\" rate=\"").append(rate).append("\"/></baths>");
		couplings.append("<couplings id=\"on-").append(id).append("\" bath=\"").append(id).append("\"><channels id=\"on-").append(id)
				.append(".0\" part=\"").append(part)
				.append("\"><operator xsi:type=\"bath:ExpressionOperator\" operator=\"").append(operator).append("\"/></channels></couplings>");
		return this;
	}

	String text() {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<machine:Machine xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
				+ "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:machine=\"http://www.heatwright.org/machine/1.0\" "
				+ "xmlns:array=\"http://www.heatwright.org/array/1.0\" xmlns:bath=\"http://www.heatwright.org/bath/1.0\" "
				+ "xmlns:cycle=\"http://www.heatwright.org/cycle/1.0\" id=\"machine\" purpose=\"VALVE\" equation=\"" + equation + "\">"
				+ "<medium xsi:type=\"array:CompositeMedium\" id=\"medium\">" + parts + interactions + "</medium>" + baths + couplings
				+ "<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/></machine:Machine>";
	}

	/** Solves the file as a user does. */
	Numbers solve(Path folder) {
		Path file = Terminal.write(folder, "machine.qtm", text());
		Terminal.Outcome outcome = Terminal.run("solve", "--format", "json", file);
		if (outcome.exitCode() != 0) {
			throw new AssertionError(outcome.out() + outcome.err());
		}
		return new Numbers(Json.parse(outcome.out()));
	}

	/** What a solved machine of parts printed. */
	record Numbers(Json json) {

		double current(String bath) {
			return number("baths", "id", bath, "heatCurrent");
		}

		double error(String bath) {
			return number("baths", "id", bath, "heatCurrentError");
		}

		double bare(String bath) {
			return json.get("parts").get("bareHeat").items().stream().filter(each -> each.get("bath").value().equals(bath)).findFirst().orElseThrow()
					.get("heatCurrent").number();
		}

		double quanta(String part) {
			return json.get("parts").get("levels").items().stream().filter(each -> each.get("part").value().equals(part)).findFirst().orElseThrow()
					.get("quanta").number();
		}

		/** What interactions bring to each part, by "interaction part". */
		Map<String, Double> flows() {
			return json.get("parts").get("flows").items().stream()
					.collect(Collectors.toMap(each -> each.get("interaction").value() + " " + each.get("part").value(), each -> each.get("power").number()));
		}

		private double number(String list, String key, String id, String name) {
			return json.get(list).items().stream().filter(each -> each.get(key).value().equals(id)).findFirst().orElseThrow().get(name).number();
		}
	}
}
