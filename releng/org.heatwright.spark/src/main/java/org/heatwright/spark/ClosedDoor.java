// SPDX-License-Identifier: EPL-2.0
package org.heatwright.spark;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;

/** Refuses every request to the web pages of a standalone master or worker, which Spark cannot be told not to serve ({@code spark.ui.filters}). */
public final class ClosedDoor implements Filter {

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
		((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
	}
}
