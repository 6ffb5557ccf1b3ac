// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Setting;
import org.heatwright.model.expression.Settings;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.DesignFileException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;

/** The designs of requests, and what requests change in them. The last few that came as text are kept as they were read. */
final class ServeDesigns {

	private static final int KEPT = 8;
	private static final int LARGEST_KEPT = 1 << 20;
	/** A name with more underscores has more readings than anyone means. */
	private static final int MOST_UNDERSCORES = 8;

	private record Key(String name, String text) {
	}

	private final Map<Key, LoadedDesign> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, LoadedDesign> eldest) {
			return size() > KEPT;
		}
	};

	/** From the field design, which holds it, or the field file, which says where it is. */
	LoadedDesign of(ServeRequest request) {
		Optional<String> text = request.text("design");
		Optional<String> file = request.text("file");
		String name = request.text("name").orElse("");
		if (text.isPresent() == file.isPresent()) {
			throw new ServeFailure(ServeFailure.Kind.USAGE, "one of the fields design, the text of a design, and file, its path, is needed");
		}
		return text.isPresent() ? ofText(new Key(name, text.get())) : ofFile(file.get());
	}

	private LoadedDesign ofText(Key key) {
		LoadedDesign known = kept.get(key);
		if (known != null) {
			return known;
		}
		try {
			LoadedDesign loaded = DesignFile.load(new ByteArrayInputStream(key.text().getBytes(StandardCharsets.UTF_8)), key.name());
			if (key.text().length() <= LARGEST_KEPT) {
				kept.put(key, loaded);
			}
			return loaded;
		} catch (DesignFileException e) {
			throw new ServeFailure(ServeFailure.Kind.FILE, where(key.name(), e) + e.reason());
		} catch (IOException e) {
			throw new ServeFailure(ServeFailure.Kind.FILE, key.name() + ": " + e.getMessage());
		}
	}

	private static String where(String name, DesignFileException e) {
		return (name.isEmpty() ? "the design" : name) + (e.line() > 0 ? ":" + e.line() : "") + ": ";
	}

	private static LoadedDesign ofFile(String file) {
		try {
			Path path = Path.of(file);
			if (Files.exists(path) && !Files.isRegularFile(path)) {
				throw new ServeFailure(ServeFailure.Kind.FILE, file + ": is no file");
			}
			return DesignFile.load(path);
		} catch (InvalidPathException e) {
			throw new ServeFailure(ServeFailure.Kind.FILE, "the field file is no path: " + e.getReason());
		} catch (IOException e) {
			throw new ServeFailure(ServeFailure.Kind.FILE, DesignReader.reason(Path.of(file), e));
		}
	}

	/** What the request asks for beside the design. */
	AnalysisOptions options(ServeRequest request, LoadedDesign design) {
		LambShift lambShift = request.flag("lambShift") ? LambShift.INCLUDED : LambShift.NONE;
		return new AnalysisOptions(equation(request), lambShift, request.text("initial"), settings(request, design), Optional.empty());
	}

	/** Empty when the design says it. */
	static Optional<Equation> equation(ServeRequest request) {
		return request.text("equation").map(word -> Arrays.stream(AnalysisArguments.EquationName.values()).filter(name -> name.name().equals(word)).findFirst()
				.orElseThrow(() -> new ServeFailure(ServeFailure.Kind.USAGE, "there is no equation \"" + ServeRequest.shortened(word) + "\"; there are "
						+ Arrays.stream(AnalysisArguments.EquationName.values()).map(Enum::name).collect(Collectors.joining(", "))))
				.equation());
	}

	static List<Setting> settings(ServeRequest request, LoadedDesign design) {
		List<Setting> settings = new ArrayList<>();
		request.expressions("settings").forEach((name, expression) -> settings.add(new Setting(name, expression)));
		request.expressions("keywords").forEach((keyword, expression) -> settings.add(new Setting(meant(keyword, design), expression)));
		return settings;
	}

	/**
	 * The name of a number by a word that programming languages allow: in {@code hot_temperature} any underscore may stand for a dot.
	 *
	 * @throws ServeFailure when it means nothing of the design, or more than one thing
	 */
	static String meant(String keyword, LoadedDesign design) {
		Machine machine = Analyzer.changed(design.machine(), AnalysisOptions.defaults());
		if (Settings.target(machine, keyword).isPresent()) {
			return keyword;
		}
		long underscores = keyword.chars().filter(c -> c == '_').count();
		List<String> readings = new ArrayList<>();
		if (underscores <= MOST_UNDERSCORES) {
			readings(keyword, 0, readings);
		}
		List<String> found = readings.stream().filter(name -> Settings.target(machine, name).isPresent()).toList();
		if (found.size() == 1) {
			return found.get(0);
		}
		if (found.isEmpty()) {
			// Left to the settings, which know what there is.
			return underscores == 0 ? keyword : keyword.replaceFirst("_(?=[^_]*$)", ".");
		}
		throw new ServeFailure(ServeFailure.Kind.USAGE, keyword + " may mean " + String.join(" or ", found) + "; write the name in quotes, with its dots");
	}

	private static void readings(String word, int from, List<String> readings) {
		int underscore = word.indexOf('_', from);
		if (underscore < 0) {
			readings.add(word);
			return;
		}
		readings(word, underscore + 1, readings);
		readings(word.substring(0, underscore) + "." + word.substring(underscore + 1), underscore + 1, readings);
	}
}
