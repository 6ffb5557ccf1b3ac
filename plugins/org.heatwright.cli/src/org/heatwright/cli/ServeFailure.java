// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.heatwright.model.io.LoadedDesign;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.RulePages;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Fix;

/** Why a request has no answer: what kind of failure, at which element, and what helps. */
final class ServeFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;
	private static final String WHAT_TO_DO = "**What to do.**";

	/** The lower-case names are the words of the protocol. */
	enum Kind {
		/** The line is no request. */
		PROTOCOL,
		/** The request asks for what does not exist. */
		USAGE,
		/** The design has errors. */
		DESIGN,
		/** The solver refused. */
		REFUSED,
		/** A file could not be read. */
		FILE,
		/** Another request asked for the end of this one. */
		CANCELLED,
		/** A defect of the program. */
		INTERNAL;

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private final Kind kind;
	private final transient Optional<Diagnostic> diagnostic;
	private final int line;

	private ServeFailure(Kind kind, String message, Optional<Diagnostic> diagnostic, int line) {
		super(message);
		this.kind = kind;
		this.diagnostic = diagnostic;
		this.line = line;
	}

	ServeFailure(Kind kind, String message) {
		this(kind, message, Optional.empty(), 0);
	}

	/** The first error among the findings. */
	static ServeFailure of(Kind kind, LoadedDesign design, List<Diagnostic> found, String otherwise) {
		Optional<Diagnostic> first = found.stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR).findFirst();
		return new ServeFailure(kind, first.map(Diagnostic::message).orElse(otherwise), first,
				first.map(diagnostic -> DesignReader.lineOf(design, diagnostic.element())).orElse(0));
	}

	Kind kind() {
		return kind;
	}

	String rule() {
		return diagnostic.map(Diagnostic::rule).orElse("");
	}

	/** The element as the design names it; empty for the machine as a whole. */
	String element() {
		return diagnostic.map(Diagnostic::element).orElse("");
	}

	String attribute() {
		return diagnostic.map(Diagnostic::attribute).orElse("");
	}

	/** Of the element in the file, from 1; 0 when there is none. */
	int line() {
		return line;
	}

	/** The best fix, or what the page of the rule advises; empty when the message says it all. */
	String remedy() {
		return diagnostic.map(found -> found.fixes().stream().findFirst().map(Fix::label).orElseGet(() -> advice(found.rule()))).orElse("");
	}

	private static String advice(String rule) {
		return RulePages.page(rule).filter(page -> page.contains(WHAT_TO_DO))
				.map(page -> page.substring(page.indexOf(WHAT_TO_DO) + WHAT_TO_DO.length()).strip().replaceAll("\\s+", " ")).orElse("");
	}
}
