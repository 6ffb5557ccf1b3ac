// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** One process answers many requests; whatever a client sends or leaves undone, it gets an answer or an end. */
class ServeTest {

	private static final Path MASER = CommandLine.MACHINES.resolve("three-level-maser.qtm");
	private static final String DESIGN = "\"file\":\"" + MASER.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";

	/** Minutes of work: every point is a whole analysis, because of the noise. */
	private static final String LONG = "{\"id\":\"long\",\"request\":\"sweep\"," + DESIGN
			+ ",\"over\":[\"hot.temperature=1..10:1000\",\"cold.temperature=0.1..0.9:1000\"],\"record\":[\"powerNoise\"]}";

	private static String request(int id, String verb, String more) {
		return "{\"id\":" + id + ",\"request\":\"" + verb + "\"," + DESIGN + more + "}";
	}

	@Test
	void everyRequestIsAnsweredAndTheEndOfTheInputEndsIt() throws Exception {
		try (Served served = new Served()) {
			String hello = served.ask("{\"id\":1,\"request\":\"hello\",\"protocol\":\"1.7\"}");
			assertTrue(hello.startsWith("{\"id\":1,\"result\":{") && hello.contains("\"protocol\":\"1.0\"") && hello.contains("\"schema\":\"analysis-1.0\""), hello);
			String solved = served.ask(request(2, "solve", ""));
			assertTrue(solved.startsWith("{\"id\":2,\"result\":{"), solved);
			assertEquals(List.of(), ResultSchemaTest.problems(solved.substring(solved.indexOf("\"result\":") + 9, solved.length() - 1)));
			String set = served.ask(request(3, "solve", ",\"settings\":{\"hot.temperature\":8},\"keywords\":{\"pump_0_strength\":\"0.1+0.2\"}"));
			assertTrue(set.contains("\"options\":[\"--set hot.temperature=8\",\"--set pump.0.strength=0.1+0.2\"]"), set);
			assertTrue(served.ask(request(4, "validate", "")).contains("\"valid\":true"));
			String evolved = served.ask(request(5, "evolve", ",\"until\":\"5\",\"points\":3"));
			assertTrue(evolved.contains("\"time\":[0.0,2.5,5.0]"), evolved);
			String swept = served.ask(request(6, "sweep", ",\"over\":[{\"keyword\":\"hot_temperature\",\"values\":[1,\"2*5\"]}],\"record\":[\"regime\"]"));
			assertTrue(swept.contains("\"shape\":[2]") && swept.contains("\"regime\":[\"REFRIGERATOR\",\"ENGINE\"]"), swept);
			assertTrue(served.ask(request(7, "figure", "")).contains("<svg"));
			served.send(request(8, "solve", ""));
			served.to.write("{\"id\":9,\"request\":\"hello\"}".getBytes(StandardCharsets.UTF_8));
			served.to.close();
			assertTrue(served.answer().startsWith("{\"id\":8,\"result\""));
			assertTrue(served.answer().startsWith("{\"id\":9,\"result\""));
			assertEquals(0, served.code());
		}
	}

	/** The numbers are those of solve to the last digit, and no line says NaN. */
	@Test
	void theNumbersAreThoseOfSolve() throws Exception {
		String alone = CommandLine.run("solve", MASER, "--format", "json", "--set", "hot.temperature=7").out();
		try (Served served = new Served()) {
			served.ask(request(1, "solve", ""));
			String answer = served.ask(request(2, "solve", ",\"settings\":{\"hot.temperature\":7}"));
			assertEquals(squeezed(alone), squeezed(answer.substring(answer.indexOf("\"result\":") + 9, answer.length() - 1)));
			for (String design : List.of("superabsorption", "absorption-refrigerator", "otto-friction")) {
				String file = CommandLine.MACHINES.resolve(design + ".qtm").toString().replace("\\", "\\\\");
				String swept = served.ask("{\"id\":3,\"request\":\"sweep\",\"file\":\"" + file
						+ "\",\"over\":[],\"record\":[\"cop\",\"efficiency\",\"powerFano\",\"battery.energy\"]}");
				assertTrue(swept.contains("null") && !swept.contains("NaN"), swept);
			}
		}
	}

	private static String squeezed(String json) {
		return json.replaceAll("\"seconds\" ?: ?[^}]*", "").replaceAll("\\s+(?=([^\"]*\"[^\"]*\")*[^\"]*$)", "");
	}

