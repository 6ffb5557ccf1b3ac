// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;

/** Our own templates, filled in: everything printed is escaped for its format, no class can be reached, and locale and time zone have no say. */
final class Templates {

	private static final Version VERSION = Configuration.VERSION_2_3_34;

	private final Configuration configuration;
	private final Typeset format;

	Templates(Typeset format) {
		this.format = format;
		configuration = new Configuration(VERSION);
		configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, "templates"));
		configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
		configuration.setLocale(Locale.ROOT);
		configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
		configuration.setLocalizedLookup(false);
		configuration.setURLEscapingCharset(StandardCharsets.UTF_8.name());
		configuration.setNumberFormat("computer");
		configuration.setOutputFormat(format);
		configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(VERSION).build());
		configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
		configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
		configuration.setLogTemplateExceptions(false);
		configuration.setWrapUncheckedExceptions(true);
	}

	/** The template with the values; {@code set} is the typesetting of the format. */
	String fill(String template, Map<String, Object> values) {
		Map<String, Object> all = new HashMap<>(values);
		all.put("set", format);
		StringWriter out = new StringWriter();
		try {
			configuration.getTemplate(template).process(all, out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (TemplateException e) {
			throw new IllegalStateException("the template " + template + " does not fit the report: " + e.getMessage(), e);
		}
		return out.toString();
	}
}
