// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;

/** Designs written as a file's contents, so that a test goes the whole way from text to numbers. */
final class DesignText {

	private final StringBuilder body = new StringBuilder();

	/** The contents of a machine. */
	static DesignText of(String contents) {
		DesignText design = new DesignText();
		design.body.append(contents);
		return design;
	}

	DesignText add(String contents) {
		body.append(contents);
		return this;
	}

	/** A bath of a reference file with a coupling of one channel; the coupling is called like the bath with "." behind it. */
	DesignText bath(String id, String role, Map<String, Object> reference, double strength, String operator) {
		String spectrum = switch ((String) reference.get("type")) {
			case "ohmic" -> "bath:OhmicSpectrum\" strength=\"" + reference.get("eta") + "\" cutoff=\"" + reference.get("wc");
			case "drude" -> "bath:DrudeLorentzSpectrum\" reorganization=\"" + reference.get("lambda") + "\" width=\"" + reference.get("gamma_d");
			case "white" -> "bath:WhiteNoise\" rate=\"" + reference.get("Gamma");
			case "rate" -> "bath:ConstantRate\" rate=\"" + reference.get("gamma0");
			default -> throw new IllegalArgumentException(reference.toString());
		};
		String temperature = !reference.containsKey("beta") ? "inf" : reference.get("beta") == null ? "0" : "1/" + reference.get("beta");
		body.append("<baths id=\"").append(id).append("\" role=\"").append(role).append("\" temperature=\"").append(temperature)
				.append("\"><spectrum xsi:type=\"").append(spectrum)
				.append("\"/></baths><couplings id=\"").append(id).append(".\" bath=\"").append(id).append("\"><channels id=\"").append(id)
				.append(".c\" strength=\"").append(strength)
				.append("\"><operator xsi:type=\"bath:").append(operator).append("/></channels></couplings>");
		return this;
	}

	Machine machine() {
		return design().machine();
	}

	LoadedDesign design() {
		// Features of one kind must stand together: baths before couplings.
		StringBuilder baths = new StringBuilder();
		StringBuilder couplings = new StringBuilder();
		String text = body.toString();
		text = collect(text, "<baths ", "</baths>", baths);
		text = collect(text, "<couplings ", "</couplings>", couplings);
		int at = text.indexOf("<cycle ");
		String whole = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><machine:Machine xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
				+ "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
				+ "xmlns:machine=\"http://www.heatwright.org/machine/1.0\" xmlns:array=\"http://www.heatwright.org/array/1.0\" "
				+ "xmlns:bath=\"http://www.heatwright.org/bath/1.0\" "
				+ "xmlns:cycle=\"http://www.heatwright.org/cycle/1.0\" id=\"machine\" name=\"machine\">" + text.substring(0, at) + baths + couplings
				+ text.substring(at) + "</machine:Machine>";
		try {
			return DesignFile.load(new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)), "machine.qtm");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String collect(String text, String begin, String end, StringBuilder target) {
		StringBuilder rest = new StringBuilder();
		int from = 0;
		for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, from)) {
			int stop = text.indexOf(end, at) + end.length();
			rest.append(text, from, at);
			target.append(text, at, stop);
			from = stop;
		}
		return rest.append(text.substring(from)).toString();
	}

	Analysis solve() {
		return Analyzer.analyze(machine(), AnalysisOptions.defaults(), Progress.NONE);
	}
}
