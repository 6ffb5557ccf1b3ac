// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reports of every gallery machine and starter, made by the real command in one run and opened by the programs that people use: Chromium, poppler and pdflatex.
 * The test command installs them; a program that is missing fails the test.
 */
class ReportToolsTest {

	private static final int FRAMES = 4;
	private static final int FRAME_WIDTH = 900;
	private static final int FRAME_HEIGHT = 800;
	private static final double MOST_SECONDS = 5;

	@TempDir
	static Path folder;

	private static List<Path> designs;
	private static List<String> machines;

	@BeforeAll
	static void writeAllFormatsInOneRun() throws Exception {
		List<Object> arguments = new ArrayList<>(List.of("report"));
		designs = distinct(Programs.designs());
		machines = designs.stream().map(file -> file.getFileName().toString().replace(".qtm", "")).toList();
		arguments.addAll(designs);
		arguments.addAll(List.of("--format", "html,pdf,tex,md", "-o", folder + "/"));
		assertEquals("", Programs.run(folder, heatwright(arguments)));
		Path maser = CommandLine.MACHINES.resolve("three-level-maser.qtm");
		for (String ending : new String[] { ".html", ".pdf", ".tex" }) {
			assertEquals("", Programs.run(folder, heatwright(List.of("report", maser, CommandLine.MACHINES.resolve("driven-maser.qtm"),
					CommandLine.MACHINES.resolve("superabsorption-otto.qtm"), "--compare", "-o", "comparison" + ending))));
			assertEquals("", Programs.run(folder, heatwright(List.of("report", maser, "--over", "hot.temperature=2..8:4", "-o", "variation" + ending))));
		}
		machines = Stream.concat(machines.stream(), Stream.of("comparison", "variation")).toList();
	}

	/** A starter that is called like a published machine would be written over it: it goes by another name. */
	private static List<Path> distinct(List<Path> designs) throws Exception {
		Path renamed = Files.createDirectory(folder.resolve("starters"));
		List<Path> distinct = new ArrayList<>();
		for (Path design : designs) {
			boolean taken = !design.startsWith(CommandLine.MACHINES) && Files.exists(CommandLine.MACHINES.resolve(design.getFileName()));
			distinct.add(taken ? Files.copy(design, renamed.resolve("starter-" + design.getFileName())) : design);
		}
		return distinct;
	}

	/** The command in a process of its own, with as much time as the programs have. */
	private static String[] heatwright(List<?> arguments) {
		List<String> command = Java.heatwright("-Xmx512m", "-Djava.awt.headless=true");
		arguments.forEach(argument -> command.add(argument.toString()));
		return command.toArray(String[]::new);
	}

	/** Of designs: the last page of a comparison may hold two references. */
	@Test
	void pagesOfEveryPdfHaveInkAndNoPageIsEmpty() throws Exception {
		for (String machine : machines.subList(0, designs.size())) {
			Programs.run(folder, "pdftoppm", "-r", "30", "-gray", "-png", machine + ".pdf", machine + "-page");
		}
		try (Stream<Path> pages = Files.list(folder)) {
			List<Path> images = pages.filter(file -> file.toString().contains("-page-")).toList();
			assertTrue(images.size() > 4 * designs.size(), images.size() + " pages");
			for (Path image : images) {
				double dark = darkShare(ImageIO.read(image.toFile()));
				assertTrue(dark > 0.002 && dark < 0.5, image.getFileName() + " is dark on " + dark);
			}
		}
	}

	@Test
	void everyPdfConformsToPdfUa() throws Exception {
		for (String machine : machines) {
			assertEquals(Map.of(), AccessiblePdf.violations(folder.resolve(machine + ".pdf")), machine);
		}
	}

	/** All pages at once, in frames of one page, light and then dark. */
	@Test
	void chromiumShowsEveryPageLightAndDarkWithoutComplaint() throws Exception {
		StringBuilder frames = new StringBuilder("<!DOCTYPE html><html><body style='margin:0;font-size:0'>");
		machines.forEach(machine -> frames.append("<iframe style='border:0' width='").append(FRAME_WIDTH).append("' height='").append(FRAME_HEIGHT)
				.append("' src='").append(machine).append(".html'></iframe>"));
		Files.writeString(folder.resolve("all-reports.html"), frames.append("</body></html>"));
		BufferedImage light = screenshot("light");
		BufferedImage dark = screenshot("dark");
		for (int i = 0; i < machines.size(); i++) {
			int x = i % FRAMES * FRAME_WIDTH;
			int y = i / FRAMES * FRAME_HEIGHT;
			double inLight = darkShare(light.getSubimage(x, y, FRAME_WIDTH, FRAME_HEIGHT));
			double inDark = darkShare(dark.getSubimage(x, y, FRAME_WIDTH, FRAME_HEIGHT));
			String machine = machines.get(i);
			assertTrue(inLight > 0.01 && inLight < 0.5, () -> machine + " in the light is dark on " + inLight);
			assertTrue(inDark > 0.6 && inDark < 0.995, () -> machine + " in the dark is dark on " + inDark);
		}
	}

