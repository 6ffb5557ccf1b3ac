// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.Locale;

import org.heatwright.analysis.BestDesign;
import org.heatwright.physics.best.BestCoupling;

/** What {@code heatwright best} found, as {@code best-1.0.schema.json} says. Verified by {@code BestSchemaTest}. */
final class BestJson {

	private BestJson() {
	}

	static String write(BestDesign best) {
		BestCoupling found = best.coupling();
		return JsonText.write(out -> {
			out.writeStartObject();
			out.writeStringField("coupling", best.id());
			out.writeStringField("bath", found.bathId());
			out.writeStringField("state", best.state().name().toLowerCase(Locale.ROOT));
			if (best.bodies().isPresent()) {
				out.writeNumberField("bodies", best.bodies().getAsInt());
			}
			out.writeStringField("powerUnit", best.units().powerUnit().strip());
			out.writeNumberField("norm", found.norm());
			out.writeNumberField("currentNow", found.now());
			out.writeNumberField("current", found.current());
			out.writeNumberField("limit", found.limit());
			out.writeBooleanField("certified", found.isCertified());
			out.writeArrayFieldStart("pairs");
			for (BestCoupling.Pair pair : found.pairs()) {
				out.writeStartObject();
				out.writeStringField("upper", pair.upper());
				out.writeStringField("lower", pair.lower());
				out.writeNumberField("amplitude", pair.amplitude());
				out.writeEndObject();
			}
			out.writeEndArray();
			out.writeArrayFieldStart("strengths");
			for (double strength : found.strengths()) {
				out.writeNumber(strength);
			}
			out.writeEndArray();
			out.writeArrayFieldStart("oddCycles");
			for (int length : found.oddCycles()) {
				out.writeNumber(length);
			}
			out.writeEndArray();
			out.writeArrayFieldStart("span");
			for (double strength : found.span()) {
				out.writeNumber(strength);
			}
			out.writeEndArray();
			out.writeEndObject();
		});
	}
}
