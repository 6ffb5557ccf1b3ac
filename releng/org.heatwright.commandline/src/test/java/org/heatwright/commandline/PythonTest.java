// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The client in the hands of Debian's Python, with NumPy and without it. The test command installs both; a program that is missing fails the test. */
@DisabledOnOs(OS.WINDOWS)
class PythonTest {

	private static final Path PYTHON = CommandLine.ROOT.resolve("releng/python");
	private static final String WITHOUT_NUMPY = "import sys\nsys.modules['numpy'] = None\n";

	@TempDir
	Path folder;

	@BeforeEach
	void maser() throws IOException {
		Files.copy(CommandLine.MACHINES.resolve("three-level-maser.qtm"), folder.resolve("my-maser.qtm"));
	}

	@Test
	void everyExampleOfThePageRuns() throws Exception {
		String page = page();
		assertEquals("", run(page + "import numpy\nassert isinstance(sweep['power'], numpy.ndarray) and isinstance(evolution.time, numpy.ndarray)\n").strip()
				.replaceAll("<Result ENGINE power=0.00167903 efficiency=0.666667>", ""));
		run(WITHOUT_NUMPY + page + "assert isinstance(sweep['power'][0], list)\n");
	}

	private static String page() throws IOException {
		Matcher block = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(CommandLine.ROOT.resolve("releng/docs/python.md")));
		StringBuilder script = new StringBuilder();
		int blocks = 0;
		while (block.find()) {
			blocks++;
			script.append(block.group(1));
		}
		assertTrue(blocks >= 6, "only " + blocks + " examples found");
		return script.toString();
	}

	/** Ctrl-C stops a computation and nothing else; a process that was killed is an exception, and the next request has a new one. */
	@Test
	void interruptsAndDeaths() throws Exception {
		String script = """
				import os, signal, threading
				import heatwright
				session = heatwright.Session()
				maser = heatwright.Machine.load("my-maser.qtm", session)
				first = maser.solve().power
				process = session._process
				receive = session._receive
				def interrupted(number):
				    session._receive = receive
				    assert b'"running"' in process.stdout.readline()
				    raise KeyboardInterrupt
				session._receive = interrupted
				try:
				    maser.sweep(hot_temperature="1..10:1000", cold_temperature="0.1..0.9:1000", record="powerNoise")
				    raise SystemExit("the sweep went on")
				except KeyboardInterrupt:
				    pass
				assert maser.solve().power == first and session._process is process
				process.kill()
				process.wait()
				assert maser.solve().power == first and session._process is not process
				os.kill(session._process.pid, signal.SIGSTOP)
				threading.Timer(0, session._process.kill).start()
				try:
				    maser.solve()
				    raise SystemExit("an answer of a dead process")
				except heatwright.ServerGone as e:
				    assert "ended with code -9" in str(e), e
				session.close()
				os.environ["HEATWRIGHT"] = "/nonexistent/heatwright"
				try:
				    heatwright.Session().request("hello")
				    raise SystemExit("there is no such program")
				except heatwright.ServerGone as e:
				    assert "HEATWRIGHT" in e.remedy
				for wrong in (lambda: maser.set(hot_temperature=float("nan")), lambda: heatwright.Machine.load("none.qtm")):
				    try:
				        wrong()
				        raise SystemExit("no error")
				    except heatwright.HeatwrightError:
				        pass
				""";
		run(script);
	}

	private String run(String script) throws Exception {
		Path file = Files.writeString(folder.resolve("script.py"), script);
		Path log = folder.resolve("log");
		ProcessBuilder builder = new ProcessBuilder("/usr/bin/python3", file.toString()).directory(folder.toFile()).redirectErrorStream(true)
				.redirectOutput(log.toFile());
		builder.environment().keySet().removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS", "PYTHONHOME"));
		builder.environment().put("PYTHONPATH", PYTHON.toString());
		builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
		builder.environment().put("HEATWRIGHT", Java.forShell("-Xmx512m"));
		Process process = builder.start();
		if (!process.waitFor(CommandLine.HANGING, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new AssertionError("Python hangs");
		}
		assertEquals(0, process.exitValue(), () -> {
			try {
				return Files.readString(log);
			} catch (IOException e) {
				return e.toString();
			}
		});
		return Files.readString(log);
	}
}