	private static BufferedImage screenshot(String scheme) throws Exception {
		Path image = folder.resolve("all-" + scheme + ".png");
		int rows = (machines.size() + FRAMES - 1) / FRAMES;
		String log = Programs.run(folder, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--enable-logging=stderr",
				"--log-level=0", "--window-size=" + FRAMES * FRAME_WIDTH + "," + rows * FRAME_HEIGHT,
				"--host-resolver-rules=MAP * ~NOTFOUND", "--blink-settings=preferredColorScheme=" + (scheme.equals("dark") ? 0 : 1),
				"--user-data-dir=" + folder.resolve("chromium"), "--virtual-time-budget=20000", "--screenshot=" + image,
				folder.resolve("all-reports.html").toUri().toString());
		assertFalse(log.contains("CONSOLE"), log);
		return ImageIO.read(image.toFile());
	}

	@Test
	void pdflatexCompilesEverySource() throws Exception {
		for (String machine : machines) {
			Programs.run(folder, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "-draftmode", "-jobname=" + machine + "-draft",
					machine + ".tex");
		}
		for (String step : new String[] { "pdflatex", "bibtex", "pdflatex", "pdflatex" }) {
			List<String> command = step.equals("bibtex") ? List.of(step, "three-level-maser-latex")
					: List.of(step, "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "-jobname=three-level-maser-latex",
							"three-level-maser.tex");
			Programs.run(folder, command.toArray(String[]::new));
		}
		String log = Files.readString(folder.resolve("three-level-maser-latex.log"), StandardCharsets.ISO_8859_1);
		assertFalse(log.contains("undefined"), "a citation or reference is undefined");
		assertTrue(Files.size(folder.resolve("three-level-maser-latex.pdf")) > 50_000);
	}

	/** Measured in processor time, since tests share their machine; on a free one the time on the clock is a little less. */
	@Test
	void oneReportTakesSecondsOfTheProcessor() throws Exception {
		String out = Programs.run(folder, "bash", "-c", Java.forShell("-Djava.awt.headless=true") + " report '"
				+ CommandLine.MACHINES.resolve("three-level-maser.qtm") + "' -o timed.pdf && times");
		Matcher children = Pattern.compile("(\\d+)m([0-9.]+)s (\\d+)m([0-9.]+)s\\s*$").matcher(out);
		assertTrue(children.find(), out);
		double seconds = 60 * Integer.parseInt(children.group(1)) + Double.parseDouble(children.group(2));
		assertTrue(seconds < MOST_SECONDS, seconds + " s of user time");
	}

	@Test
	void sameBytesInAnotherProcessLocaleZoneAndCharset(@TempDir Path other) throws Exception {
		Path design = CommandLine.MACHINES.resolve("three-level-maser.qtm");
		List<String> command = Java.heatwright("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1", "-Dsun.jnu.encoding=ISO-8859-1",
				"-Duser.timezone=America/St_Johns", "-Djava.awt.headless=true");
		command.addAll(List.of("report", design.toString(), "--format", "html,pdf,tex,md", "-o", other + "/"));
		Programs.run(other, command.toArray(String[]::new));
		try (Stream<Path> files = Files.walk(other)) {
			List<Path> written = files.filter(Files::isRegularFile).toList();
			assertTrue(written.size() > 8, written.size() + " files");
			for (Path file : written) {
				assertArrayEquals(Files.readAllBytes(folder.resolve(other.relativize(file))), Files.readAllBytes(file), file.getFileName().toString());
			}
		}
	}

	private static double darkShare(BufferedImage image) {
		long dark = 0;
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				int rgb = image.getRGB(x, y);
				dark += (rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff) < 3 * 128 ? 1 : 0;
			}
		}
		return dark / (double) (image.getWidth() * image.getHeight());
	}
}
