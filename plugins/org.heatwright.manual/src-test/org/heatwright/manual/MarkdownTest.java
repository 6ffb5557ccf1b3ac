// SPDX-License-Identifier: EPL-2.0
package org.heatwright.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkdownTest {

	private static final Markdown.Targets TARGETS = new Markdown.Targets() {

		@Override
		public String link(String reference) {
			return "to:" + reference;
		}

		@Override
		public String image(String reference) {
			return reference.equals("there.png") ? "is:there" : "";
		}
	};

	@Test
	void blocks() {
		assertEquals("<h2 id=\"nothing-is-lost\">Nothing is lost</h2>\n<p>one\ntwo</p>\n", html("## Nothing is lost\n\none\ntwo\n"));
		assertEquals("<ul>\n<li>a b</li>\n<li>c</li>\n</ul>\n<p>d</p>\n", html("* a\n  b\n* c\n\nd"));
		assertEquals("<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n", html("1. a\n2. b"));
		assertEquals("<pre><code>&lt;levels id=&quot;a&quot;/&gt;\n\n# no heading\n</code></pre>\n", html("```xml\n<levels id=\"a\"/>\n\n# no heading\n```"));
		assertEquals("<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>|x&gt;</td><td><code>1|2</code></td></tr>\n</table>\n",
				html("| a | b |\n|---|---|\n| \\|x> | `1|2` |"));
	}

	@Test
	void pieces() {
		assertEquals("<p><b>bold <code>a*b</code></b> and <i>slanted</i>, 2*3*4, &Delta; &amp; x&lt;y</p>\n",
				html("**bold `a*b`** and *slanted*, 2*3*4, &Delta; & x<y"));
		assertEquals("<p><a href=\"to:a.md#b\">words</a> <img src=\"is:there\" alt=\"p\"> <i>gone</i></p>\n",
				html("[words](a.md#b) ![p](there.png) ![gone](gone.png)"));
	}

	@Test
	void headingsOfTheSameWordsHaveDifferentAnchors() {
		assertEquals("<h1 id=\"a\">A</h1>\n<h1 id=\"a-1\">A</h1>\n", html("# A\n# A"));
	}

	/** What is no Markdown of ours stays text and does no harm. */
	@Test
	void nothingActiveComesThrough() {
		assertEquals("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n", html("<script>alert(1)</script>"));
		assertEquals("<p><a href=\"to:&quot;&gt;\">x</a></p>\n", html("[x](\">)"));
	}

	private static String html(String text) {
		return Markdown.html(text, TARGETS);
	}
}