	/** What is no request, or asks for what there is not, is answered with the reason, and the next request as if nothing had been. */
	@Test
	void hostileLines() throws Exception {
		List<String[]> lines = new ArrayList<>(List.of(new String[] { "not json", "protocol" }, new String[] { "{\"id\":1", "protocol" },
				new String[] { "[]", "protocol" }, new String[] { "{\"id\":1}", "protocol" }, new String[] { "{\"request\":\"solve\"}", "protocol" },
				new String[] { "{\"id\":{},\"request\":\"solve\"}", "protocol" }, new String[] { "{\"id\":1,\"request\":\"hello\",\"id\":2}", "protocol" },
				new String[] { "{\"id\":1,\"request\":\"hello\"} {}", "protocol" }, new String[] { "{\"id\":NaN,\"request\":\"hello\"}", "protocol" },
				new String[] { "{\"id\":1,\"request\":\"hello\",\"protocol\":\"2.0\"}", "protocol" }, new String[] { "[".repeat(100_000), "protocol" },
				new String[] { "{\"id\":1,\"request\":\"fly\"}", "usage" }, new String[] { "{\"id\":1,\"request\":\"solve\"}", "usage" },
				new String[] { "{\"id\":1,\"request\":\"hello\",\"a\":" + "[".repeat(5000) + "}", "protocol" },
				new String[] { "{\"id\":1,\"request\":\"cancel\"}", "usage" }, new String[] { "\u0000\u0001", "protocol" },
				new String[] { "{\"id\":1,\"request\":\"solve\",\"file\":\"/\"}", "file" },
				new String[] { "{\"id\":1,\"request\":\"solve\",\"file\":\"/dev/zero\"}", "file" },
				new String[] { "{\"id\":1,\"request\":\"solve\",\"file\":\"none\\u0000.qtm\"}", "file" },
				new String[] { "{\"id\":1,\"request\":\"solve\",\"file\":\"none.qtm\"}", "file" },
				new String[] { "{\"id\":1,\"request\":\"solve\",\"design\":\"<!DOCTYPE a><a/>\"}", "file" },
				new String[] { request(1, "solve", ",\"speed\":3"), "usage" }, new String[] { request(1, "solve", ",\"lambShift\":\"yes\""), "usage" },
				new String[] { request(1, "solve", ",\"settings\":{\"hto.temperature\":3}"), "usage" },
				new String[] { request(1, "solve", ",\"settings\":{\"hot.temperature\":[3]}"), "usage" },
				new String[] { request(1, "solve", ",\"settings\":{\"hot.temperature\":1e999999999}"), "usage" },
				new String[] { request(1, "solve", ",\"settings\":{\"cold.temperature\":-1}"), "design" },
				new String[] { request(1, "evolve", ",\"until\":\"5\",\"points\":1e9"), "usage" },
				new String[] { request(1, "evolve", ",\"until\":\"-5\""), "usage" }, new String[] { request(1, "sweep", ",\"over\":[3]"), "usage" },
				new String[] { request(1, "sweep", ",\"over\":[\"hot.temperature=1..10:100000000\"]"), "usage" },
				new String[] { request(1, "sweep", ",\"record\":[\"speed\"]"), "usage" },
				new String[] { request(1, "sweep", ",\"over\":[{\"name\":\"hot.temperature\",\"values\":[]}]"), "usage" }));
		try (Served served = new Served()) {
			for (String[] line : lines) {
				String answer = served.ask(line[0]);
				String words = line[0].substring(0, Math.min(200, line[0].length())) + " gave " + answer;
				assertTrue(answer.matches("\\{\"id\":(1|null),.*") && answer.contains("\"error\":{\"kind\":\"" + line[1] + "\",\"message\":\""), words);
				assertFalse(answer.contains("Exception") || answer.contains("NaN"), words);
				assertTrue(answer.length() < 10_000, words);
			}
			served.to.write(new byte[] { '{', (byte) 0xff, '}', '\n' });
			served.to.flush();
			assertTrue(served.answer().contains("the line is not UTF-8"));
			String cold = served.ask(request(1, "solve", ",\"settings\":{\"cold.temperature\":-1}"));
			assertTrue(cold.contains("\"element\":\"cold\"") && cold.contains("\"remedy\":\"Set it to 1\"") && cold.contains("\"line\":"), cold);
			assertTrue(served.ask("{\"id\":1,\"request\":\"hello\"}").contains("\"result\""));
			assertEquals(0, served.end());
		}
	}

	/** More than the memory of the program. */
	@Test
	void aLineOfAGigabyte() throws Exception {
		byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
		try (Served served = new Served()) {
			for (int i = 0; i < 1024; i++) {
				served.to.write(piece);
			}
			assertTrue(served.ask("").contains("longer than 16 MiB"));
			assertTrue(served.ask("{\"id\":1,\"request\":\"hello\"}").contains("\"result\""));
			served.to.write(piece);
			assertEquals(0, served.end());
		}
	}

	@Test
	void whatRunsIsCancelledAndWhatWaitsIsCounted() throws Exception {
		try (Served served = new Served()) {
			served.send(LONG);
			assertTrue(served.ask(LONG).contains("waits for its answer already"));
			for (int i = 0; i < 300; i++) {
				served.send("{\"id\":" + i + ",\"request\":\"hello\"}");
			}
			String refused = served.answer();
			assertTrue(refused.contains("too many requests wait"), refused);
			served.send("{\"id\":\"none\",\"request\":\"cancel\",\"target\":1000}");
			served.send("{\"id\":\"stop\",\"request\":\"cancel\",\"target\":\"long\"}");
			List<String> answers = new ArrayList<>();
			while (answers.stream().noneMatch(answer -> answer.contains("\"long\""))) {
				answers.add(served.answer());
			}
			assertTrue(answers.contains("{\"id\":\"none\",\"result\":{\"cancelled\":false}}"), answers::toString);
			assertTrue(answers.contains("{\"id\":\"stop\",\"result\":{\"cancelled\":true}}"), answers::toString);
			assertTrue(answers.get(answers.size() - 1).startsWith("{\"id\":\"long\",\"error\":{\"kind\":\"cancelled\""), answers::toString);
			assertTrue(served.answer().startsWith("{\"id\":0,\"result\""));
		}
	}

	/** A client that is gone is noticed in the middle of the work. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	void nobodyReadsAnyMore() throws Exception {
		try (Served served = new Served()) {
			served.send(LONG);
			assertTrue(served.from.readLine().startsWith("{\"id\":\"long\",\"running\":"));
			served.from.close();
			assertEquals(141, served.code());
		}
	}

	@Test
	void withoutStdioItSaysWhatIsMissing() throws IOException, InterruptedException {
		CommandLine.Outcome outcome = CommandLine.run("serve");
		assertEquals(2, outcome.exitCode(), outcome::toString);
		assertTrue(outcome.err().contains("--stdio"), outcome::toString);
	}
}
