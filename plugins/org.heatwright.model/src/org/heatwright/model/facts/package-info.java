// SPDX-License-Identifier: EPL-2.0
/**
 * What the metamodels say about their classes and attributes beside their types: which values an attribute may have, how an element is called, what a new one
 * begins with.
 */
package org.heatwright.model.facts;
