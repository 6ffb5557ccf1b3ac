// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Box;
import org.heatwright.physics.bath.spectrum.ConstantRate;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.bath.spectrum.ExponentialNoise;
import org.heatwright.physics.bath.spectrum.Line;
import org.heatwright.physics.bath.spectrum.LineShape;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.Spectrum;
import org.heatwright.physics.bath.spectrum.Underdamped;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * One case of a reference file: inputs and the numbers that two independent methods agreed on (QuTiP 4.7.1, numpy, mpmath), made outside this program. Every
 * number that a test takes is noted in
 * {@link #taken}, so that {@link ReferenceCoverageTest} can tell which ones no test has asked for.
 */
public record ReferenceCase(String id, Map<String, Object> inputs, Map<String, Object> outputs) {

	private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

	/** All cases of a group. */
	public static List<ReferenceCase> of(String group) {
		try (InputStream in = ReferenceCase.class.getResourceAsStream("/org/heatwright/physics/reference/" + group + ".json")) {
			Map<String, Object> file = new JsonText(new String(in.readAllBytes(), StandardCharsets.UTF_8)).object();
			return list(file.get("cases")).stream().map(entry -> {
				Map<String, Object> each = map(entry);
				return new ReferenceCase((String) each.get("id"), map(each.get("inputs")), map(each.get("outputs")));
			}).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Case and key of every output that was taken so far, as id/key. */
	public static Set<String> taken() {
		return Set.copyOf(TAKEN);
	}

	/** An output as it stands in the file. */
	public Object value(String name) {
		if (!outputs.containsKey(name)) {
			throw new IllegalArgumentException(id + " has no " + name);
		}
		TAKEN.add(id + "/" + name);
		return outputs.get(name);
	}

	/** Whether the file gives this output. */
	public boolean gives(String output) {
		return outputs.containsKey(output);
	}

	/** To 1e-10 of the number in the file, the accuracy that the files promise, or 1e-17 where it is zero. */
	public void assertOutput(String name, double actual) {
		double expected = output(name);
		assertEquals(expected, actual, 1e-10 * Math.abs(expected) + 1e-17, () -> id + " " + name);
	}

	/** The cases whose id begins so. */
	public static List<ReferenceCase> of(String group, String prefix) {
		List<ReferenceCase> cases = of(group).stream().filter(each -> each.id.startsWith(prefix)).toList();
		if (cases.isEmpty()) {
			throw new IllegalArgumentException(group + " has no case " + prefix);
		}
		return cases;
	}

	public boolean has(String input) {
		return inputs.containsKey(input);
	}

	public double input(String name) {
		return number(inputs.get(name));
	}

	public double output(String name) {
		return number(value(name));
	}

	public double[] array(String input) {
		return numbers(inputs.get(input));
	}

	public double[] outputs(String name) {
		return numbers(value(name));
	}

	/** The bath under an input's name. */
	public Bath bath(String input) {
		return bath(input, inputs.get(input));
	}

	/** A bath from its entry. */
	public static Bath bath(String id, Object entry) {
		Map<String, Object> b = map(entry);
		String type = (String) b.get("type");
		double beta = !b.containsKey("beta") ? 0 : b.get("beta") == null ? Double.POSITIVE_INFINITY : number(b.get("beta"));
		Spectrum spectrum = switch (type) {
			case "ohmic" -> new Ohmic(number(b.get("eta")), b.containsKey("s") ? number(b.get("s")) : 1, number(b.get("wc")));
			case "drude" -> new DrudeLorentz(number(b.get("lambda")), number(b.get("gamma_d")));
			case "underdamped" -> new Underdamped(number(b.get("lambda")), number(b.get("w0")), number(b.get("Gamma")));
			case "white" -> new WhiteNoise(number(b.get("Gamma")));
			case "ou" -> new ExponentialNoise(number(b.get("Gamma")), number(b.get("kappa")));
			case "triangle" -> new Line(LineShape.TRIANGLE, number(b.get("gamma0")), number(b.get("w0")), number(b.get("width")));
			case "rate" -> new ConstantRate(number(b.get("gamma0")));
			case "box" -> new Box(number(b.get("J0")), number(b.get("w1")), number(b.get("w2")));
			default -> throw new IllegalArgumentException(type);
		};
		Role role = switch (id) {
			case "hot" -> Role.HOT;
			case "cold" -> Role.COLD;
			case "work" -> Role.WORK;
			default -> beta == 0 ? Role.WORK : beta < 1 ? Role.HOT : Role.COLD;
		};
		return new Bath(id, role, beta, spectrum, Convention.J_PI);
	}

	/** A Hermitian matrix from its real and imaginary parts. */
	public SparseHermitian matrix(String re, String im) {
		return matrix(inputs.get(re), inputs.get(im));
	}

	public static SparseHermitian matrix(Object re, Object im) {
		List<Object> rows = list(re);
		SparseHermitian.Builder builder = new SparseHermitian.Builder(rows.size(), 16);
		for (int i = 0; i < rows.size(); i++) {
			for (int j = i; j < rows.size(); j++) {
				builder.add(i, j, numbers(rows.get(i))[j], i == j ? 0 : numbers(list(im).get(i))[j]);
			}
		}
		return builder.build();
	}

	@SuppressWarnings("unchecked")
	public static List<Object> list(Object value) {
		return (List<Object>) value;
	}

	@SuppressWarnings("unchecked")
	public static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	public static double[] numbers(Object value) {
		return list(value).stream().mapToDouble(ReferenceCase::number).toArray();
	}

	private static double number(Object value) {
		return "Infinity".equals(value) ? Double.POSITIVE_INFINITY : (Double) value;
	}

	@Override
	public String toString() {
		return id;
	}
}
