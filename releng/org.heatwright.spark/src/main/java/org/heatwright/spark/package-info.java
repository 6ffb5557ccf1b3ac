// SPDX-License-Identifier: EPL-2.0
/** Studies on an Apache Spark cluster. */
package org.heatwright.spark;
