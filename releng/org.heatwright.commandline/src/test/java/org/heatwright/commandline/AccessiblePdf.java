// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds a PDF against ISO 14289-1 (PDF/UA-1) with veraPDF: tags of everything that is read, alternative texts, language, title, headings, tables, embedded
 * fonts.
 */
final class AccessiblePdf {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private AccessiblePdf() {
	}

	/** Clause and number of each rule that the file breaks, with the first message; empty when it conforms. */
	static Map<String, String> violations(Path file) throws Exception {
		try (InputStream in = Files.newInputStream(file); PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
			ValidationResult result = validator.validate(parser);
			Map<String, String> violations = new TreeMap<>();
			for (TestAssertion assertion : result.getTestAssertions()) {
				if (assertion.getStatus() == TestAssertion.Status.FAILED) {
					violations.putIfAbsent(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
							assertion.getMessage() + " at " + assertion.getLocation().getContext());
				}
			}
			if (!result.isCompliant() && violations.isEmpty()) {
				violations.put("?", "not compliant");
			}
			return violations;
		}
	}
}
