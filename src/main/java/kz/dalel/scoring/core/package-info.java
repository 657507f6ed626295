/** The scoring core: pure, exact arithmetic from facts to points, with the trace of its own calculation. */
@NamedInterface("core")
package kz.dalel.scoring.core;

import org.springframework.modulith.NamedInterface;
